/// A setting of the step that a definition may change.
public struct OptionSpec: Codable, Hashable, Sendable {
    /// The identifier.
    public var name: String
    /// What people call it.
    public var label: Label
    /// What holds where the definition says nothing: a whole number not below zero.
    public var standard: Int

    /// Makes one; what is left out is empty.
    public init(_ name: String, zh: String, en: String, standard: Int) {
        self.name = name
        self.label = Label(zh: zh, en: en)
        self.standard = standard
    }
}
