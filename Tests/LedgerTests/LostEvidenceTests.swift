import Foundation
import Ledger
import StrictJSON
import Testing
import WorkflowCore

struct LostEvidenceTests {
    private let digest = Digest.sha256("扫描件")

    private func fill(_ scratch: Scratch) async throws {
        try await scratch.withLedger { ledger in
            let file = try await ledger.evidence.store("扫描件")
            var change = Change(action: "send", input: [:])
            change.files = [EvidenceFile(sha256: file.sha256, name: "请示.pdf")]
            try await ledger.append([
                Drafts.installed(1), Drafts.created(.first), Drafts.event(.first, 2, .acted, change),
            ])
        }
    }

    @Test(arguments: ["evidence", "evidence/\(Digest.sha256("扫描件").prefix(2))"])
    func aLostFolderIsNoticedAndNothingIsStoredInItsPlace(_ gone: String) async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        try FileManager.default.removeItem(atPath: scratch.path(gone))
        try await scratch.withLedger { ledger in
            #expect(ledger.evidence.isLost)
            #expect(await codeOf { try await ledger.evidence.begin(owner: "li", at: .start) } == "evidence_lost")
            let read = try await ledger.evidence.read(digest, offset: 0, count: 10)
            #expect(read == nil)
            let revision1 = try await ledger.proposal(.first)?.revision
            #expect(revision1 == 2)
            #expect(try await ledger.verify().faults.map(\.code) == [.fileMissing])
        }
        #expect(FileManager.default.fileExists(atPath: scratch.path("evidence")) == (gone != "evidence"))
        // Lost is what it is at every start, until it is back.
        #expect(try await scratch.withLedger { $0.evidence.isLost })
        try scratch.write(Array("扫描件".utf8), to: "evidence/\(digest.prefix(2))/\(digest)")
        #expect(try await !scratch.withLedger { $0.evidence.isLost })
    }

    @Test func withoutFilesNoFolderIsLost() async throws {
        let scratch = try Scratch()
        try await scratch.withLedger { try await $0.append([Drafts.installed(1), Drafts.created(.first)]) }
        try FileManager.default.removeItem(atPath: scratch.path("evidence"))
        #expect(try await !scratch.withLedger { $0.evidence.isLost })
        #expect(FileManager.default.fileExists(atPath: scratch.path("evidence/incoming")))
    }

    @Test func aFileThatCannotBeReadIsAFaultAndTheCheckGoesOn() async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        let file = scratch.path("evidence/\(digest.prefix(2))/\(digest)")
        try FileManager.default.removeItem(atPath: file)
        try FileManager.default.createDirectory(atPath: file, withIntermediateDirectories: false)
        try await scratch.withLedger { ledger in
            let faults = try await ledger.verify().faults
            #expect(faults.map(\.code) == [.fileUnreadable])
            #expect(ledger.health.problem == nil)
        }
    }

    @Test func whatTheLedgerMakesIsForItsOwnerAlone() async throws {
        let scratch = try Scratch()
        try await fill(scratch)
        for name in try FileManager.default.subpathsOfDirectory(atPath: scratch.path) {
            let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path(name))
            let mode = try #require(attributes[.posixPermissions] as? Int)
            #expect(mode & 0o077 == 0, "\(name): \(String(mode, radix: 8))")
        }
    }
}
