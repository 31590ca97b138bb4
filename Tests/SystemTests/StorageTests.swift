import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// The disk fails for a moment.
    @Suite struct StorageTests {
        @Test func aFailedSyncIsAnsweredToNobodyAndTheServiceComesBack() async throws {
            try await BootedSystem.with { s in
                try await s.openOffice()
                try await s.enterProposal("先前的议题")
                let failing = try await s.property("MainPID")
                try await s.inject("error=EIO:when=1+", into: "fdatasync", of: failing)
                let words = ["yishi", "new", "题", "--year", "2022", "--request-id", "k"]
                let unknown = try await s.launch(words, as: "clerk").answer()
                #expect(unknown.status == 7, "\(unknown)")
                try await s.wait(until: "NRestarts", matches: "^1$")
                let again = try await s.launch(words, as: "clerk").answer()
                #expect(again.status == 0, "\(again)")
                #expect(try await s.titles() == ["先前的议题", "题"])
                #expect(try await s.property("MainPID") != failing)
                #expect(try await s.faults() == [])
                let journal = try await s.journal()
                let ended = journal.first { $0["EXIT_STATUS"] != nil }
                #expect(ended?["EXIT_STATUS"] == "74", "\(journal)")
                let failures = journal.filter { $0["MESSAGE_ID"] == "8571cf50087843f4814aefaaa878ab15" }
                #expect(failures.count == 1)
                let explained = try await s.done(
                    "journalctl",
                    "--catalog",
                    "--no-pager",
                    "MESSAGE_ID=8571cf50087843f4814aefaaa878ab15"
                )
                #expect(explained.contains("the daemon ends and starts again"), "\(explained)")
            }
        }
    }
}
