import Foundation
import Ledger
import StrictJSON
import Testing
import WorkflowCore

/// Dated backups beside each other.
struct BackupShelfTests {
    private let scratch: Scratch
    private let ledger: Ledger

    init() async throws {
        scratch = try Scratch()
        ledger = try await Ledger.holding([.first])
    }

    @Test func aBackupIsNamedByItsInstantAndOpensAsALedger() async throws {
        let backup = try await ledger.backup(in: scratch.path, at: day(1))
        #expect(backup.path == scratch.path("yishi-20220101T023000Z"))
        #expect(backup.removed == [])
        let copy = try Ledger.open(backup.path)
        #expect(try await copy.verify(head: backup.report.head.digest).faults == [])
        try await copy.close()
    }

    @Test func soManyAsAreToBeKeptAreKeptAndTheOldestGo() async throws {
        for number in 1...3 { _ = try await ledger.backup(in: scratch.path, at: day(number)) }
        #expect(try names() == [day(1), day(2), day(3)].map(name))
        let backup = try await ledger.backup(in: scratch.path, at: day(4), keep: 2)
        #expect(backup.removed == [day(2), day(1)].map { scratch.path(name($0)) })
        #expect(try names() == [day(3), day(4)].map(name))
    }

    @Test func theNewOneIsKeptEvenIfTheClockWasSetBack() async throws {
        for number in 2...3 { _ = try await ledger.backup(in: scratch.path, at: day(number)) }
        _ = try await ledger.backup(in: scratch.path, at: day(1), keep: 1)
        #expect(try names() == [name(day(1))])
    }

    @Test func withoutANumberNothingIsRemoved() async throws {
        try makeIncomplete()
        for number in 2...3 { _ = try await ledger.backup(in: scratch.path, at: day(number)) }
        #expect(try names().count == 3)
    }

    @Test func whatAnInterruptedBackupLeftIsRemoved() async throws {
        try makeIncomplete()
        _ = try await ledger.backup(in: scratch.path, at: day(2), keep: 5)
        #expect(try names() == [name(day(2))])
    }

    @Test func whatIsNoBackupIsNeverRemoved() async throws {
        let target = try Scratch()
        let old = name(day(1))
        try scratch.write([1], to: "\(old)-of-mine/ledger.sqlite")
        try scratch.write([1], to: "notes.txt")
        try scratch.write([1], to: "yishi-20210101T000000Z/letter.txt")
        try scratch.write(Array("no database".utf8), to: "yishi-20210102T000000Z/ledger.sqlite")
        try scratch.write([], to: "yishi-20210102T000000Z/ledger.lock")
        try scratch.write(Array("no database".utf8), to: "yishi-20210104T000000Z/ledger.sqlite")
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path("yishi-20210103T000000Z"),
            withDestinationPath: try await ledger.backup(in: target.path, at: day(1)).path
        )
        let before = try scratch.contents().merging(try target.contents()) { first, _ in first }
        let backup = try await ledger.backup(in: scratch.path, at: day(2), keep: 1)
        #expect(backup.removed == [])
        let after = try scratch.contents().merging(try target.contents()) { first, _ in first }
        #expect(after.filter { !$0.key.hasPrefix(name(day(2))) } == before)
    }

    @Test func aBackupInWhichALedgerRunsIsNotRemoved() async throws {
        let first = try await ledger.backup(in: scratch.path, at: day(1))
        let restored = try Ledger.open(first.path)
        #expect(try await ledger.backup(in: scratch.path, at: day(2), keep: 1).removed == [])
        try await restored.close()
        #expect(try await ledger.backup(in: scratch.path, at: day(3), keep: 1).removed.count == 2)
    }

    @Test func aFailedBackupLeavesNothingAndRemovesNothing() async throws {
        _ = try await ledger.backup(in: scratch.path, at: day(1))
        try makeIncomplete()
        // Something is where the backup is to be made.
        try scratch.write([1], to: name(day(2)) + ".incomplete/letter.txt")
        #expect(await codeOf { try await ledger.backup(in: scratch.path, at: day(2), keep: 1) } == "not_a_backup")
        #expect(try names().count == 3)
        #expect(await codeOf { try await ledger.backup(in: "/nowhere/at/all", at: day(3), keep: 1) } == "failed")
    }

    @Test func aBackupWithFaultsIsNotCountedAndRemovesNoSoundOne() async throws {
        let folder = try Scratch()
        let damaged = try Ledger.open(folder.path)
        let file = try await damaged.evidence.store("扫描件")
        var change = Change(action: "send", input: [:])
        change.files = [EvidenceFile(sha256: file.sha256, name: "a")]
        try await damaged.append([Drafts.installed(1), Drafts.created(.first), Drafts.event(.first, 2, .acted, change)])
        _ = try await damaged.backup(in: scratch.path, at: day(1))
        let stored = "evidence/\(file.sha256.prefix(2))/\(file.sha256)"
        try folder.write([1, 2, 3], to: stored)
        for number in 2...3 {
            let backup = try await damaged.backup(in: scratch.path, at: day(number), keep: 1)
            #expect(backup.report.faults.map(\.code) == [.fileMissing])
        }
        #expect(try names() == [name(day(1)), name(day(3)) + ".incomplete"])
        try folder.write(Array("扫描件".utf8), to: stored)
        #expect(try await damaged.backup(in: scratch.path, at: day(4), keep: 1).report.faults == [])
        #expect(try names() == [name(day(4))])
        try await damaged.close()
    }

    private func day(_ number: Int) -> Instant {
        Instant(milliseconds: 1_640_995_200_000 + (number - 1) * 86_400_000 + 9_000_000)
    }

    private func name(_ instant: Instant) -> String {
        "yishi-" + instant.description.prefix(10).filter { $0 != "-" } + "T023000Z"
    }

    private func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: scratch.path).sorted()
    }

    private func makeIncomplete() throws {
        try scratch.write([], to: name(day(1)) + ".incomplete/ledger.lock")
        try scratch.write([], to: name(day(1)) + ".incomplete/ledger.sqlite.tmp")
        try scratch.write([1], to: name(day(1)) + ".incomplete/evidence/incoming/ab")
    }
}
