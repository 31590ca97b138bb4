extension Proposals {
    /// A reminder of a deadline.
    package struct Reminder: Codable, Hashable, Sendable {
        /// `note`, `remind`, `blue`, `orange` or `red`.
        package var level: String
        /// The rung: working days after the due day, negative before it.
        package var at: Int
        /// The day for which it was planned.
        package var on: String
        /// The roles that were told.
        package var roles: [String]
        /// Whether its day had passed when it was given.
        package var late: Bool

        package init(level: String, at: Int, on: String, roles: [String], late: Bool) {
            self.level = level
            self.at = at
            self.on = on
            self.roles = roles
            self.late = late
        }
    }
}
