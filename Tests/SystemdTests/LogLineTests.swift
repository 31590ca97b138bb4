import Logging
import Systemd
import Testing

@Suite struct LogLineTests {
    @Test func aLineHasTimeLevelLabelMessageAndMetadataInOrder() {
        let line = LogLine(
            time: LogTime(seconds: 1_646_121_600, milliseconds: 7),
            level: .warning,
            label: "yishid",
            message: "clock is overdue",
            metadata: ["proposal": "2022-001", "days": .stringConvertible(3), "unit": "住建局"]
        )
        #expect(
            "\(line)"
                == "2022-03-01T08:00:00.007Z warning yishid: clock is overdue days=3 proposal=2022-001 unit=住建局"
        )
    }

    @Test func aProgramIsGivenThePriorityFirst() {
        let line = LogLine(
            time: LogTime(seconds: 0, milliseconds: 0),
            level: .critical,
            label: "yishid",
            message: "stopped",
            showsPriority: true
        )
        #expect("\(line)" == "<2>1970-01-01T00:00:00.000Z critical yishid: stopped")
    }

    @Test(arguments: [
        ("two words", #""two words""#),
        ("", #""""#),
        (#"say "yes""#, #""say \"yes\"""#),
        (#"a\b"#, #""a\\b""#),
        ("a=b", #""a=b""#),
        ("a\nb", #""a\nb""#),
        ("\u{1b}[2J", #""\u{1b}[2J""#),
        ("a\u{2028}b", #""a\u{2028}b""#),
        ("a\u{2029}b", #""a\u{2029}b""#),
        ("a\u{85}b", #""a\u{85}b""#),
        ("两\u{3000}处", "\"两\u{3000}处\""),
    ])
    func aValueThatWouldBeMisreadIsQuoted(value: String, text: String) {
        let line = line(message: "x", metadata: ["key": .string(value)])
        #expect("\(line)" == "1970-01-01T00:00:00.000Z info yishid: x key=\(text)")
    }

    @Test(arguments: [
        ("one\n<0>two", #"one\n<0>two"#),
        ("one\rtwo", #"one\u{d}two"#),
        ("bell\u{7}", #"bell\u{7}"#),
        (#"say "yes" \o/"#, #"say "yes" \o/"#),
    ])
    func aMessageStaysOnItsLine(message: String, text: String) {
        #expect("\(line(message: message))" == "1970-01-01T00:00:00.000Z info yishid: \(text)")
    }

    private func line(message: String, metadata: Logger.Metadata = [:]) -> LogLine {
        LogLine(
            time: LogTime(seconds: 0, milliseconds: 0),
            level: .info,
            label: "yishid",
            message: message,
            metadata: metadata
        )
    }
}
