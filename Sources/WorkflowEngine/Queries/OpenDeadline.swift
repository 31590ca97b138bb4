package import WorkflowCore

/// A deadline of a proposal, with what was said of it last.
package struct OpenDeadline: Sendable {
    package let proposal: Proposal
    package let clock: ClockState
    /// The last reminder of it that nobody has taken note of.
    package let reminder: Reminder?
}

/// A deadline counted out.
package struct ExplainedDeadline: Sendable {
    package let deadline: OpenDeadline
    package let count: DeadlineCount

    /// Whether the count comes to the due day on record; it may not where the calendar of then is not known any more.
    package var agrees: Bool { count.due == deadline.clock.due }
}
