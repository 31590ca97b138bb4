import Foundation
import Ledger
import StrictJSON
import Testing
import WorkflowCore

struct VerifyTests {
    @Test func aSoundLedgerHasNoFaults() async throws {
        let scratch = try Scratch()
        let head = try await scratch.fillToTamperWith()
        let report = try await scratch.withLedger { try await $0.verify(head: head) }
        #expect(report.faults == [])
        #expect(report.isSound)
        #expect(report.events == 10)
        #expect(report.head == LedgerHead(seq: 10, digest: head))
        #expect(report.evidenceCount == 1)
    }

    @Test(arguments: [
        ("UPDATE events SET actor = 'li' WHERE seq = 6", ["event 6 digest_mismatch"]),
        ("UPDATE events SET authority = 'x' WHERE seq = 10", ["event 10 digest_mismatch"]),
        ("UPDATE events SET at = at + 1 WHERE seq = 3", ["event 3 digest_mismatch", "contents 2022-001 row_differs"]),
        ("UPDATE events SET request = 'r', request_body = 'b' WHERE seq = 7", ["event 7 digest_mismatch"]),
        (
            "UPDATE events SET digest = replace(digest, substr(digest, 1, 1), 'x') WHERE seq = 4",
            ["event 4 digest_mismatch", "event 5 digest_mismatch"]
        ),
        (
            "DELETE FROM events WHERE seq = 5",
            ["event 5 events_missing", "event 7 revision_gap", "evidence FILE 5 row_unfounded"]
        ),
        (
            "DELETE FROM events WHERE seq IN (7, 8)",
            ["events 7-8 events_missing", "event 9 revision_gap", "event 10 revision_gap"]
        ),
        (
            "DELETE FROM events WHERE seq = 10",
            [
                "contents 2022-002 row_differs", "clocks 2022-002 reply  row_unfounded", "ledger head_not_found",
            ]
        ),
        (
            "UPDATE events SET seq = 99 WHERE seq = 6; UPDATE events SET seq = 6 WHERE seq = 7; "
                + "UPDATE events SET seq = 7 WHERE seq = 99",
            ["event 6 digest_mismatch", "event 7 digest_mismatch", "event 8 digest_mismatch"]
        ),
        (
            "UPDATE events SET detail = '[' WHERE seq = 8",
            ["event 8 digest_mismatch", "event 8 event_illegal"]
        ),
        (
            "UPDATE events SET kind = 'confirmed' WHERE seq = 8",
            ["event 8 digest_mismatch", "event 8 event_illegal"]
        ),
        ("UPDATE proposals SET title = 'x' WHERE id = 2022000001", ["proposals 2022-001 row_differs"]),
        ("UPDATE proposals SET ended = 1 WHERE id = 2022000002", ["proposals 2022-002 row_differs"]),
        (
            "UPDATE contents SET content = replace(content, 'wang', 'li') WHERE id = 2022000001",
            ["contents 2022-001 row_differs"]
        ),
        ("DELETE FROM contents WHERE id = 2022000001", ["contents 2022-001 row_differs"]),
        (
            "INSERT INTO proposals SELECT 2022000009, workflow, definition, step, state, ended, pending, title "
                + "FROM proposals LIMIT 1",
            ["proposals 2022-009 row_unfounded"]
        ),
        ("DELETE FROM units", ["units 2022-001 住建局 row_differs"]),
        ("INSERT INTO units VALUES ('城管局', 2022000001)", ["units 2022-001 城管局 row_unfounded"]),
        ("INSERT INTO units VALUES ('城管局', 2022000007)", ["units 2022-007 row_unfounded"]),
        ("UPDATE papers SET content = '[]'", ["papers 2022-001 青政协〔2022〕1号 row_differs"]),
        ("DELETE FROM papers", ["papers 2022-001 青政协〔2022〕1号 row_differs"]),
        ("UPDATE people SET roles = '[\"admin\"]'", ["people li row_differs"]),
        ("UPDATE people SET roles = 'not json'", ["people li row_differs"]),
        ("INSERT INTO people VALUES ('m', 'M', '[]', NULL)", ["people m row_unfounded"]),
        ("UPDATE definitions SET text = 'x'", ["definitions \(Drafts.definition) row_differs"]),
        ("DELETE FROM evidence", ["evidence FILE 5 row_differs"]),
        ("INSERT INTO evidence SELECT sha256, 6 FROM evidence", ["evidence FILE 6 row_unfounded"]),
        ("UPDATE clocks SET due = due + 1", ["clocks 2022-002 reply  row_differs"]),
        ("UPDATE clocks SET remind_on = NULL", ["clocks 2022-002 reply  row_differs"]),
        ("UPDATE clocks SET told = 0", ["clocks 2022-002 reply  row_differs"]),
        ("DELETE FROM clocks", ["clocks 2022-002 reply  row_differs"]),
        (
            "INSERT INTO clocks VALUES (2022000001, 'reply', '', 1, 19500, NULL, NULL)",
            ["clocks 2022-001 reply  row_unfounded"]
        ),
        (
            "INSERT INTO clocks VALUES (2022000007, 'reply', '', 1, 19500, NULL, NULL)",
            ["clocks 2022-007 row_unfounded"]
        ),
        ("INSERT INTO calendars VALUES ('', 2027, '[]', 1)", ["calendars  2027 row_unfounded"]),
        ("DROP INDEX proposals_open", ["ledger schema_differs"]),
    ])
    func whatWasChangedIsFoundAndLocated(_ change: String, _ expected: [String]) async throws {
        let scratch = try Scratch()
        let head = try await scratch.fillToTamperWith()
        let file = Digest.sha256("扫描件")
        try scratch.tamper(change)
        let found = try await scratch.faults(head: head)
        // Digests that contain an x are no digests; they count as changed all the same.
        #expect(found == Set(expected.map { $0.replacing("FILE", with: file) }))
    }

    @Test func aLedgerThatWasRewrittenIsToldByItsHead() async throws {
        let scratch = try Scratch()
        let head = try await scratch.fillToTamperWith()
        let other = try Scratch()
        try await other.withLedger { try await $0.append([Drafts.installed(1), Drafts.created(.first, title: "改写")]) }
        #expect(try await other.faults() == [])
        #expect(try await other.faults(head: head) == ["ledger head_not_found"])
    }

    @Test(arguments: [
        (nil, "file_missing"), ("", "file_changed"), ("扫描", "file_changed"), ("扫描位", "file_changed"),
        ("扫描件。", "file_changed"),
    ])
    func aMissingOrChangedFileIsNamed(_ content: String?, _ code: String) async throws {
        let scratch = try Scratch()
        _ = try await scratch.fillToTamperWith()
        let file = Digest.sha256("扫描件")
        if let content {
            try scratch.write(Array(content.utf8), to: "evidence/\(file.prefix(2))/\(file)")
        } else {
            try FileManager.default.removeItem(atPath: scratch.path("evidence/\(file.prefix(2))/\(file)"))
        }
        #expect(try await scratch.faults() == ["file \(file) \(code)"])
    }

    @Test func verifyingLooksAtEveryPageWhileOthersWrite() async throws {
        let ledger = try Ledger.inMemory()
        var history = RandomHistory(seed: 3)
        try await ledger.append(history.drafts(1_500))
        async let report = ledger.verify()
        for serial in 1...30 { try await ledger.append([Drafts.created(ProposalID(year: 2030, serial: serial))]) }
        #expect(try await report.faults == [])
        #expect(try await report.events >= 1_501)
    }
}
