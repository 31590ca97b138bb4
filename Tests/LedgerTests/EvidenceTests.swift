import Foundation
import Ledger
import StrictJSON
import Testing
import WorkflowCore

struct EvidenceTests {
    private static let text = String(repeating: "关于停车的请示", count: 1_000)

    /// A ledger in a folder and one in memory: both must keep files alike.
    private func withBoth(
        _ limits: EvidenceLimits = EvidenceLimits(),
        _ body: (Ledger) async throws -> Void
    ) async throws {
        let scratch = try Scratch()
        for ledger in [try Ledger.open(scratch.path, limits: limits), try Ledger.inMemory(limits: limits)] {
            try await body(ledger)
            try await ledger.close()
        }
    }

    @Test func aFileSentInPartsIsKnownByItsContentAndReadBackFromAnywhere() async throws {
        try await withBoth { ledger in
            let store = ledger.evidence
            let bytes = Array(Self.text.utf8)
            let upload = try await store.begin(owner: "wang", at: .start)
            for start in stride(from: 0, to: bytes.count, by: 5_000) {
                let part = Array(bytes[start..<min(start + 5_000, bytes.count)])
                try await store.add(part, to: upload, owner: "wang", at: .start)
            }
            let file = try await store.finish(upload, owner: "wang")
            #expect(file.sha256 == Digest.sha256(Self.text))
            #expect(file.size == bytes.count)
            for (offset, count) in [(0, 10), (20_999, 10), (0, 100_000), (4_000, 0), (30_000, 5), (-3, 2), (0, -1)] {
                let read = try #require(try await store.read(file.sha256, offset: offset, count: count))
                #expect(read.part == Array(bytes.dropFirst(max(0, offset)).prefix(max(0, count))))
                #expect(read.size == bytes.count)
            }
            #expect(try await ledger.read { $0.hasEvidence(file.sha256) })
            // The same content again is the same file.
            #expect(try await store.store(Self.text) == file)
        }
    }

    @Test func aStoredFileIsThereAfterReopening() async throws {
        let scratch = try Scratch()
        let file = try await scratch.withLedger { try await $0.evidence.store(Self.text) }
        #expect(
            try scratch.bytes("evidence/\(file.sha256.prefix(2))/\(file.sha256)") == Array(Self.text.utf8)
        )
        #expect(try await scratch.withLedger { try await $0.read { $0.hasEvidence(file.sha256) } })
    }

    @Test func onlyAStoredFileMayBeNamedByAnEvent() async throws {
        try await withBoth { ledger in
            try await ledger.append([Drafts.installed(1), Drafts.created(.first)])
            var change = Change(action: "send", input: [:])
            change.files = [EvidenceFile(sha256: Digest.sha256("early"), name: "请示.pdf")]
            let draft = Drafts.event(.first, 2, .acted, change)
            #expect(await codeOf { try await ledger.append([draft]) } == "evidence_not_stored")
            let upload = try await ledger.evidence.begin(owner: "wang", at: .start)
            try await ledger.evidence.add(Array("early".utf8), to: upload, owner: "wang", at: .start)
            #expect(await codeOf { try await ledger.append([draft]) } == "evidence_not_stored")
            let file = try await ledger.evidence.finish(upload, owner: "wang")
            let event = try await ledger.append([draft])[0]
            #expect(try await ledger.read { try $0.events(naming: file.sha256) } == [event.seq])
        }
    }

    @Test(arguments: [
        "../../../etc/passwd", "", "abc", "/etc/passwd", String(repeating: "A", count: 64),
        String(repeating: ".", count: 64), String(repeating: "0", count: 63) + "/",
    ])
    func whatIsNoDigestNamesNoFile(_ name: String) async throws {
        try await withBoth { ledger in
            let read = try await ledger.evidence.read(name, offset: 0, count: 10)
            #expect(read == nil)
            let isStored = try await ledger.read { $0.hasEvidence(name) }
            #expect(!isStored)
        }
    }

    @Test func aFileOverTheLimitIsRefusedAndItsUploadIsGone() async throws {
        try await withBoth(EvidenceLimits(fileSize: 10)) { ledger in
            let store = ledger.evidence
            let upload = try await store.begin(owner: "wang", at: .start)
            try await store.add(Array(repeating: 1, count: 10), to: upload, owner: "wang", at: .start)
            #expect(
                await codeOf { try await store.add([1], to: upload, owner: "wang", at: .start) } == "file_too_large"
            )
            #expect(await codeOf { try await store.finish(upload, owner: "wang") } == "upload_unknown")
        }
    }

    @Test func anUploadBelongsToItsOwner() async throws {
        try await withBoth { ledger in
            let store = ledger.evidence
            let upload = try await store.begin(owner: "wang", at: .start)
            #expect(await codeOf { try await store.add([1], to: upload, owner: "li", at: .start) } == "upload_unknown")
            #expect(await codeOf { try await store.finish(upload, owner: "li") } == "upload_unknown")
            #expect(
                await codeOf { try await store.add([1], to: "../x", owner: "wang", at: .start) } == "upload_unknown"
            )
            _ = try await store.finish(upload, owner: "wang")
            #expect(await codeOf { try await store.finish(upload, owner: "wang") } == "upload_unknown")
        }
    }

    @Test func uploadsAreFewAndIdleOnesMakeRoom() async throws {
        try await withBoth(EvidenceLimits(uploads: 3, uploadsPerOwner: 2, idle: 1_000)) { ledger in
            let store = ledger.evidence
            let later = Instant(milliseconds: Instant.start.milliseconds + 1_001)
            let first = try await store.begin(owner: "wang", at: .start)
            let second = try await store.begin(owner: "wang", at: .start)
            #expect(await codeOf { try await store.begin(owner: "wang", at: .start) } == "too_many_uploads")
            _ = try await store.begin(owner: "li", at: .start)
            #expect(await codeOf { try await store.begin(owner: "chen", at: .start) } == "too_many_uploads")
            try await store.add([1], to: second, owner: "wang", at: later)
            _ = try await store.begin(owner: "wang", at: later)
            #expect(await codeOf { try await store.add([1], to: first, owner: "wang", at: later) } == "upload_unknown")
            _ = try await store.finish(second, owner: "wang")
        }
    }

    @Test func whatWasNotFinishedIsRemovedAtOpening() async throws {
        let scratch = try Scratch()
        try await scratch.withLedger { ledger in
            let upload = try await ledger.evidence.begin(owner: "wang", at: .start)
            try await ledger.evidence.add([1, 2, 3], to: upload, owner: "wang", at: .start)
            #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("evidence/incoming")).count == 1)
        }
        try await scratch.withLedger { _ in }
        #expect(try FileManager.default.contentsOfDirectory(atPath: scratch.path("evidence/incoming")) == [])
    }
}
