/// A deadline of a step: when it runs and what moves it; how long it is, a definition says.
///
/// Paths name what a record holds: `plan.date` is a member of a group, of a list's last item where `plan` is a list;
/// `recommendations[].due` is the earliest of all items.
public struct ClockSpec: Codable, Hashable, Sendable {
    /// The identifier.
    public var name: String
    /// What people call it.
    public var label: Label
    /// It runs while the proposal is in one of these: it starts on coming into them, and is met on leaving them.
    public var states: [String]
    /// It stands still in these, since the proposal waits for another body, and goes on with what was left.
    public var pausedIn: [String]
    /// Paths of the day that it starts on, the latest that is there; the day of the move where none is.
    public var startsOn: [String]
    /// Paths of the day of an event that it is counted back from, the first that is there; while none is, it does not
    /// run.
    public var before: [String]
    /// Paths of a due day that somebody set for it already, the latest that lies after its start.
    public var dueOn: [String]
    /// A form field, as `action.field`, whose date replaces the due date when that action is taken.
    public var extendedBy: String?
    /// A form field, as `action.field`, on whose date it starts anew when that action is taken.
    public var restartedBy: String?
    /// A path that, once there is something (and not a flag that is off), leaves nothing to wait for.
    public var unless: String?
    /// It runs for each of these apart.
    public var each: ClockItems?

    /// Makes one; what is left out is empty.
    public init(
        _ name: String,
        zh: String,
        en: String,
        states: [String],
        pausedIn: [String] = [],
        startsOn: [String] = [],
        before: [String] = [],
        dueOn: [String] = [],
        extendedBy: String? = nil,
        restartedBy: String? = nil,
        unless: String? = nil,
        each: ClockItems? = nil
    ) {
        self.name = name
        self.label = Label(zh: zh, en: en)
        self.states = states
        self.pausedIn = pausedIn
        self.startsOn = startsOn
        self.before = before
        self.dueOn = dueOn
        self.extendedBy = extendedBy
        self.restartedBy = restartedBy
        self.unless = unless
        self.each = each
    }
}

/// What a clock runs for, one by one: rows of a list in the record.
public struct ClockItems: Codable, Hashable, Sendable {
    /// The list in the record.
    public var list: String
    /// The member that names a row, a text or a whole number.
    public var key: String
    /// What a row must be to count; every row does where nothing is said.
    public var condition: Condition?
    /// A list in the record whose rows, named by the same ``key``, leave nothing to wait for.
    public var unless: String?

    /// What a row must be to count.
    public enum Condition: Codable, Hashable, Sendable {
        /// The member of that name has this value.
        case member(String, is: String)
        /// The member of that name is a choice of the list, and the choice carries the flag.
        case choice(String, of: String, has: String)
    }

    /// The rows of `list`, named by `key`, that meet `condition` and are not in `unless`.
    public init(list: String, key: String, condition: Condition? = nil, unless: String? = nil) {
        self.list = list
        self.key = key
        self.condition = condition
        self.unless = unless
    }
}
