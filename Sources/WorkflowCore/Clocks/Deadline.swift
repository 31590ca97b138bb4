/// What a due day is counted from: a start, a length, and what happened on the way.
///
/// It stands in the event that armed the clock, so that it can be counted again, by another calendar too, without knowing
/// the workflow. ``counted(in:)`` is the only place where a due day is computed.
package struct Deadline: Hashable, Sendable {
    /// The day that is not counted: the day of the start, or the day of the event that it is counted back from.
    package var start: CivilDate
    package var length: DeadlineLength
    /// Whether it is counted back from ``start``.
    package var isBackward: Bool
    /// The due day is never later than so long after the start, whatever happens.
    package var limit: Period?
    /// What happened to it, oldest first.
    package var turns: [Turn]

    package init(
        start: CivilDate,
        length: DeadlineLength,
        isBackward: Bool = false,
        limit: Period? = nil,
        turns: [Turn] = []
    ) {
        self.start = start
        self.length = length
        self.isBackward = isBackward
        self.limit = limit
        self.turns = turns
    }

    /// Something that changes when a deadline is due.
    package struct Turn: Hashable, Sendable {
        package enum Kind: Hashable, Sendable {
            /// It stands still from the next day on.
            case stopped
            /// It goes on with the working days that were left.
            case resumed
            /// It is due on another day, as somebody decided.
            case set(CivilDate)
        }

        package var on: CivilDate
        package var kind: Kind
        /// Why, where somebody gave a reason.
        package var reason: String?

        package init(on: CivilDate, kind: Kind, reason: String? = nil) {
            self.on = on
            self.kind = kind
            self.reason = reason
        }
    }

    /// Whether it stands still now.
    package var isStopped: Bool {
        for turn in turns.reversed() {
            switch turn.kind {
            case .stopped: return true
            case .resumed: return false
            case .set: continue
            }
        }
        return false
    }
}
