/// The values that a choice may take; a workflow definition may replace a module's list by the office's own.
public struct ChoiceList: Codable, Hashable, Sendable {
    /// One value with what people call it.
    public struct Choice: Codable, Hashable, Sendable {
        /// What is recorded.
        public var value: String
        /// What people call it, and may type as well.
        public var label: Label
        /// What the value implies, by name, such as `open_commitment` for a reply class that promises something.
        public var flags: [String]

        /// A value with its name in both languages.
        public init(_ value: String, zh: String, en: String, flags: [String] = []) {
            self.value = value
            self.label = Label(zh: zh, en: en)
            self.flags = flags
        }
    }

    /// What fields refer to it by.
    public var name: String
    /// The values, in the order in which people see them.
    public var choices: [Choice]

    /// A list of that name.
    public init(_ name: String, _ choices: [Choice]) {
        self.name = name
        self.choices = choices
    }

    /// The choice that `text` names by its value or by either label.
    public func choice(_ text: String) -> Choice? {
        choices.first { $0.value == text } ?? choices.first { $0.label.zh == text || $0.label.en == text }
    }
}
