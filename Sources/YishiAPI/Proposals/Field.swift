extension Proposals {
    /// A field of a form.
    package struct Field: Codable, Hashable, Sendable {
        package var name: String
        package var label: Label
        /// A client treats a kind that it does not know as text.
        package var kind: String
        package var required: Bool
        /// What a choice may be; empty for other kinds.
        package var choices: [Choice]
        /// The members of a group or of the rows of a list.
        package var fields: [Field]?

        package init(
            name: String,
            label: Label,
            kind: String,
            required: Bool,
            choices: [Choice] = [],
            fields: [Field]? = nil
        ) {
            self.name = name
            self.label = label
            self.kind = kind
            self.required = required
            self.choices = choices
            self.fields = fields
        }
    }

    /// One value of a choice with what people call it.
    package struct Choice: Codable, Hashable, Sendable {
        package var value: String
        package var label: Label

        package init(value: String, label: Label) {
            self.value = value
            self.label = label
        }
    }
}
