import GRDB
package import WorkflowCore

/// The changes of one commit.
///
/// What ``append(_:at:request:)`` records is seen by every read of the group that follows, and by nobody else before
/// the commit.
package final class LedgerGroup: LedgerReader {
    /// Runs `body` so that it takes effect whole or not at all.
    ///
    /// If it throws, what it appended is taken back and the error goes on to the caller. Attempts may be nested.
    package func attempt<T>(_ body: () throws -> T) throws -> T {
        try state.checkUsable()
        try state.storing { try database.run("SAVEPOINT attempt") }
        let mark = state.mark
        do {
            let result = try body()
            try state.checkUsable()
            try state.storing { try database.run("RELEASE attempt") }
            return result
        } catch {
            state.rollBack(to: mark)
            // A storage error has ended the whole transaction, or will: there is no savepoint left to return to.
            try state.checkUsable()
            try state.storing {
                try database.run("ROLLBACK TO attempt")
                try database.run("RELEASE attempt")
            }
            throw error
        }
    }

    /// Records events and everything that they make of what is listed and shown.
    ///
    /// All are checked before any is recorded: each must continue its subject's revisions, be an event that can follow,
    /// and name only files that are stored. `request` marks every event of this call; whether that mark was used before is
    /// for the caller to ask.
    package func append(
        _ drafts: [EventDraft],
        at: Instant,
        request: RequestMark? = nil
    ) throws(LedgerError) -> [Event] {
        try state.checkUsable()
        var plan = AppendPlan(head: state.head)
        for draft in drafts { try plan.add(draft, at: at, request: request, reader: self) }
        let writer = ProjectionWriter(database: database)
        for step in plan.steps {
            try state.storing {
                try database.insert(step.row, digest: step.event.digest)
                try writer.write(step.projection, of: step.event)
            }
            switch step.projection {
            case .proposal(_, let after, _): state.put(after)
            case .person, .personRemoved: state.noteChangeOfPeople()
            case .definition, .definitionRemoved, .calendar: break
            }
        }
        state.head = plan.head
        let events = plan.steps.map(\.event)
        state.note(events)
        return events
    }

    /// What this group has recorded so far and not taken back.
    package var recorded: [Event] { state.recorded }
}

extension LedgerGroup {
    /// Notes that the reminders up to that event have been handed on to the journal.
    package func noteDelivery(through seq: Int) throws(LedgerError) {
        try state.storing { try database.run("UPDATE delivery SET reminded = ? WHERE reminded < ?", [seq, seq]) }
    }
}

extension Database {
    fileprivate func insert(_ row: EventRow, digest: String) throws {
        try run(
            """
            INSERT INTO events (seq, subject, revision, at, kind, actor, authority, definition, request, request_body,
            detail, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                row.seq, row.subject, row.revision, row.at, row.kind, row.actor, row.authority, row.definition,
                row.request, row.requestBody, row.detail, digest,
            ]
        )
    }
}
