import Glibc
import Systemd
import Testing

@Suite struct JournalTests {
    @Test(.enabled(if: access("/run/systemd/journal/socket", F_OK) != 0, "a journal runs here"))
    func withoutAJournalAnEntryIsTakenAndLost() throws {
        var entry = JournalEntry()
        entry.append(.message, "line one\nline two")
        try Journal.send(entry)
    }

    @Test func anEntryWithoutAFieldIsRefused() {
        #expect(throws: SystemdError(function: "sd_journal_sendv", code: EINVAL)) {
            try Journal.send(JournalEntry())
        }
    }

    @Test func standardErrorIsTheJournalOnlyIfItIsTheStreamThatWasNamed() async {
        await #expect(processExitsWith: .success) {
            var status = stat()
            try #require(fstat(STDERR_FILENO, &status) == 0)

            setenv("JOURNAL_STREAM", "\(status.st_dev):\(status.st_ino)", 1)
            #expect(Journal.isConnectedToStandardError)
            #expect(LogDestination.detected() == .journal)

            setenv("JOURNAL_STREAM", "\(status.st_dev):\(status.st_ino + 1)", 1)
            #expect(!Journal.isConnectedToStandardError)
            #expect(LogDestination.detected() == .standardError)

            setenv("JOURNAL_STREAM", "nonsense", 1)
            #expect(!Journal.isConnectedToStandardError)

            unsetenv("JOURNAL_STREAM")
            #expect(!Journal.isConnectedToStandardError)
        }
    }
}
