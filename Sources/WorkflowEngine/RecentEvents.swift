import WorkflowCore

/// The last events without a gap: at least as many as its bound, once there were so many, and at most twice as many.
struct RecentEvents {
    private var events: ArraySlice<Event> = []
    private let bound: Int

    init(bound: Int = 256) { self.bound = bound }

    /// Adds the next events; where they do not follow those that it has, these are forgotten.
    mutating func add(_ new: [Event]) {
        if let first = new.first, let last = events.last, first.seq != last.seq + 1 { events = [] }
        // Unknown what came: what is kept would have a gap behind it.
        if new.isEmpty { events = [] }
        events += new.suffix(bound)
        // Not at each time: that would copy all of them for every few that come.
        if events.count > 2 * bound { events = ArraySlice(Array(events.suffix(bound))) }
    }

    /// Those after that event, oldest first; `nil` where the next one is not here.
    func events(after seq: Int, limit: Int) -> ArraySlice<Event>? {
        guard let first = events.first, let last = events.last, first.seq <= seq + 1, seq < last.seq else { return nil }
        return events.dropFirst(seq + 1 - first.seq).prefix(limit)
    }
}
