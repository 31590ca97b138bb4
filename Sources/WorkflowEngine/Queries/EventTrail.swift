import Ledger
package import WorkflowCore

/// The events after a place in the ledger, first those that are there, then each as it comes; it never ends by itself.
///
/// The trail reads at its reader's pace, so it neither loses nor repeats an event nor holds more than a page of them: from
/// memory where it keeps up, and otherwise from the ledger, in turn with the other trails.
package struct EventTrail: AsyncSequence, Sendable {
    package typealias Element = Event

    private let ledger: Ledger
    private let head: HeadSignal
    private let catchUp: CatchUp
    private let subject: String?
    private let start: Int

    /// - Parameters:
    ///   - subject: one proposal's id; all events where it is `nil`.
    ///   - start: the last event that the reader has.
    ///   - engine: whose ledger is read.
    package init(of subject: String?, after start: Int, in engine: WorkflowEngine) {
        ledger = engine.ledger
        head = engine.head
        catchUp = engine.catchUp
        self.subject = subject
        self.start = start
    }

    package func makeAsyncIterator() -> Iterator {
        Iterator(ledger: ledger, head: head, catchUp: catchUp, subject: subject, seq: start)
    }

    package struct Iterator: AsyncIteratorProtocol {
        private static let pageSize = 16

        let ledger: Ledger
        let head: HeadSignal
        let catchUp: CatchUp
        let subject: String?
        /// Everything up to here has been looked at.
        var seq: Int
        private var page: ArraySlice<Event> = []

        init(ledger: Ledger, head: HeadSignal, catchUp: CatchUp, subject: String?, seq: Int) {
            self.ledger = ledger
            self.head = head
            self.catchUp = catchUp
            self.subject = subject
            self.seq = seq
        }

        package mutating func next() async throws -> Event? {
            while page.isEmpty {
                try Task.checkCancellation()
                let subject = subject
                if let known = head.events(after: seq, limit: Self.pageSize), let last = known.last {
                    page = known.filter { subject == nil || $0.content.subject == subject }[...]
                    if page.isEmpty { seq = last.seq }
                    continue
                }
                if seq >= head.seq {
                    await head.wait(past: seq)
                    continue
                }
                let after = seq
                let (events, last) = try await catchUp.read(from: ledger) { reader in
                    let events = try reader.events(of: subject, after: after, limit: Self.pageSize)
                    return (events, try reader.head().seq)
                }
                page = events[...]
                if events.isEmpty { seq = Swift.max(seq, last) }
            }
            let event = page.removeFirst()
            seq = event.seq
            return event
        }
    }
}
