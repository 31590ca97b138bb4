import GRDB
import WorkflowCore

/// Computes everything that is listed and shown anew from the events, in one transaction.
struct ProjectionRebuild {
    let database: Database
    let state: LedgerState
    let store: any EvidenceFiles

    /// Children before parents.
    static let tables = [
        "evidence", "papers", "units", "clocks", "contents", "proposals", "people", "definitions", "calendars",
    ]

    /// A reminder that comes later would count as handed on.
    private static let deliveryWithinEvents = """
        INSERT INTO delivery (id, reminded) VALUES (1, 0) ON CONFLICT (id)
        DO UPDATE SET reminded = min(reminded, coalesce((SELECT max(seq) FROM events), 0))
        """

    private static let page = 500

    /// `progress` is told after each page of events.
    func run(progress: (OpeningProgress) -> Void) throws {
        state.forgetAll()
        try database.inTransaction(.immediate) {
            // First: rows that their indexes do not know cannot be removed.
            try database.execute(sql: "REINDEX")
            for table in Self.tables { try database.execute(sql: "DELETE FROM \(table)") }
            try database.execute(sql: Self.deliveryWithinEvents)
            let reader = LedgerReader(database: database, state: state, store: store)
            let writer = ProjectionWriter(database: database)
            var seq = 0
            while true {
                let events = try reader.events(after: seq, limit: Self.page)
                for event in events {
                    let before = try ProposalID(event.content.subject).flatMap { try reader.proposal($0) }
                    let projection: Projection
                    do throws(IllegalEvent) { projection = try Projection(of: event, before: before) } catch {
                        throw LedgerError.illegalEvent(error)
                    }
                    try writer.write(projection, of: event)
                    if case .proposal(_, let after, _) = projection { state.put(after) }
                    seq = event.seq
                }
                progress(.rebuilding(event: seq, of: state.head.seq))
                if events.count < Self.page { return .commit }
            }
        }
        state.begin()
    }
}

extension Ledger {
    /// Throws away all that is listed and shown, and computes it again from the events, to identical content.
    ///
    /// Nothing else is served meanwhile. If an event cannot follow the one before, everything stays as it was.
    package func rebuild(progress: (OpeningProgress) -> Void = { _ in }) throws(LedgerError) {
        defer { state.forgetAll() }
        try access { database in
            let rebuild = ProjectionRebuild(database: database, state: state, store: evidence.files)
            try state.storing { try rebuild.run(progress: progress) }
        }
        health.noteRebuilt()
    }
}
