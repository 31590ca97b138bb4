/// A deadline that runs while a proposal stays in certain states.
public struct ClockSpec: Codable, Hashable, Sendable {
    /// The identifier.
    public var name: String
    /// What people call it.
    public var label: Label
    /// It starts when the proposal comes into one of these from another state, and is met when it leaves them.
    public var states: [String]
    /// A form field, as `action.field`, whose date replaces the due date when that action is taken.
    public var extendedBy: String?

    /// Makes one; what is left out is empty.
    public init(_ name: String, zh: String, en: String, states: [String], extendedBy: String? = nil) {
        self.name = name
        self.label = Label(zh: zh, en: en)
        self.states = states
        self.extendedBy = extendedBy
    }
}
