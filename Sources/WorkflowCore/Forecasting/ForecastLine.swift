/// Something that will come.
package struct ForecastLine: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        case reminder(Reminder)
        /// The first day on which it is over its due day.
        case overdue(ClockState)
        /// An act that was taken, and what was taken as supplied for it.
        case act(assumed: [Reason])
        /// An act that could not be taken then.
        case refused([Reason])
    }

    package let on: CivilDate
    package let proposal: ProposalID
    package let title: String
    /// What the deadline or the action is called.
    package let label: Label
    package let kind: Kind
    /// Its place among the lines of its day.
    let rank: ForecastRank
}

extension ForecastLine {
    package static func < (left: ForecastLine, right: ForecastLine) -> Bool {
        (left.on, left.rank) < (right.on, right.rank)
    }
}

extension ForecastLine: Comparable {}

/// The order of a day: what is overdue since midnight, what reminds when the office opens, each act with what it brings.
struct ForecastRank: Hashable, Comparable, Sendable {
    enum Part: Int, Comparable, Sendable {
        case midnight
        case opening
        case acts

        static func < (left: Part, right: Part) -> Bool { left.rawValue < right.rawValue }
    }

    let part: Part
    /// Which of the acts of the day.
    let act: Int
    let proposal: ProposalID
    /// Which of the lines of the proposal.
    let line: Int

    static func < (left: ForecastRank, right: ForecastRank) -> Bool {
        (left.part, left.act, left.proposal, left.line) < (right.part, right.act, right.proposal, right.line)
    }
}
