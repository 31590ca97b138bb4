import StrictJSON
import WorkflowCore

/// An event as its columns hold it.
struct EventRow {
    var seq: Int
    var subject: String
    var revision: Int
    /// Milliseconds since 1970-01-01T00:00:00Z.
    var at: Int
    var kind: String
    var actor: String
    var authority: String?
    var definition: String
    var request: String?
    var requestBody: String?
    /// Canonical JSON.
    var detail: String

    init(
        seq: Int,
        subject: String,
        revision: Int,
        at: Int,
        kind: String,
        actor: String,
        authority: String?,
        definition: String,
        request: String?,
        requestBody: String?,
        detail: String
    ) {
        self.seq = seq
        self.subject = subject
        self.revision = revision
        self.at = at
        self.kind = kind
        self.actor = actor
        self.authority = authority
        self.definition = definition
        self.request = request
        self.requestBody = requestBody
        self.detail = detail
    }

    init(_ draft: EventDraft, seq: Int, at: Instant, request: RequestMark?) {
        self.init(
            seq: seq,
            subject: draft.subject,
            revision: draft.revision,
            at: at.milliseconds,
            kind: draft.kind.rawValue,
            actor: draft.actor,
            authority: draft.authority,
            definition: draft.definition,
            request: request?.id,
            requestBody: request?.body,
            detail: JSON.object(draft.detail).canonicalText
        )
    }

    /// The columns that hold what callers typed, as it is.
    var texts: [String] { [subject, actor, definition] + [authority, request, requestBody].compactMap { $0 } }

    /// The event, or what keeps the row from being one.
    func event(digest: String) throws(IllegalEvent) -> Event {
        func illegal(_ problem: String) -> IllegalEvent {
            IllegalEvent(seq: seq, subject: subject, problem: problem)
        }
        guard let kind = EventKind(rawValue: kind) else { throw illegal("this program knows no kind \(kind)") }
        guard let members = StoredJSON.event(detail) else {
            throw illegal("its detail is no JSON object")
        }
        let mark: RequestMark? =
            if let request, let requestBody { RequestMark(id: request, body: requestBody) } else { nil }
        return Event(
            seq: seq,
            at: Instant(milliseconds: at),
            content: EventDraft(
                subject: subject,
                revision: revision,
                kind: kind,
                actor: actor,
                authority: authority,
                definition: definition,
                detail: members
            ),
            request: mark,
            digest: digest
        )
    }
}
