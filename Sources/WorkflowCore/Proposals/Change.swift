package import StrictJSON

/// What an action did to a proposal: enough to repeat it without knowing the workflow or its modules.
package struct Change: Hashable, Sendable {
    package var action: String
    /// The form as it was typed.
    package var input: JSONObject
    /// Where the proposal came to stand, if it moved.
    package var position: Position?
    /// Where it goes on after being suspended; set by the move that suspends it.
    package var resumesAt: Position?
    /// Parts of the record that were replaced.
    package var set: JSONObject
    /// What stood in the record before, where an amendment replaced it.
    package var was: JSONObject
    /// Items that were appended to lists of the record.
    package var add: JSONObject
    /// Counters of the record that grew by one.
    package var count: [String]
    /// Parts of the record that were taken away.
    package var clear: [String]
    /// All clocks as they stood after it, where any changed.
    package var clocks: [ClockState]?
    /// Papers whose numbers were recorded.
    package var papers: [Paper]
    /// Evidence that it names.
    package var files: [EvidenceFile]

    package init(
        action: String,
        input: JSONObject,
        position: Position? = nil,
        resumesAt: Position? = nil,
        set: JSONObject = [:],
        was: JSONObject = [:],
        add: JSONObject = [:],
        count: [String] = [],
        clear: [String] = [],
        clocks: [ClockState]? = nil,
        papers: [Paper] = [],
        files: [EvidenceFile] = []
    ) {
        self.action = action
        self.input = input
        self.position = position
        self.resumesAt = resumesAt
        self.set = set
        self.was = was
        self.add = add
        self.count = count
        self.clear = clear
        self.clocks = clocks
        self.papers = papers
        self.files = files
    }

    /// `record` as it is after this change.
    package func applied(to record: JSONObject) -> JSONObject {
        var result = record
        for name in clear { result[name] = nil }
        for member in set { result[member.name] = member.value }
        for member in add { result[member.name] = .array((result[member.name]?.array ?? []) + [member.value]) }
        for name in count { result[name] = .integer((result[name]?.integer ?? 0) + 1) }
        return result
    }
}

/// A stored file that an event names.
package struct EvidenceFile: Hashable, Sendable {
    package var sha256: String
    /// What it was called when it was stored.
    package var name: String

    package init(sha256: String, name: String) {
        self.sha256 = sha256
        self.name = name
    }
}
