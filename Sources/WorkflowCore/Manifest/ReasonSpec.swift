/// A reason that can stand in the way of an action.
public struct ReasonSpec: Codable, Hashable, Sendable {
    /// Stable: scripts and people rely on it.
    public var code: String
    /// What people call it.
    public var label: Label
    /// Whether a person with the right to waive may set it aside, with a reason, for this stay in the state.
    public var isWaivable: Bool
    /// A warning is shown and does not stand in the way.
    public var isWarning: Bool

    /// Makes one; what is left out is empty.
    public init(_ code: String, zh: String, en: String, waivable: Bool = false, warning: Bool = false) {
        self.code = code
        self.label = Label(zh: zh, en: en)
        self.isWaivable = waivable
        self.isWarning = warning
    }
}
