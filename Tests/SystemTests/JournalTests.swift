import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// What an administrator finds in the journal.
    @Suite struct JournalTests {
        /// Without the priority of its threads, Swift's runtime would write a line for each.
        @Test func theDaemonSaysNothingWithoutAMessageID() async throws {
            try await BootedSystem.with { s in
                try await s.done("systemctl", "restart", "yishid.service")
                let entries = try await s.journal().filter { $0["_COMM"] == "yishid" }
                #expect(!entries.isEmpty)
                for entry in entries where entry["MESSAGE_ID"] == nil { Issue.record("\(entry)") }
            }
        }
    }
}
