extension Proposals {
    /// A rung of the ladder that reminds of a deadline.
    package struct Rung: Codable, Hashable, Sendable {
        /// Working days after the due day, negative before it.
        package var at: Int
        /// Its day.
        package var on: String
        /// `note`, `remind`, `blue`, `orange` or `red`.
        package var level: String
        /// The roles that are told.
        package var roles: [String]
        /// Whether its turn has passed.
        package var reminded: Bool

        package init(at: Int, on: String, level: String, roles: [String], reminded: Bool) {
            self.at = at
            self.on = on
            self.level = level
            self.roles = roles
            self.reminded = reminded
        }
    }
}
