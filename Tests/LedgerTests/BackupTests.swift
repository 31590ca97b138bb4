import Foundation
import Ledger
import StrictJSON
import Testing
import WorkflowCore

struct BackupTests {
    @Test func aBackupOpensAsALedgerWithTheSameEventsAndFiles() async throws {
        let (scratch, target) = (try Scratch(), try Scratch())
        let ledger = try Ledger.open(scratch.path)
        let file = try await ledger.evidence.store("扫描件")
        var history = RandomHistory(seed: 11)
        let events = try await ledger.append(history.drafts(100, files: [file.sha256]))
        let report = try await ledger.backup(to: target.path("new"))
        #expect(report.head == LedgerHead(seq: 101, digest: events[100].digest))
        #expect(report.files == 1)
        #expect(report.bytes == file.size)
        #expect(report.faults == [])
        try await ledger.append([Drafts.created(ProposalID(year: 2030, serial: 1))])

        let restored = try Ledger.open(target.path("new"))
        #expect(try await restored.allEvents() == events)
        #expect(try await restored.verify(head: report.head.digest).faults == [])
        #expect(try await restored.evidence.read(file.sha256, offset: 0, count: 100)?.part == Array("扫描件".utf8))
        // A folder in which a ledger runs is not backed up into.
        #expect(await codeOf { try await ledger.backup(to: target.path("new")) } == "in_use")
        try await restored.close()
        try target.write([1, 2, 3], to: "new/ledger.sqlite-wal")
        // Again into the same folder: the earlier backup gives way, and no trace of its being opened is left.
        let again = try await ledger.backup(to: target.path("new"))
        #expect(again.head.seq == 102)
        let names = try FileManager.default.contentsOfDirectory(atPath: target.path("new")).sorted()
        #expect(names == ["evidence", "ledger.lock", "ledger.sqlite"])
        try await ledger.close()
    }

    @Test func aFolderWithSomethingElseIsRefusedAndLeftAlone() async throws {
        let ledger = try await Ledger.holding([.first])
        for name in ["letter.txt", "ledger.sqlite"] {
            let target = try Scratch()
            try target.write(Array("something else".utf8), to: name)
            let before = try target.contents()
            #expect(await codeOf { try await ledger.backup(to: target.path) } == "not_a_backup")
            #expect(try target.contents() == before)
        }
        #expect(await codeOf { try await ledger.backup(to: "/nowhere/at/all") } != "none")
        try await ledger.append([Drafts.event(.first, 2)])
    }

    @Test func aLedgerIsNotBackedUpIntoItself() async throws {
        let scratch = try Scratch()
        let ledger = try Ledger.open(scratch.path)
        try await ledger.append([Drafts.installed(1)])
        #expect(await codeOf { try await ledger.backup(to: scratch.path) } == "in_use")
        try await ledger.append([Drafts.created(.first)])
        try await ledger.close()
        #expect(try await scratch.withLedger { try await $0.verify().faults } == [])
    }

    @Test func aDamagedFileIsReportedAndNotCopied() async throws {
        let (scratch, target) = (try Scratch(), try Scratch())
        let ledger = try Ledger.open(scratch.path)
        let file = try await ledger.evidence.store("扫描件")
        var change = Change(action: "send", input: [:])
        change.files = [EvidenceFile(sha256: file.sha256, name: "a")]
        try await ledger.append([Drafts.installed(1), Drafts.created(.first), Drafts.event(.first, 2, .acted, change)])
        try scratch.write([1, 2, 3], to: "evidence/\(file.sha256.prefix(2))/\(file.sha256)")
        let report = try await ledger.backup(to: target.path)
        #expect(report.faults.map(\.place) == [.file(file.sha256)])
        #expect(report.faults.map(\.code) == [.fileMissing])
        #expect(report.files == 0)
        #expect(!FileManager.default.fileExists(atPath: target.path("evidence/\(file.sha256.prefix(2))")))
        try await ledger.close()
    }
}
