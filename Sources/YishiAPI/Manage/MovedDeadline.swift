extension Manage {
    /// A deadline that a changed calendar moves.
    package struct MovedDeadline: Codable, Hashable, Sendable {
        /// The id.
        package var proposal: String
        package var title: String
        /// What the deadline is called.
        package var label: Label
        /// Absent where it was not known.
        package var was: String?
        /// Absent where it is not known.
        package var due: String?
        /// How many working days there are until it is due, by the new calendar; negative once it is over.
        package var workingDaysLeft: Int?

        package init(
            proposal: String,
            title: String,
            label: Label,
            was: String? = nil,
            due: String? = nil,
            workingDaysLeft: Int? = nil
        ) {
            self.proposal = proposal
            self.title = title
            self.label = label
            self.was = was
            self.due = due
            self.workingDaysLeft = workingDaysLeft
        }
    }
}
