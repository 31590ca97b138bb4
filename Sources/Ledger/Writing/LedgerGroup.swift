import GRDB
import StrictJSON
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
            if case .proposal(_, let after, _) = step.projection { state.put(after) }
        }
        state.head = plan.head
        return plan.steps.map(\.event)
    }
}

/// Events that have been checked and are about to be written.
private struct AppendPlan {
    struct Step {
        let row: EventRow
        let event: Event
        let projection: Projection
    }

    private(set) var head: LedgerHead
    private(set) var steps: [Step] = []
    private var proposals: [ProposalID: Proposal] = [:]
    private var officeRevision: Int?
    private var definitions: Set<String> = []

    init(head: LedgerHead) { self.head = head }

    mutating func add(
        _ draft: EventDraft,
        at: Instant,
        request: RequestMark?,
        reader: LedgerReader
    ) throws(LedgerError) {
        let row = EventRow(draft, seq: head.seq + 1, at: at, request: request)
        let digest = EventDigest.digest(of: row, after: head.digest)
        let event = Event(seq: row.seq, at: at, content: draft, request: request, digest: digest)
        guard StoredJSON.canBeReadBack(.object(draft.detail)) else {
            throw .illegalEvent(event.illegal("its detail could not be read back"))
        }
        for sha256 in event.evidence where !reader.hasEvidence(sha256) {
            throw .evidenceNotStored(sha256: sha256)
        }
        let before = try proposal(of: event, reader)
        let projection: Projection
        do { projection = try Projection(of: event, before: before) } catch { throw .illegalEvent(error) }
        try note(projection, event, reader)
        steps.append(Step(row: row, event: event, projection: projection))
        head = LedgerHead(seq: event.seq, digest: digest)
    }

    private mutating func proposal(of event: Event, _ reader: LedgerReader) throws(LedgerError) -> Proposal? {
        let draft = event.content
        guard draft.subject == EventDraft.office else {
            guard let id = ProposalID(draft.subject) else {
                throw .illegalEvent(event.illegal("its subject is no proposal and not the office"))
            }
            if let proposal = proposals[id] { return proposal }
            return try reader.proposal(id)
        }
        let last = if let officeRevision { officeRevision } else { try reader.revision(of: EventDraft.office) }
        guard draft.revision == last + 1 else {
            throw .illegalEvent(event.illegal("revision \(draft.revision) follows \(last)"))
        }
        officeRevision = draft.revision
        return nil
    }

    private mutating func note(
        _ projection: Projection,
        _ event: Event,
        _ reader: LedgerReader
    ) throws(LedgerError) {
        switch projection {
        case .definition(let digest, _, _): definitions.insert(digest)
        case .proposal(let before, let after, _):
            proposals[after.id] = after
            if before?.definition != after.definition, !definitions.contains(after.definition),
                try reader.definition(after.definition) == nil
            {
                throw .illegalEvent(event.illegal("its definition was never installed"))
            }
        case .person, .personRemoved, .definitionRemoved: break
        }
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
