package import WorkflowCore

/// Which of the deadlines that have not been met a list shows: those for which every given condition holds.
package struct DeadlineQuery: Hashable, Sendable {
    package var proposal: ProposalID?
    /// A handling unit that the proposal's record names.
    package var unit: String?
    /// Due on that day or before.
    package var last: CivilDate?
    /// Whether it has a due day.
    package var hasDue: Bool?
    /// Whether it has reminded of something that nobody has taken note of.
    package var isTold: Bool

    package init(
        proposal: ProposalID? = nil,
        unit: String? = nil,
        through last: CivilDate? = nil,
        hasDue: Bool? = nil,
        isTold: Bool = false
    ) {
        self.proposal = proposal
        self.unit = unit
        self.last = last
        self.hasDue = hasDue
        self.isTold = isTold
    }
}

/// A deadline's place in the order of due days; those without one come last.
package struct DeadlinePlace: Hashable, Sendable {
    /// The last day, where the clock runs and it is known.
    package let due: CivilDate?
    package let proposal: ProposalID
    package let clock: String
    package let item: String?

    package init(due: CivilDate?, proposal: ProposalID, clock: String, item: String? = nil) {
        self.due = due
        self.proposal = proposal
        self.clock = clock
        self.item = item
    }
}

/// A deadline as a list finds it, with what tells whose business its proposal is.
package struct ListedDeadline: Hashable, Sendable {
    package let place: DeadlinePlace
    package let standing: Standing
    /// The rung that has reminded and nobody has taken note of; given where those alone are asked for.
    package let told: Int?
}

/// Where a proposal stands, by which workflow.
package struct Standing: Hashable, Sendable {
    package let definition: String
    package let state: String
    /// Whether an act waits for a second person.
    package let isPending: Bool
}
