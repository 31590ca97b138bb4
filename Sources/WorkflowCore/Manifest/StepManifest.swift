/// What a step module says of itself: its states, the actions between them, their forms, and the ways in and out.
///
/// A manifest is a value without closures: it can be printed, compared, stored and sent. What a table cannot say is in
/// the module's `check`.
public struct StepManifest: Codable, Hashable, Sendable {
    /// The module's name, unique in the registry, such as `TopicSelection`.
    public var module: String
    /// Grows when a state, an action or a field is changed in meaning.
    public var version: Int
    public var label: Label
    /// The ways in; a step is entered by the first one unless a definition names another.
    public var entries: [EntrySpec]
    public var states: [StateSpec]
    public var actions: [ActionSpec]
    /// The ways out; a definition wires each to a step or an end.
    public var exits: [ExitSpec]
    /// Deadlines that run in this step; a definition gives each its length.
    public var clocks: [ClockSpec]
    /// The lists that choices are taken from.
    public var lists: [ChoiceList]
    /// What a definition may set for this step.
    public var options: [OptionSpec]
    /// Every reason that the forms and the check may give.
    public var reasons: [ReasonSpec]
    /// The form for a new proposal, of the module that a workflow starts with.
    public var intake: [Field]

    public init(
        module: String,
        version: Int = 1,
        label: Label,
        entries: [EntrySpec],
        states: [StateSpec],
        actions: [ActionSpec],
        exits: [ExitSpec],
        clocks: [ClockSpec] = [],
        lists: [ChoiceList] = [],
        options: [OptionSpec] = [],
        reasons: [ReasonSpec],
        intake: [Field] = []
    ) {
        self.module = module
        self.version = version
        self.label = label
        self.entries = entries
        self.states = states
        self.actions = actions
        self.exits = exits
        self.clocks = clocks
        self.lists = lists
        self.options = options
        self.reasons = reasons
        self.intake = intake
    }
}

/// A way into a step.
public struct EntrySpec: Codable, Hashable, Sendable {
    public var name: String
    /// The state that a proposal has on entering this way.
    public var state: String

    public init(_ name: String, state: String) {
        self.name = name
        self.state = state
    }
}

/// A way out of a step.
public struct ExitSpec: Codable, Hashable, Sendable {
    public var name: String
    public var label: Label

    public init(_ name: String, zh: String, en: String) {
        self.name = name
        self.label = Label(zh: zh, en: en)
    }
}

/// A state that a proposal can be in.
public struct StateSpec: Codable, Hashable, Sendable {
    /// Unique in a whole workflow.
    public var name: String
    public var label: Label
    /// Whom or what a proposal in this state waits for.
    public var waitsFor: Label

    public init(_ name: String, zh: String, en: String, waitsFor: Label) {
        self.name = name
        self.label = Label(zh: zh, en: en)
        self.waitsFor = waitsFor
    }
}

/// A setting of the step that a definition may change.
public struct OptionSpec: Codable, Hashable, Sendable {
    public var name: String
    public var label: Label
    /// What holds where the definition says nothing: a whole number not below zero.
    public var standard: Int

    public init(_ name: String, zh: String, en: String, standard: Int) {
        self.name = name
        self.label = Label(zh: zh, en: en)
        self.standard = standard
    }
}

/// A reason that can stand in the way of an action.
public struct ReasonSpec: Codable, Hashable, Sendable {
    /// Stable: scripts and people rely on it.
    public var code: String
    public var label: Label
    /// Whether a person with the right to waive may set it aside, with a reason, for this stay in the state.
    public var isWaivable: Bool
    /// A warning is shown and does not stand in the way.
    public var isWarning: Bool

    public init(_ code: String, zh: String, en: String, waivable: Bool = false, warning: Bool = false) {
        self.code = code
        self.label = Label(zh: zh, en: en)
        self.isWaivable = waivable
        self.isWarning = warning
    }
}

/// A deadline that runs while a proposal stays in certain states.
public struct ClockSpec: Codable, Hashable, Sendable {
    public var name: String
    public var label: Label
    /// It starts when the proposal comes into one of these from another state, and is met when it leaves them.
    public var states: [String]
    /// A form field, as `action.field`, whose date replaces the due date when that action is taken.
    public var extendedBy: String?

    public init(_ name: String, zh: String, en: String, states: [String], extendedBy: String? = nil) {
        self.name = name
        self.label = Label(zh: zh, en: en)
        self.states = states
        self.extendedBy = extendedBy
    }
}
