import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// A writer that hangs does not hang for ever.
    @Suite struct WatchdogTests {
        @Test(arguments: BootedSystem.Release.allCases)
        func aHungWriterIsKilledAndComesBack(release: BootedSystem.Release) async throws {
            try await BootedSystem.with(release) { s in
                try await s.openOffice()
                try await s.dropIn("[Service]\nWatchdogSec=2\nTimeoutAbortSec=1\n")
                try await s.done("systemctl", "restart", "yishid.service")
                let hung = try await s.property("MainPID")
                let journal = try s.launch(["journalctl", "--follow", "--output=cat", "--unit=yishid.service"])
                // A sync takes longer than the watchdog waits.
                try await s.inject("delay_enter=6s", into: "fsync,fdatasync", of: hung)
                let waiting = try s.launch(["yishi", "new", "题", "--year", "2022", "--request-id", "k"], as: "clerk")
                try await journal.output.until { $0.text.contains("Watchdog timeout") }
                try await journal.output.until { $0.text.contains("Failed with result 'watchdog'") }
                #expect(try await waiting.answer().status == 7, "its outcome is unknown")
                let again = try await s.yishi("new", "题", "--year", "2022", "--request-id", "k", as: "clerk")
                #expect(again.status == 0, "\(again)")
                #expect(try await s.titles() == ["题"])
                #expect(try await s.property("NRestarts") == "1")
                #expect(try await s.property("MainPID") != hung)
                #expect(try await s.faults() == [])
            }
        }
    }
}
