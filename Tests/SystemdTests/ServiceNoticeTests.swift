import Systemd
import Testing

@Suite struct ServiceNoticeTests {
    @Test(arguments: [
        (ServiceNotice.ready, "READY=1"),
        (.reloading, "RELOADING=1\nMONOTONIC_USEC=1234567"),
        (.stopping, "STOPPING=1"),
        (.status("8 proposals, writer ready"), "STATUS=8 proposals, writer ready"),
        (.status("议题 8 件"), "STATUS=议题 8 件"),
        (.watchdog, "WATCHDOG=1"),
        (.extendTimeout(.seconds(30)), "EXTEND_TIMEOUT_USEC=30000000"),
        (.extendTimeout(.nanoseconds(1_999)), "EXTEND_TIMEOUT_USEC=1"),
    ])
    func aNoticeIsWrittenAsTheManagerReadsIt(notice: ServiceNotice, text: String) {
        #expect(notice.assignments(monotonicMicroseconds: 1_234_567) == text)
    }

    @Test(arguments: ["opening\nREADY=1", "opening\r\nREADY=1", "opening\0READY=1", "opening\u{1b}[31mred"])
    func aStatusCannotBeginAnAssignmentOfItsOwn(status: String) {
        let text = ServiceNotice.status(status).assignments(monotonicMicroseconds: 0)
        #expect(text.hasPrefix("STATUS=opening "))
        #expect(text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }

    @Test(arguments: [
        (Duration.seconds(-1), "0"),
        (.microseconds(-1), "0"),
        (.seconds(Int64.max), "18446744073709551615"),
    ])
    func aLengthOutsideTheScaleIsItsNearestEnd(length: Duration, text: String) {
        let assignment = ServiceNotice.extendTimeout(length).assignments(monotonicMicroseconds: 0)
        #expect(assignment == "EXTEND_TIMEOUT_USEC=\(text)")
    }
}
