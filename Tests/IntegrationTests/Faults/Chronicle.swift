/// What clients asked for and were told, to be held against a ledger.
///
/// Each call has a request id of its own; it may be made several times. Instants are counted, not timed: a call that
/// begins after another has ended has a larger one.
struct Chronicle: Sendable {
    enum Outcome: Hashable, Sendable {
        /// Done, by the events of these numbers.
        case acknowledged([Int])
        /// Not done, by an error.
        case refused(String)
        /// The connection ended without a reply, or the call did not leave.
        case unknown
    }

    struct Invocation: Hashable, Sendable {
        let request: String
        /// How many proposals it concerns.
        let parts: Int
        let began: Int
        var ended: Int?
        var outcome = Outcome.unknown
    }

    /// An event that a ledger holds.
    struct Entry: Hashable, Sendable {
        let seq: Int
        let subject: String
        let request: String?
        let digest: String
    }

    private(set) var invocations: [Invocation] = []
    private var instant = 0

    /// Notes that a call leaves, and returns its place.
    mutating func begin(_ request: String, parts: Int) -> Int {
        instant += 1
        invocations.append(Invocation(request: request, parts: parts, began: instant))
        return invocations.count - 1
    }

    mutating func end(_ place: Int, _ outcome: Outcome) {
        instant += 1
        invocations[place].ended = instant
        invocations[place].outcome = outcome
    }

    /// The requests that nobody has been told the outcome of.
    var unsettled: Set<String> {
        var settled: Set<String> = []
        for invocation in invocations where invocation.outcome != .unknown { settled.insert(invocation.request) }
        return Set(invocations.map(\.request)).subtracting(settled)
    }
}
