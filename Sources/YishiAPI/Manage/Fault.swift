extension Manage {
    /// One thing that is wrong in a definition or in the ledger.
    package struct Fault: Codable, Hashable, Sendable {
        /// Such as `file:line:column`, `event 7` or `file DIGEST`.
        package var place: String
        /// Stable: names the rule that is broken.
        package var rule: String
        package var label: Label

        package init(place: String, rule: String, label: Label) {
            self.place = place
            self.rule = rule
            self.label = label
        }
    }
}
