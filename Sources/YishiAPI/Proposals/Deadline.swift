extension Proposals {
    /// A deadline that has not been met, with the proposal that it is of.
    package struct Deadline: Codable, Hashable, Sendable {
        /// The id.
        package var proposal: String
        package var title: String
        package var stateLabel: Label
        package var clock: Clock
        /// The roles that can do what it waits for.
        package var who: [String]
        /// The last reminder of it that nobody has taken note of.
        package var reminder: Reminder?

        package init(
            proposal: String,
            title: String,
            stateLabel: Label,
            clock: Clock,
            who: [String],
            reminder: Reminder? = nil
        ) {
            self.proposal = proposal
            self.title = title
            self.stateLabel = stateLabel
            self.clock = clock
            self.who = who
            self.reminder = reminder
        }
    }
}
