import StrictJSON
import WorkflowCore

/// Events that have been checked and are about to be written.
struct AppendPlan {
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
        guard StoredJSON.canBeReadBack(.object(draft.detail)), row.texts.allSatisfy(StoredJSON.canBeReadBack) else {
            throw .illegalEvent(event.illegal("it could not be read back"))
        }
        for sha256 in event.evidence {
            // It may have been stored by a process that was killed before the file's place was on disk.
            guard try reader.store.secure(sha256) else { throw .evidenceNotStored(sha256: sha256) }
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
        case .person, .personRemoved, .definitionRemoved, .calendar: break
        }
    }
}
