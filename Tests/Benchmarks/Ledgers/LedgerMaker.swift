import CommitteeInstruction
import Consultation
import FollowUp
import Foundation
import GovernmentCoordination
import Ledger
import StepKit
import StrictJSON
import TopicSelection
import WorkflowCore
import WorkflowEngine
import YishiDaemon

/// Fills a ledger by the engine itself, as people would, only that each step is done for many proposals in one commit.
struct LedgerMaker {
    private let engine: WorkflowEngine
    private let events: Int

    /// Who made the ledgers; the people who measure are added by them.
    private static let user = "maker"
    /// What one person needs to submit proposals, send them back and put them aside.
    static let roles = ["clerk", "committee", "secretary_general"]
    private static let batch = 500

    init(in folder: String, events: Int) async throws {
        self.events = events
        engine = WorkflowEngine(
            ledger: try Ledger.open(folder),
            library: WorkflowLibrary(),
            time: OfficeTime(zone: .shanghai, calendars: OfficeCalendars()) {
                Instant(milliseconds: Int(Date().timeIntervalSince1970 * 1_000))
            },
            head: HeadSignal(seq: 0)
        )
    }

    /// Returns how many bytes an event has.
    func make() async throws -> Int {
        let registry = try StepRegistry([
            CommitteeInstruction(), Consultation(), FollowUp(), GovernmentCoordination(), TopicSelection(),
        ])
        try await DefinitionInstaller(engine: engine, definitions: DefinitionReader(registry: registry))
            .installShipped()
        try await ShippedCalendar.add(to: engine)
        let maker = OfficePerson(user: Self.user, name: "造账", roles: Self.roles)
        try await submit(.setPerson(maker))
        let count = SampleLedger.proposals(events: events)
        for start in stride(from: 0, to: count, by: Self.batch) {
            try await fill(start..<min(start + Self.batch, count))
            if start % 10_000 == 0, start > 0 { note("\(start) of \(count) proposals made") }
        }
        let size = try await engine.ledger.read { reader in
            let events = try reader.events(after: max(0, try reader.head().seq - 1_000), limit: 1_000)
            return events.map(\.storedBytes).reduce(0, +) / max(1, events.count)
        }
        try await engine.ledger.close()
        return size
    }

    private func fill(_ range: Range<Int>) async throws {
        let items = range.map { SampleTopic(index: $0).intake }
        try await submit(.create(workflow: "annual-proposal", items: items))
        for step in 0...SampleLedger.lastStep {
            let acts = range.compactMap { index in
                SampleLedger.act(on: index, step: step)
                    .map { ActRequest(id: SampleLedger.id(of: index), action: $0.action, input: $0.form) }
            }
            if !acts.isEmpty { try await submit(.act(acts)) }
        }
    }

    private func submit(_ request: ChangeRequest) async throws {
        _ = try await engine.submit(Submission(user: Self.user, request: request))
    }
}

extension Event {
    /// What its columns hold, by and large.
    fileprivate var storedBytes: Int {
        let texts = [content.subject, content.actor, content.definition, digest, content.kind.rawValue]
        return texts.map(\.utf8.count).reduce(0, +) + content.detail.canonicalBytes.count + 3 * 8
    }
}
