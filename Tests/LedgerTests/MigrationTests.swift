import Foundation
import Ledger
import StrictJSON
import TestSupport
import Testing
import WorkflowCore

struct MigrationTests {
    /// A ledger of each schema there ever was, and the head that its release noted.
    private static let written = [
        ("schema-1", "c7a7f7f0ff416614692ae0ed899717f8b19a6bc3cf30439e91b6fdf3503b36e3")
    ]

    @Test(arguments: written)
    func aLedgerOfEveryEarlierSchemaOpensAndIsSound(_ name: String, _ head: String) async throws {
        let scratch = try Scratch()
        let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).sql")
        #expect(try Tool.sqlite(scratch.database, ".read '\(fixture.path)'").output == "")
        // The file that the ledger names, where that release put it.
        let sha256 = Digest.sha256("扫描件")
        try scratch.write(Array("扫描件".utf8), to: "evidence/\(sha256.prefix(2))/\(sha256)")
        try await scratch.withLedger { ledger in
            let file = try await ledger.evidence.store("扫描件")
            let report = try await ledger.verify(head: head)
            #expect(report.faults == [])
            #expect(report.head.digest == head)
            #expect(report.evidenceCount == 1)
            // It goes on from there, and what it showed is what rebuilding shows.
            let before = try await ledger.read { try $0.proposals(limit: 100) }
            try await ledger.rebuild()
            let after = try await ledger.read { try $0.proposals(limit: 100) }
            #expect(before == after)
            #expect(after.isEmpty == false)
            var change = Change(action: "send", input: [:])
            change.files = [EvidenceFile(sha256: file.sha256, name: "请示.pdf")]
            let last = try #require(after.last)
            try await ledger.append([Drafts.event(last.id, last.revision + 1, .credited, change)])
        }
    }

    @Test func anEarlierReleaseLeavesALaterOnesLedgerAlone() async throws {
        let scratch = try Scratch()
        try await scratch.withLedger { try await $0.append([Drafts.installed(1)]) }
        _ = try Tool.sqlite(scratch.database, "PRAGMA user_version = 3")
        let before = try scratch.contents()
        #expect(code { try Ledger.open(scratch.path) } == "newer_schema")
        #expect(try scratch.contents() == before)
    }
}
