import Glibc
import Systemd
import Testing

@Suite struct RecordingServiceManagerTests {
    @Test func whatWasToldIsKeptInOrderAndStreamed() async throws {
        let manager = RecordingServiceManager()
        #expect(try manager.notify(.status("opening"), .ready))
        #expect(try manager.notify(.stopping))
        #expect(manager.notices == [.status("opening"), .ready, .stopping])

        var stream = manager.stream.makeAsyncIterator()
        #expect(await stream.next() == .status("opening"))
        #expect(await stream.next() == .ready)
        #expect(await stream.next() == .stopping)
    }

    @Test func aManagerMadeToFailRecordsNothing() {
        let failure = SystemdError(function: "sd_notify", code: ECONNREFUSED)
        let manager = RecordingServiceManager(failingWith: failure)
        #expect(throws: failure) { try manager.notify(.ready) }
        #expect(manager.notices.isEmpty)
    }
}
