extension Proposals {
    /// Something that waits for the caller.
    package struct Task: Codable, Hashable, Sendable {
        /// `act`; `confirm`, for an act that a second person decides on; or `note`, for a reminder to take note of.
        package var kind: String
        /// The id.
        package var proposal: String
        package var title: String
        package var stateLabel: Label
        /// What is waited for, in words.
        package var reason: Label
        /// The actions by which the caller can take the proposal on; none of a `note`.
        package var actions: [Choice]
        /// The deadline that presses most.
        package var clock: Clock?
        /// Its last reminder that nobody has taken note of.
        package var reminder: Reminder?

        package init(
            kind: String,
            proposal: String,
            title: String,
            stateLabel: Label,
            reason: Label,
            actions: [Choice],
            clock: Clock? = nil,
            reminder: Reminder? = nil
        ) {
            self.kind = kind
            self.proposal = proposal
            self.title = title
            self.stateLabel = stateLabel
            self.reason = reason
            self.actions = actions
            self.clock = clock
            self.reminder = reminder
        }
    }
}
