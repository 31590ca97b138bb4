/// What a step module says of itself: its states, the actions between them, their forms, and the ways in and out.
///
/// A manifest is a value without closures: it can be printed, compared, stored and sent. What a table cannot say is in
/// the module's `check`.
public struct StepManifest: Codable, Hashable, Sendable {
    /// The module's name, unique in the registry, such as `TopicSelection`.
    public var module: String
    /// Grows when a state, an action or a field is changed in meaning.
    public var version: Int
    /// What people call it.
    public var label: Label
    /// The ways in; a step is entered by the first one unless a definition names another.
    public var entries: [EntrySpec]
    /// The states that a proposal can be in.
    public var states: [StateSpec]
    /// What can be done in them.
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

    /// Makes one; what is left out is empty.
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
