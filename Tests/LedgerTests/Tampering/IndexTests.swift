import Foundation
import Ledger
import StrictJSON
import Testing
import WorkflowCore

/// SQLite answers from an index alone where it can: one that differs from its table hides what is there.
struct IndexTests {
    private static let indexes = [
        "clocks_by_due", "clocks_by_reminder", "clocks_told", "clocks_without_due", "events_by_request",
        "events_reminded", "papers_by_proposal", "proposals_by_definition", "proposals_by_state", "proposals_by_step",
        "proposals_by_workflow", "proposals_open", "proposals_pending", "sqlite_autoindex_events_1",
        "units_by_proposal",
    ]

    /// A ledger with a row in every index.
    private func fill(_ scratch: Scratch) async throws {
        _ = try await scratch.fillToTamperWith()
        try await scratch.withLedger { ledger in
            try await ledger.append(
                [
                    Drafts.reminded(.second, 5, at: -3),
                    Drafts.armed(.first, 5, [.due(nil)]),
                    Drafts.event(.first, 6, .recorded, authority: "party_committee"),
                ],
                request: RequestMark(id: "r", body: "b")
            )
        }
    }

    @Test func everyIndexIsTriedHere() async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        let found = try scratch.names(
            """
            SELECT name FROM sqlite_schema WHERE type = 'index' AND name NOT IN (
              SELECT i.name FROM sqlite_schema t, pragma_index_list(t.name) i
              WHERE t.type = 'table' AND t.sql LIKE '%WITHOUT ROWID%' AND i.origin = 'pk') ORDER BY name
            """
        )
        #expect(found == Self.indexes)
        #expect(try await scratch.faults() == [])
    }

    @Test(arguments: indexes) func aBadPageOfAnIndexAloneIsNamed(_ index: String) async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        try scratch.damagePages(of: index)
        let found = try await scratch.faults()
        #expect(found.contains("\(index) unreadable"), "\(found)")
        // What other checks need of it they report as well; no row is said to differ.
        #expect(found.allSatisfy { $0.hasSuffix(" unreadable") }, "\(found)")
    }

    /// What lacks in an index that was made for other rows than it says, and rows of another column in its place.
    @Test(arguments: [
        ("proposals_by_state", "proposals (state) WHERE id <> 2022000001", ["proposals 2022-001 index_differs"]),
        (
            "proposals_by_state", "proposals (step)",
            ["proposals 2022-001 index_differs", "proposals 2022-002 index_differs"]
        ),
        (
            "proposals_open", "proposals (id) WHERE ended = 1",
            ["proposals 2022-001 index_differs", "proposals 2022-002 index_differs"]
        ),
        ("proposals_pending", "proposals (id) WHERE pending = 2", ["proposals 2022-001 index_differs"]),
        ("clocks_by_due", "clocks (due, proposal) WHERE due IS NOT NULL", ["clocks 2022-001 index_differs"]),
        ("clocks_by_reminder", "clocks (remind_on, proposal) WHERE due < 0", ["clocks 2022-002 index_differs"]),
        ("clocks_told", "clocks (due, proposal) WHERE due < 0", ["clocks 2022-002 index_differs"]),
        ("clocks_without_due", "clocks (proposal) WHERE due < 0", ["clocks 2022-001 index_differs"]),
        (
            "units_by_proposal", "units (proposal) WHERE unit = ''",
            ["units 2022-001 index_differs", "units 2022-001 住建局 row_differs"]
        ),
        (
            "papers_by_proposal", "papers (proposal) WHERE number = ''",
            ["papers 2022-001 index_differs", "papers 2022-001 青政协〔2022〕1号 row_differs"]
        ),
        ("events_by_request", "events (request) WHERE seq = 12", ["event 11 index_differs", "event 13 index_differs"]),
        ("events_reminded", "events (seq) WHERE kind = 'acted' AND seq < 0", ["event 11 index_differs"]),
    ])
    func anIndexThatHidesRowsOrHoldsOthersIsFoundAndMadeAnew(
        _ index: String,
        _ other: String,
        _ expected: [String]
    ) async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        let sql = try scratch.names("SELECT replace(sql, char(10), ' ') FROM sqlite_schema WHERE name = '\(index)'")
        try scratch.tamper(
            """
            DROP INDEX \(index); CREATE INDEX \(index) ON \(other); PRAGMA writable_schema = ON;
            UPDATE sqlite_schema SET sql = '\(try #require(sql.first).replacing("'", with: "''"))' WHERE name = '\(index)'
            """
        )
        #expect(try await scratch.faults() == Set(expected))
        try await scratch.withLedger { try await $0.rebuild() }
        #expect(try await scratch.faults() == [])
    }

    /// An index that was not there while its table changed.
    @Test func anEntryWithoutItsRowIsFound() async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        try scratch.tamper(
            """
            CREATE TEMP TABLE kept AS SELECT * FROM sqlite_schema WHERE name = 'papers_by_proposal';
            PRAGMA writable_schema = ON; DELETE FROM sqlite_schema WHERE name = 'papers_by_proposal';
            PRAGMA writable_schema = RESET; DELETE FROM papers;
            PRAGMA writable_schema = ON; INSERT INTO sqlite_schema SELECT * FROM kept
            """
        )
        let found = try await scratch.faults()
        // The index has all columns, so that the row is shown although it is not there.
        #expect(found == ["papers 2022-001 index_differs"], "\(found)")
    }

    @Test func anEntryThatIsThereTwiceIsFound() async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        let (first, second) = (UInt32(2_022_000_001), UInt32(2_022_000_002))
        func bytes(_ key: UInt32) -> [UInt8] { (0..<4).reversed().map { UInt8(truncatingIfNeeded: key >> ($0 * 8)) } }
        try scratch.replaceBytes(of: "proposals_by_state", bytes(second), by: bytes(first))
        #expect(
            try await scratch.faults() == ["proposals 2022-001 index_differs", "proposals 2022-002 index_differs"]
        )
    }

    @Test func anEntryOfAnotherStateIsFound() async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        try scratch.replaceBytes(of: "proposals_by_state", "drafting", by: "draftinh")
        #expect(
            try await scratch.faults() == ["proposals 2022-001 index_differs", "proposals 2022-002 index_differs"]
        )
    }

    @Test func anEntryOfASubjectThatTheEventDoesNotHaveIsFound() async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        try scratch.replaceBytes(of: "sqlite_autoindex_events_1", "office", by: "offica")
        let found = try await scratch.faults()
        #expect(found.isSuperset(of: ["event 1 index_differs", "event 2 index_differs"]), "\(found)")
    }

    /// Reading on behind the last entry of a page, one could come to the same entries for ever.
    @Test(arguments: [("2022-001", "2022-009"), ("2022-002", "2022-000"), ("office", "0ffice")])
    func anIndexOutOfOrderIsFoundAndEndsTheCheckAllTheSame(_ old: String, _ new: String) async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        try scratch.replaceBytes(of: "sqlite_autoindex_events_1", old, by: new)
        let found = try await scratch.faults()
        #expect(found.contains { $0.hasPrefix("event ") && $0.hasSuffix(" index_differs") }, "\(found)")
    }
}
