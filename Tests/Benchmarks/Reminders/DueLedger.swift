import Foundation
import Ledger
import TestSupport
import WorkflowCore
import WorkflowEngine

/// A ledger of proposals that were all submitted on one morning, and that nobody has looked at since.
struct DueLedger {
    /// How many events it holds.
    let events: Int

    /// When a daemon looks again: the ten working days of the screening are over by seven, and the office has opened.
    static let wakes = OtherTime("2026-03-25 10:00:00")
    private static let submitted = CivilDate(year: 2_026, month: 3, day: 2)
    private static let batch = 500

    /// Makes it in that folder.
    init(in folder: String, proposals: Int) async throws {
        guard let day = Self.submitted else { throw CocoaError(.formatting) }
        let morning = Instant(milliseconds: OfficeZone.shanghai.start(of: day).milliseconds + 10 * 3_600_000)
        let office = try await MakerOffice(in: folder) { morning }
        for start in stride(from: 0, to: proposals, by: Self.batch) {
            let range = start..<min(start + Self.batch, proposals)
            let topics = range.map { SampleTopic(index: $0) }
            try await office.submit(.create(workflow: "annual-proposal", items: topics.map(\.intake)))
            let acts = topics.map {
                ActRequest(id: SampleLedger.id(of: $0.index), action: "submit", input: $0.submission)
            }
            try await office.submit(.act(acts))
        }
        events = try await office.engine.ledger.read { try $0.head().seq }
        try await office.engine.ledger.close()
    }

    /// How many events a ledger holds that a daemon has left.
    static func events(in folder: String) async throws -> Int {
        let ledger = try Ledger.open(folder)
        let events = try await ledger.read { try $0.head().seq }
        try await ledger.close()
        return events
    }
}
