/// A way into a step.
public struct EntrySpec: Codable, Hashable, Sendable {
    /// The identifier.
    public var name: String
    /// The state that a proposal has on entering this way.
    public var state: String

    /// Makes one; what is left out is empty.
    public init(_ name: String, state: String) {
        self.name = name
        self.state = state
    }
}

/// A way out of a step.
public struct ExitSpec: Codable, Hashable, Sendable {
    /// The identifier.
    public var name: String
    /// What people call it.
    public var label: Label

    /// Makes one; what is left out is empty.
    public init(_ name: String, zh: String, en: String) {
        self.name = name
        self.label = Label(zh: zh, en: en)
    }
}

/// A state that a proposal can be in.
public struct StateSpec: Codable, Hashable, Sendable {
    /// Unique in a whole workflow.
    public var name: String
    /// What people call it.
    public var label: Label
    /// Whom or what a proposal in this state waits for.
    public var waitsFor: Label

    /// Makes one; what is left out is empty.
    public init(_ name: String, zh: String, en: String, waitsFor: Label) {
        self.name = name
        self.label = Label(zh: zh, en: en)
        self.waitsFor = waitsFor
    }
}
