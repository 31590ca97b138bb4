import GRDB
package import WorkflowCore

extension LedgerReader {
    /// A page of the events after that number, oldest first; of one subject, or of all.
    package func events(
        of subject: String? = nil,
        after seq: Int = 0,
        limit: Int
    ) throws(LedgerError) -> [Event] {
        guard let subject else { return try events("WHERE seq > ? ORDER BY seq LIMIT ?", [seq, limit]) }
        return try events(
            "WHERE subject = ? AND seq > ? ORDER BY revision LIMIT ?",
            [subject, seq, limit]
        )
    }

    /// A page of the reminders after that event, oldest first.
    package func reminders(after seq: Int, limit: Int) throws(LedgerError) -> [Event] {
        try events("WHERE kind = 'reminded' AND seq > ? ORDER BY seq LIMIT ?", [seq, limit])
    }

    /// The events with these numbers.
    package func events(in range: ClosedRange<Int>) throws(LedgerError) -> [Event] {
        try events("WHERE seq BETWEEN ? AND ? ORDER BY seq", [range.lowerBound, range.upperBound])
    }

    /// The revision of the subject after its last event; 0 where it has none.
    package func revision(of subject: String) throws(LedgerError) -> Int {
        try first("SELECT max(revision) FROM events WHERE subject = ?", [subject]) { try $0[at: 0] as Int? }?.flatMap {
            $0
        } ?? 0
    }

    /// What a request with that id did, if it did anything.
    package func request(_ id: String) throws(LedgerError) -> StoredRequest? {
        try first(
            "SELECT request_body, min(seq), max(seq) FROM events WHERE request = ? GROUP BY request",
            [id]
        ) { try StoredRequest(body: $0[at: 0], events: ($0[at: 1] as Int)...($0[at: 2] as Int)) }
    }

    private func events(_ condition: String, _ values: StatementArguments) throws(LedgerError) -> [Event] {
        var events: [Event] = []
        for stored in try all(Self.eventColumns + condition, values, { try StoredEvent($0) }) {
            do throws(IllegalEvent) {
                events.append(try stored.row.event(digest: stored.digest))
            } catch {
                throw .damaged(error.description)
            }
        }
        return events
    }

    static let eventColumns = """
        SELECT seq, subject, revision, at, kind, actor, authority, definition, request, request_body, detail, digest
        FROM events
        """ + " "
}

/// An event as it is stored.
struct StoredEvent: Sendable {
    let row: EventRow
    let digest: String

    init(_ row: Row) throws {
        self.row = try EventRow(
            seq: row[at: 0],
            subject: row[at: 1],
            revision: row[at: 2],
            at: row[at: 3],
            kind: row[at: 4],
            actor: row[at: 5],
            authority: row[at: 6],
            definition: row[at: 7],
            request: row[at: 8],
            requestBody: row[at: 9],
            detail: row[at: 10]
        )
        digest = try row[at: 11]
    }
}

/// A request that took effect.
package struct StoredRequest: Hashable, Sendable {
    /// SHA-256 of who asked for what.
    package let body: String
    /// The first and the last of its events.
    package let events: ClosedRange<Int>
}
