import Foundation
import Ledger
import StrictJSON
import WorkflowCore
import WorkflowEngine

/// Fills a ledger by the engine itself, as people would, only that each step is done for many proposals in one commit.
struct LedgerMaker {
    private let office: MakerOffice
    private let events: Int

    private static let batch = 500

    init(in folder: String, events: Int) async throws {
        self.events = events
        office = try await MakerOffice(in: folder) { Instant(milliseconds: Int(Date().timeIntervalSince1970 * 1_000)) }
    }

    /// Returns how many bytes an event has.
    func make() async throws -> Int {
        let count = SampleLedger.proposals(events: events)
        for start in stride(from: 0, to: count, by: Self.batch) {
            try await fill(start..<min(start + Self.batch, count))
            if start % 10_000 == 0, start > 0 { note("\(start) of \(count) proposals made") }
        }
        let size = try await office.engine.ledger.read { reader in
            let events = try reader.events(after: max(0, try reader.head().seq - 1_000), limit: 1_000)
            return events.map(\.storedBytes).reduce(0, +) / max(1, events.count)
        }
        try await office.engine.ledger.close()
        return size
    }

    private func fill(_ range: Range<Int>) async throws {
        let items = range.map { SampleTopic(index: $0).intake }
        try await office.submit(.create(workflow: "annual-proposal", items: items))
        for step in 0...SampleLedger.lastStep {
            let acts = range.compactMap { index in
                SampleLedger.act(on: index, step: step)
                    .map { ActRequest(id: SampleLedger.id(of: index), action: $0.action, input: $0.form) }
            }
            if !acts.isEmpty { try await office.submit(.act(acts)) }
        }
    }
}

extension Event {
    /// What its columns hold, by and large.
    fileprivate var storedBytes: Int {
        let texts = [content.subject, content.actor, content.definition, digest, content.kind.rawValue]
        return texts.map(\.utf8.count).reduce(0, +) + content.detail.canonicalBytes.count + 3 * 8
    }
}
