/// One thing that a form asks for.
public struct Field: Codable, Hashable, Sendable {
    /// What a field may hold.
    public enum Kind: String, Codable, CaseIterable, Hashable, Sendable {
        /// One line of at most 500 characters.
        case text
        /// Text of several lines, at most 20,000 characters.
        case prose
        /// A civil date `YYYY-MM-DD`.
        case date
        /// A whole number from 0 to 1,000,000.
        case number
        /// `true` or `false`.
        case flag
        /// One value of the field's choice list.
        case choice
        /// At least one value of the field's choice list, each once; in a text they stand between commas, 、 or on lines.
        case choices
        /// The number of an official paper, kept in its normal form; see ``DocumentNumber``.
        case documentNumber = "document_number"
        /// The SHA-256 of stored evidence.
        case file
        /// The id of another proposal.
        case proposal
        /// Lines of text, from one to 1,000.
        case texts
        /// The members named by ``Field/fields``.
        case group
        /// Rows of the members named by ``Field/fields``, from one to 1,000.
        case list
    }

    /// The identifier, unique in its form.
    public var name: String
    /// What people call it.
    public var label: Label
    /// What it may hold.
    public var kind: Kind
    /// The code of the reason that is given when the field is empty; `nil` where it may be.
    public var missing: String?
    /// The choice list, for ``Kind/choice`` and ``Kind/choices``.
    public var choiceList: String?
    /// The members, for ``Kind/group`` and ``Kind/list``.
    public var fields: [Field]
    /// Where the value is recorded.
    public var place: Place

    /// Whether a form without it is refused.
    public var isRequired: Bool { missing != nil }

    package init(
        name: String,
        label: Label,
        kind: Kind,
        missing: String?,
        choiceList: String? = nil,
        fields: [Field] = [],
        place: Place
    ) {
        self.name = name
        self.label = label
        self.kind = kind
        self.missing = missing
        self.choiceList = choiceList
        self.fields = fields
        self.place = place
    }
}

/// Where the value of a form's field goes in the proposal's record.
public enum Place: Codable, Hashable, Sendable {
    /// To the record under the field's own name. What is recorded there already need not be given again.
    case topic
    /// To the entry that the action makes; see ``ActionSpec/entry``.
    case entry
    /// Row by row into the list `list` of the record: each row is laid over the one with the same value of `key`, and
    /// there must be one.
    case rows(list: String, key: String)
}
