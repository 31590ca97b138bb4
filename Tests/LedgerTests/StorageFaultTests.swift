import Foundation
import Ledger
import StrictJSON
import TestSupport
import Testing
import WorkflowCore

struct StorageFaultTests {
    @Test(arguments: [BrokenFile.Fault.sync, .write])
    func afterAFailedCommitNothingIsReadOrWritten(_ fault: BrokenFile.Fault) async throws {
        let (scratch, copy) = (try Scratch(), try Scratch())
        let ledger = try Ledger.open(scratch.path)
        try await ledger.append([Drafts.installed(1), Drafts.created(.first)])
        #expect(try Tool.run("cp", "-r", scratch.path + "/.", copy.path).status == 0)
        let broken = try BrokenFile(scratch.database + "-wal", fault)
        #expect(broken != nil)

        #expect(await codeOf { try await ledger.append([Drafts.event(.first, 2)]) } == "failed")
        #expect(await codeOf { try await ledger.append([Drafts.event(.first, 2)]) } == "failed")
        #expect(await codeOf { try await ledger.proposal(.first) } == "failed")
        #expect(await codeOf { try await ledger.read { try $0.head() } } == "failed")
        #expect(await codeOf { try await ledger.verify() } == "failed")
        try await ledger.close()

        let recovered = try await copy.withLedger { try await $0.allEvents() }
        #expect(recovered.count == 2)
    }

    @Test func aFailedCheckpointIsNotPassedOverInSilence() async throws {
        let scratch = try Scratch()
        let ledger = try Ledger.open(scratch.path)
        try await ledger.append([Drafts.installed(1), Drafts.created(.first)])
        let broken = try BrokenFile(scratch.database, .sync)
        #expect(broken != nil)
        var revision = 1
        var found = "none"
        // 16 MiB of log bring the first checkpoint about.
        while revision < 40, found == "none" {
            revision += 1
            let draft = long(.first, revision, bytes: 1 << 20)
            found = await codeOf { try await ledger.append([draft]) }
        }
        #expect(found == "failed")
        #expect(revision > 15)
        try await ledger.close()
    }

    @Test func theLogIsMovedIntoTheDatabaseAndUsedAgain() async throws {
        let scratch = try Scratch()
        let ledger = try Ledger.open(scratch.path)
        try await ledger.append([Drafts.installed(1), Drafts.created(.first)])
        for revision in 2...36 { try await ledger.append([long(.first, revision, bytes: 1 << 20)]) }
        let size = try FileManager.default.attributesOfItem(atPath: scratch.database + "-wal")[.size] as? Int
        #expect(try #require(size) < 24 << 20)
        try await ledger.close()
        #expect(try await scratch.withLedger { try await $0.verify().faults } == [])
    }

    @Test func whatTheTablesForbidIsDamageAndSpoilsItsGroup() async throws {
        let scratch = try Scratch()
        try await scratch.withLedger {
            try await $0.append([Drafts.installed(1), Drafts.created(.first), Drafts.created(.second)])
        }
        _ = try Tool.sqlite(
            scratch.database,
            """
            INSERT INTO events SELECT 4, subject, 2, at, 'acted', actor, authority, definition, request, request_body,
            '{"action":"a"}', digest FROM events WHERE seq = 2
            """
        )
        try await scratch.withLedger { ledger in
            let found = await codeOf {
                try await ledger.group { group in
                    _ = try group.append([Drafts.event(.second, 2)], at: .start)
                    do { _ = try group.append([Drafts.event(.first, 2)], at: .start) } catch {}
                }
            }
            #expect(found == "damaged")
            let proposal = try await ledger.proposal(.second)
            #expect(proposal?.revision == 1)
        }
    }

    @Test(.enabled(if: SmallDisk.canBeMade, "mounting a small disk takes root"))
    func onAFullDiskReadsGoOnAndWritingResumesWhenThereIsRoom() async throws {
        let disk = try SmallDisk(mebibytes: 4)
        let ledger = try Ledger.open(disk.path)
        try await ledger.append([Drafts.installed(1), Drafts.created(.first)])
        let ballast = disk.path + "/ballast"
        try Data(repeating: 0, count: 2 << 20).write(to: URL(fileURLWithPath: ballast))

        var revision = 1
        var found = "none"
        while revision < 100, found == "none" {
            let draft = long(.first, revision + 1, bytes: 100_000)
            found = await codeOf { try await ledger.append([draft]) }
            if found == "none" { revision += 1 }
        }
        #expect(found == "disk_full")
        // More than SQLite holds in memory, so that it fails before the commit; and the work takes no notice.
        let next = revision + 1
        let swallowing = await codeOf {
            try await ledger.group { group in
                for number in 0..<24 {
                    do { _ = try group.append([long(.first, next + number, bytes: 1 << 20)], at: .start) } catch {}
                }
            }
        }
        #expect(swallowing == "disk_full")
        let upload = try? await ledger.evidence.begin(owner: "wang", at: .start)
        if let upload {
            let part = [UInt8](repeating: 1, count: 4 << 20)
            #expect(
                await codeOf { try await ledger.evidence.add(part, to: upload, owner: "wang", at: .start) }
                    == "disk_full"
            )
        }
        #expect(await codeOf { try await ledger.backup(to: disk.path + "/backup") } == "disk_full")

        #expect(try await ledger.proposal(.first)?.revision == revision)
        #expect(try await ledger.allEvents().count == revision + 1)
        try FileManager.default.removeItem(atPath: ballast)
        try? FileManager.default.removeItem(atPath: disk.path + "/backup")
        try await ledger.append([long(.first, revision + 1, bytes: 100_000)])
        #expect(try await ledger.proposal(.first)?.revision == revision + 1)
        #expect(try await ledger.verify().faults == [])
        try await ledger.close()
    }
}

private func long(_ id: ProposalID, _ revision: Int, bytes: Int) -> EventDraft {
    let text = JSON.string(String(repeating: "a", count: bytes))
    return Drafts.event(id, revision, .acted, Change(action: "note", input: ["text": text]))
}
