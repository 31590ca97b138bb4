extension Proposals {
    /// An action of the current state, and what still stands in its way for the caller.
    package struct Action: Codable, Hashable, Sendable {
        package var name: String
        package var label: Label
        /// Where it leads: a state, an end, or the present state.
        package var to: String
        package var roles: [String]
        package var needsSecondPerson: Bool
        package var form: [Field]
        /// None: it may be taken now.
        package var reasons: [Reason]
        /// What should be known and does not stand in the way.
        package var warnings: [Reason]?
        /// Codes of its reasons that can be set aside.
        package var waivable: [String]?

        package init(
            name: String,
            label: Label,
            to: String,
            roles: [String],
            needsSecondPerson: Bool,
            form: [Field],
            reasons: [Reason],
            warnings: [Reason]? = nil,
            waivable: [String]? = nil
        ) {
            self.name = name
            self.label = label
            self.to = to
            self.roles = roles
            self.needsSecondPerson = needsSecondPerson
            self.form = form
            self.reasons = reasons
            self.warnings = warnings
            self.waivable = waivable
        }
    }
}
