package import WorkflowCore

/// Something that waits for a person.
package struct WaitingTask: Sendable {
    package enum Kind: Sendable {
        /// To take the proposal on, by one of these actions.
        case act([ActionSpec])
        /// To decide, as a second person, on an act that somebody recorded.
        case confirm(ActionSpec, PendingAct)
        /// To take note of the reminder.
        case note
    }

    package let kind: Kind
    package let proposal: Proposal
    /// The deadline that presses most; of a note the one that it is about.
    package let clock: ClockState?
    /// Its last reminder that nobody has taken note of.
    package let reminder: Reminder?
}

extension WaitingTask {
    /// Whether it comes before `other`: what is due first at the head, and what has no due day last.
    func precedes(_ other: WaitingTask) -> Bool { rank < other.rank }

    private var rank: Rank {
        let name = (clock?.name ?? "", clock?.item ?? "")
        return Rank(due: clock?.due?.dayNumber ?? .max, proposal: proposal.id, isNote: isNote, name: name)
    }

    private var isNote: Bool { if case .note = kind { true } else { false } }

    private struct Rank {
        let due: Int
        let proposal: ProposalID
        let isNote: Bool
        let name: (clock: String, item: String)

        static func < (left: Rank, right: Rank) -> Bool {
            if left.due != right.due { return left.due < right.due }
            if left.proposal != right.proposal { return left.proposal < right.proposal }
            if left.isNote != right.isNote { return right.isNote }
            return left.name < right.name
        }
    }
}

extension Proposal {
    /// The running deadline that is due first; one whose due day is not known where there is no other.
    package var pressingClock: ClockState? {
        let running = clocks.filter { $0.status == .running }
        return running.filter { $0.due != nil }
            .min { ($0.due?.dayNumber ?? 0, $0.name, $0.item ?? "") < ($1.due?.dayNumber ?? 0, $1.name, $1.item ?? "") }
            ?? running.first
    }
}
