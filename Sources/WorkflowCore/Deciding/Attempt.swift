public import StrictJSON

/// What a step module is asked to check: one action on one proposal, with all that may bear on it.
///
/// An attempt holds everything; a check that reads nothing else gives the same answer to the same attempt.
public struct Attempt: Hashable, Sendable {
    /// The action's name.
    public var action: String
    /// The state the proposal is in.
    public var state: String
    /// The proposal's record as it is.
    public var before: JSONObject
    /// The form as it was filled in, in normal form; fields that do not fit their kind are left out.
    public var input: JSONObject
    /// The record as it would be after the action.
    public var after: JSONObject
    /// The civil date in the office.
    public var today: CivilDate
    /// The person at the keyboard.
    public var actor: Person
    /// The user name of the person who created the proposal.
    public var proposer: String
    /// What is known of other proposals.
    public var facts: Facts
    /// The step's options, as the definition sets them.
    public var options: [String: Int]
    /// The choice lists, as the definition sets them.
    public var lists: [ChoiceList]
    /// Which days are working days.
    public var calendar: WorkingCalendar
    /// The proposal's deadlines; none in an attempt to create one.
    package var clocks = ClockViews()

    /// An attempt with all that may bear on it, on a proposal without deadlines.
    public init(
        action: String,
        state: String,
        before: JSONObject,
        input: JSONObject,
        after: JSONObject,
        today: CivilDate,
        actor: Person,
        proposer: String,
        facts: Facts = Facts(),
        options: [String: Int] = [:],
        lists: [ChoiceList] = [],
        calendar: WorkingCalendar = WorkingCalendar()
    ) {
        self.action = action
        self.state = state
        self.before = before
        self.input = input
        self.after = after
        self.today = today
        self.actor = actor
        self.proposer = proposer
        self.facts = facts
        self.options = options
        self.lists = lists
        self.calendar = calendar
    }
}

/// A person who acts, as the kernel and the office's list of people know them.
public struct Person: Hashable, Sendable {
    /// The Unix user name.
    public var user: String
    /// The roles that the office has given them.
    public var roles: Set<String>
    /// The unit that a handling unit's account belongs to.
    public var unit: String?

    /// A person with these roles.
    public init(user: String, roles: Set<String>, unit: String? = nil) {
        self.user = user
        self.roles = roles
        self.unit = unit
    }
}

/// What is known of other proposals, as far as the action's manifest asked for it.
public struct Facts: Hashable, Sendable {
    /// For each document number of the form: the papers that bear it already.
    public var papers: [String: [Paper]]
    /// The proposals with similar titles.
    public var similar: [SimilarProposal]
    /// The proposals that fields of the form name; a name that is no proposal's is missing here.
    public var proposals: [String: OtherProposal]

    /// What is known; nothing of what is left out.
    public init(
        papers: [String: [Paper]] = [:],
        similar: [SimilarProposal] = [],
        proposals: [String: OtherProposal] = [:]
    ) {
        self.papers = papers
        self.similar = similar
        self.proposals = proposals
    }
}

/// A paper with a document number, as a proposal's record holds it.
public struct Paper: Codable, Hashable, Sendable {
    /// The number in normal form.
    public var number: String
    /// The proposal that records it.
    public var proposal: String
    /// Everything else of the paper.
    ///
    /// One paper may cover many proposals; it is the same paper where this is equal.
    public var content: String

    /// A paper as that proposal records it.
    public init(number: String, proposal: String, content: String) {
        self.number = number
        self.proposal = proposal
        self.content = content
    }
}

/// A proposal whose title is like another's.
public struct SimilarProposal: Codable, Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Its plan year.
    public var year: Int
    /// Its title.
    public var title: String
    /// The state it is in.
    public var state: String
    /// 0 to 100: how much of the two titles is the same.
    public var percent: Int

    /// A proposal with its likeness.
    public init(id: String, year: Int, title: String, state: String, percent: Int) {
        self.id = id
        self.year = year
        self.title = title
        self.state = state
        self.percent = percent
    }
}

/// What an action that names another proposal may know of it.
public struct OtherProposal: Hashable, Sendable {
    /// Its id.
    public var id: String
    /// Its plan year.
    public var year: Int
    /// Whether it has come to an end.
    public var hasEnded: Bool
    /// The proposal it was merged into, if it was.
    public var mergedInto: String?

    /// A proposal as others may know it.
    public init(id: String, year: Int, hasEnded: Bool, mergedInto: String? = nil) {
        self.id = id
        self.year = year
        self.hasEnded = hasEnded
        self.mergedInto = mergedInto
    }
}
