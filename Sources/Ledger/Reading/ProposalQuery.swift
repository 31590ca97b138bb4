package import WorkflowCore

/// Which proposals a list shows: those for which every given condition holds.
package struct ProposalQuery: Hashable, Sendable {
    package var year: Int?
    package var workflow: String?
    package var step: String?
    package var state: String?
    /// Whether the proposal has come to an end.
    package var hasEnded: Bool?
    /// Whether a recorded act waits for a second person.
    package var isPending: Bool?
    /// A part of the title; the case of Latin letters does not matter.
    package var titlePart: String?
    /// A handling unit that its record names.
    package var unit: String?
    /// A day on which one of its deadlines is over its due day.
    package var overdueOn: CivilDate?

    package init(
        year: Int? = nil,
        workflow: String? = nil,
        step: String? = nil,
        state: String? = nil,
        hasEnded: Bool? = nil,
        isPending: Bool? = nil,
        titlePart: String? = nil,
        unit: String? = nil,
        overdueOn: CivilDate? = nil
    ) {
        self.year = year
        self.workflow = workflow
        self.step = step
        self.state = state
        self.hasEnded = hasEnded
        self.isPending = isPending
        self.titlePart = titlePart
        self.unit = unit
        self.overdueOn = overdueOn
    }
}
