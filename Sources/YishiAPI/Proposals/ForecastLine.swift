extension Proposals {
    /// Something that will come.
    package struct ForecastLine: Codable, Hashable, Sendable {
        /// The day.
        package var on: String
        /// `reminder`, `overdue`, `act`, or `refused` for an act that could not be taken then.
        package var kind: String
        /// The id.
        package var proposal: String
        package var title: String
        /// What the deadline or the action is called.
        package var label: Label
        /// The name of the deadline.
        package var clock: String?
        /// What the deadline is for, where it runs for each of several.
        package var item: String?
        /// Of a reminder: `note`, `remind`, `blue`, `orange` or `red`.
        package var level: String?
        /// Of a reminder: its rung.
        package var at: Int?
        /// When the deadline is due.
        package var due: String?
        /// Of a reminder and of an overdue mark: the working days from that day to the due day, negative once it is over.
        package var workingDaysLeft: Int?
        /// Of a reminder: the roles that are told.
        package var roles: [String]?
        /// Of an act: what stands in its way, or what was assumed to be supplied.
        package var reasons: [Reason]?

        package init(
            on: String,
            kind: String,
            proposal: String,
            title: String,
            label: Label,
            clock: String? = nil,
            item: String? = nil,
            level: String? = nil,
            at: Int? = nil,
            due: String? = nil,
            workingDaysLeft: Int? = nil,
            roles: [String]? = nil,
            reasons: [Reason]? = nil
        ) {
            self.on = on
            self.kind = kind
            self.proposal = proposal
            self.title = title
            self.label = label
            self.clock = clock
            self.item = item
            self.level = level
            self.at = at
            self.due = due
            self.workingDaysLeft = workingDaysLeft
            self.roles = roles
            self.reasons = reasons
        }
    }
}
