import Ledger
import Synchronization
import TestSupport
import Testing
import WorkflowCore

struct RebuildTests {
    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func rebuildingGivesTheSameContentToTheByte(_ seed: UInt64) async throws {
        let scratch = try Scratch()
        try await scratch.withLedger { ledger in
            let file = try await ledger.evidence.store("扫描件")
            var history = RandomHistory(seed: seed)
            for draft in history.drafts(300, files: [file.sha256]) { try await ledger.append([draft]) }
        }
        let before = try Tool.sqlite(scratch.database, ".dump").output
        try await scratch.withLedger { try await $0.rebuild() }
        #expect(try Tool.sqlite(scratch.database, ".dump").output == before)

        _ = try Tool.sqlite(
            scratch.database,
            """
            DELETE FROM evidence; DELETE FROM papers; UPDATE contents SET content = '{}' WHERE id % 2;
            UPDATE proposals SET title = 'x', ended = 1; DELETE FROM units; DELETE FROM people;
            INSERT INTO people VALUES ('mallory', 'M', '["system"]', NULL); UPDATE definitions SET removed = 1;
            """
        )
        #expect(try Tool.sqlite(scratch.database, ".dump").output != before)
        try await scratch.withLedger { try await $0.rebuild() }
        #expect(try Tool.sqlite(scratch.database, ".dump").output == before)
    }

    @Test func openingTellsHowFarItHasComeWithRebuilding() async throws {
        let scratch = try Scratch()
        try await scratch.withLedger { ledger in
            var history = RandomHistory(seed: 5)
            try await ledger.append(history.drafts(1_200))
        }
        let last = try await scratch.withLedger { try await $0.read { try $0.head() }.seq }
        _ = try Tool.sqlite(
            scratch.database,
            "PRAGMA foreign_keys = OFF; "
                + ["units", "papers", "contents", "proposals", "people", "definitions", "evidence"]
                .map { "DELETE FROM \($0)" }.joined(separator: "; ")
        )
        let told = Mutex<[OpeningProgress]>([])
        let ledger = try await Ledger.open(scratch.path) { progress in told.withLock { $0.append(progress) } }
        #expect(
            told.withLock { $0 } == [500, 1_000, last].map { OpeningProgress.rebuilding(event: $0, of: last) }
        )
        #expect(try await ledger.verify().faults == [])
        try await ledger.close()
    }

    @Test func rebuildingWhatCannotFollowChangesNothing() async throws {
        let scratch = try Scratch()
        try await scratch.withLedger { try await $0.append([Drafts.installed(1), Drafts.created(.first)]) }
        _ = try Tool.sqlite(
            scratch.database,
            "DROP TRIGGER events_are_never_changed; UPDATE events SET kind = 'confirmed' WHERE seq = 2"
        )
        let before = try Tool.sqlite(scratch.database, ".dump").output
        try await scratch.withLedger { ledger in
            #expect(await codeOf { try await ledger.rebuild() } == "illegal_event")
            let proposal = try await ledger.proposal(.first)
            #expect(proposal?.revision == 1)
        }
        #expect(try Tool.sqlite(scratch.database, ".dump").output == before)
    }

    @Test func whatIsReadAfterRebuildingIsWhatWasReadBefore() async throws {
        let ledger = try Ledger.inMemory()
        var history = RandomHistory(seed: 7)
        try await ledger.append(history.drafts(200))
        let before = try await ledger.read { try $0.proposals(limit: 100) }
        try await ledger.rebuild()
        #expect(try await ledger.read { try $0.proposals(limit: 100) } == before)
        #expect(before.count > 10)
        try await ledger.append([Drafts.created(ProposalID(year: 2023, serial: 1))])
    }
}
