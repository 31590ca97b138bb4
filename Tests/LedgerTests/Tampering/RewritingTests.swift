import Foundation
import Ledger
import StrictJSON
import Testing
import WorkflowCore

/// Whoever knows the rule of the chain can write another one: only a head that was noted elsewhere tells.
struct RewritingTests {
    /// Digests that were noted as the ledger grew, by the number of the event.
    private func heads(_ scratch: Scratch) async throws -> [Int: String] {
        try await scratch.withLedger { ledger in
            Dictionary(uniqueKeysWithValues: try await ledger.allEvents().map { ($0.seq, $0.digest) })
        }
    }

    @Test func aSuffixWithAFreshChainIsToldByAHeadOfItsTime() async throws {
        let scratch = try Scratch()
        _ = try await scratch.fillToTamperWith()
        let heads = try await heads(scratch)
        try scratch.tamper("UPDATE events SET actor = 'li' WHERE seq = 6; \(try await rechaining(scratch, from: 6))")
        // Not even what is shown gives it away: the forger has it computed anew.
        try await scratch.withLedger { try await $0.rebuild() }
        #expect(try await scratch.faults() == [])
        for seq in 1...5 { #expect(try await scratch.faults(head: heads[seq]) == []) }
        for seq in 6...10 { #expect(try await scratch.faults(head: heads[seq]) == ["ledger head_not_found"]) }
    }

    @Test func aFreshChainThatForgetsWhatIsShownIsFoundWithoutAHead() async throws {
        let scratch = try Scratch()
        _ = try await scratch.fillToTamperWith()
        let change = "UPDATE events SET actor = 'li' WHERE seq = 3"
        try scratch.tamper("\(change); \(try await rechaining(scratch, from: 3))")
        #expect(try await scratch.faults() == ["contents 2022-001 row_differs"])
    }

    @Test(arguments: [9, 5, 1]) func aSuffixThatWasCutOffWithAllThatCameOfItIsToldByItsHead(_ kept: Int) async throws {
        let scratch = try Scratch()
        let last = try await scratch.fillToTamperWith()
        let heads = try await heads(scratch)
        try scratch.tamper("DELETE FROM evidence; DELETE FROM events WHERE seq > \(kept)")
        try await scratch.withLedger { try await $0.rebuild() }
        #expect(try await scratch.faults() == [])
        #expect(try await scratch.faults(head: heads[kept]) == [])
        #expect(try await scratch.faults(head: last) == ["ledger head_not_found"])
    }

    @Test func aPrefixThatWasCutOffIsFoundWithoutAHead() async throws {
        let scratch = try Scratch()
        _ = try await scratch.fillToTamperWith()
        try scratch.tamper("DELETE FROM events WHERE seq < 3")
        #expect(try await scratch.faults().isSuperset(of: ["events 1-2 events_missing"]))
    }

    @Test func anEventThatWasRecordedTwiceIsFound() async throws {
        let scratch = try Scratch()
        _ = try await scratch.fillToTamperWith()
        try scratch.tamper(
            """
            INSERT INTO events SELECT 11, subject, 5, at, kind, actor, authority, definition, request, request_body,
            detail, digest FROM events WHERE seq = 9
            """
        )
        #expect(
            try await scratch.faults() == ["event 11 digest_mismatch", "contents 2022-001 row_differs"]
        )
    }

    /// SQL that gives the events from that one on the digests of the rule of `Ledger.docc/Chain.md`, written a second
    /// time, when actor 'li' stands in the first of them.
    private func rechaining(_ scratch: Scratch, from first: Int) async throws -> String {
        let events = try await scratch.withLedger { try await $0.allEvents() }
        var digest = events[first - 2].digest
        return events[(first - 1)...].map { event in
            let content = event.content
            let fields: [String?] = [
                digest, "\(event.seq)", content.subject, "\(content.revision)", "\(event.at.milliseconds)",
                content.kind.rawValue, event.seq == first ? "li" : content.actor, content.authority,
                content.definition, event.request?.id, event.request?.body, JSON.object(content.detail).canonicalText,
            ]
            digest = Digest.sha256(
                "yishi event 1\n" + fields.map { $0.map { "\($0.utf8.count):\($0)," } ?? "-," }.joined()
            )
            return "UPDATE events SET digest = '\(digest)' WHERE seq = \(event.seq)"
        }.joined(separator: "; ")
    }
}
