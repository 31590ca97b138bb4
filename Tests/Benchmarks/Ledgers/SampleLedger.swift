import StrictJSON
import WorkflowCore

/// Which proposals a ledger of the benchmarks has, and what was done with each: ten events on the average.
enum SampleLedger {
    /// A district has far fewer proposals a year; so many of the last years are enough to look for similar titles in.
    private static let proposalsPerYear = 1_000
    private static let lastYear = 2026

    /// Proposals that wait for their first submission, wait to be screened, are on hold, or were not selected.
    enum Kind {
        case draft
        case onHold
        case screening
        case notSelected
    }

    static func kind(of index: Int) -> Kind {
        switch index % 8 {
        case 0...2: .draft
        case 3...5: .screening
        case 6: .onHold
        default: .notSelected
        }
    }

    /// Whether it goes to and fro between draft and screening.
    static func isMovable(_ index: Int) -> Bool { [.draft, .screening].contains(kind(of: index)) }

    static func year(of index: Int) -> Int { lastYear - index / proposalsPerYear }

    static func id(of index: Int) -> String {
        ProposalID(year: year(of: index), serial: index % proposalsPerYear + 1).description
    }

    static func proposals(events: Int) -> Int { events / 10 }

    /// How often each kind goes to and fro between draft and screening before it stays.
    private static func steps(of kind: Kind) -> Int {
        switch kind {
        case .draft: 8
        case .onHold, .screening, .notSelected: 9
        }
    }

    /// The action that is taken on the proposal as its `step`th, from 0; `nil` where it has come to its place.
    static func act(on index: Int, step: Int) -> (action: String, form: JSONObject)? {
        let kind = kind(of: index)
        if step < steps(of: kind) { return moving(index, isDraft: step.isMultiple(of: 2)) }
        guard step == steps(of: kind) else { return nil }
        return switch kind {
        case .draft, .screening: nil
        case .onHold: ("suspend", SampleTopic.suspending)
        case .notSelected: ("not_select", SampleTopic.notSelecting)
        }
    }

    /// The action by which the proposal goes from draft to screening or back: what the benchmarks count as a change.
    static func moving(_ index: Int, isDraft: Bool) -> (action: String, form: JSONObject) {
        isDraft
            ? ("submit", SampleTopic(index: index).submission) : ("return_draft", SampleTopic.returning)
    }

    static let lastStep = 9
}
