/// Something that a person can do with a proposal in certain states of a step.
public struct ActionSpec: Codable, Hashable, Sendable {
    /// The identifier, unique in the module.
    public var name: String
    /// What people call it.
    public var label: Label
    /// The states in which it can be taken.
    public var from: [String]
    /// Whether it can be taken in every live state of the whole workflow but the first, as a mere record; it then
    /// leads nowhere and `from` is empty.
    public var isOfferedEverywhere: Bool
    /// Where it leads.
    ///
    /// Where there are several, the module's `destination` chooses.
    public var to: [Destination]
    /// Who may take it; a definition may name others.
    public var roles: [String]
    /// Who confirms it as a second person; nobody needs to where this is empty.
    public var confirmers: [String]
    /// The bodies whose decision it may record; the form asks which where there are several.
    public var authorities: [String]
    /// What it asks for.
    public var form: [Field]
    /// What the form's entry becomes in the record; `nil` keeps it in the event alone.
    public var entry: Entry?
    /// Counters of the record that grow by one.
    public var counts: [String]
    /// Parts of the record that no longer hold after it.
    public var clears: [String]
    /// What the module's check must know of other proposals.
    public var facts: [Fact]

    /// An action; what is left out is empty.
    public init(
        _ name: String,
        zh: String,
        en: String,
        from: [String],
        everywhere: Bool = false,
        to: [Destination],
        roles: [String],
        confirmers: [String] = [],
        authorities: [String] = [],
        form: [Field] = [],
        entry: Entry? = nil,
        counts: [String] = [],
        clears: [String] = [],
        facts: [Fact] = []
    ) {
        self.name = name
        self.label = Label(zh: zh, en: en)
        self.from = from
        self.isOfferedEverywhere = everywhere
        self.to = to
        self.roles = roles
        self.confirmers = confirmers
        self.authorities = authorities
        self.form = form
        self.entry = entry
        self.counts = counts
        self.clears = clears
        self.facts = facts
    }
}

/// What the fields of a form with ``Place/entry`` become together in the record.
public enum Entry: Codable, Hashable, Sendable {
    /// The object of that name, in place of what was there.
    case object(String)
    /// One more item of the list of that name.
    case item(of: String)
}

/// Where an action leads.
public enum Destination: Hashable, Sendable {
    /// A state of the same step.
    case state(String)
    /// Out of the step by that exit.
    case exit(String)
    /// Nowhere: the proposal stays in its state.
    case same
}

extension Destination: Codable {
    /// Reads a state, `exit:NAME`, or `=`.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        self =
            switch text {
            case "=": .same
            case _ where text.hasPrefix("exit:"): .exit(String(text.dropFirst(5)))
            default: .state(text)
            }
    }

    /// Writes a state, `exit:NAME`, or `=`.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .same: try container.encode("=")
        case .exit(let name): try container.encode("exit:\(name)")
        case .state(let name): try container.encode(name)
        }
    }
}

/// Something that a check must know of other proposals; the engine finds it in the same transaction.
public enum Fact: Codable, Hashable, Sendable {
    /// Who uses the document numbers of this form already.
    case documentNumbers
    /// The proposals of that many years before the proposal's own whose titles are like its title.
    case similarTitles(years: Int)
    /// The proposal that a field of the form names.
    case proposal(field: String)
}
