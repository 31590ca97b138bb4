extension Manage {
    /// What a scenario expected, and whether it was so.
    package struct ScenarioLine: Codable, Hashable, Sendable {
        /// The line of the file.
        package var line: Int
        /// The day on which it was looked at.
        package var on: String
        /// The expectation.
        package var text: String
        package var passed: Bool
        /// What was found, where that is not what was expected.
        package var found: Label?

        package init(line: Int, on: String, text: String, passed: Bool, found: Label? = nil) {
            self.line = line
            self.on = on
            self.text = text
            self.passed = passed
            self.found = found
        }
    }
}
