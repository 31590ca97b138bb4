package import StrictJSON

/// What happened, in one word.
package enum EventKind: String, CaseIterable, Hashable, Sendable {
    /// A proposal was entered.
    case created
    /// An action was taken.
    case acted
    /// The act of an outside body was recorded and waits for a second person.
    case recorded
    /// A second person confirmed a recorded act, and it took effect.
    case confirmed
    /// A second person declined a recorded act.
    case declined
    /// Another proposal was merged into this one.
    case credited
    /// The daemon reminded people of a deadline.
    case reminded
    /// A person has taken note of a reminder.
    case acknowledged
    /// A calendar changed, and with it when deadlines are due.
    case recounted
    /// The office gave a person a name and roles.
    case personSet = "person_set"
    case personRemoved = "person_removed"
    case definitionInstalled = "definition_installed"
    case definitionRemoved = "definition_removed"
    /// The working days of a year were set.
    case calendarSet = "calendar_set"
}

extension EventKind {
    /// Whether it leaves what people have decided as it is, so that nobody's work is overtaken by it.
    package var isUpkeep: Bool {
        switch self {
        case .reminded, .acknowledged, .recounted: true
        default: false
        }
    }
}

/// An event that has been decided and not yet been recorded.
package struct EventDraft: Hashable, Sendable {
    /// What it is about: a proposal's id, or ``office`` for people and definitions.
    package var subject: String
    /// The subject's revision after it: one more than before.
    package var revision: Int
    package var kind: EventKind
    /// The Unix user name of the person at the keyboard.
    package var actor: String
    /// The body whose decision it records, where that is not the actor.
    package var authority: String?
    /// The digest of the workflow definition it was decided by; empty for events of the office.
    package var definition: String
    package var detail: JSONObject

    package init(
        subject: String,
        revision: Int,
        kind: EventKind,
        actor: String,
        authority: String? = nil,
        definition: String,
        detail: JSONObject
    ) {
        self.subject = subject
        self.revision = revision
        self.kind = kind
        self.actor = actor
        self.authority = authority
        self.definition = definition
        self.detail = detail
    }

    /// Where it leaves the proposal, where it moves it.
    package var position: Position? { detail["position"].flatMap(Position.init) }

    /// The subject of events that concern no single proposal.
    package static let office = "office"
}

/// An event as the ledger keeps it.
package struct Event: Hashable, Sendable {
    /// Counts all events from 1 without a gap.
    package var seq: Int
    package var at: Instant
    package var content: EventDraft
    /// The request that caused it, if the caller named one.
    package var request: RequestMark?
    /// SHA-256, in hexadecimal, over the event and the digest before it.
    package var digest: String

    package init(seq: Int, at: Instant, content: EventDraft, request: RequestMark?, digest: String) {
        self.seq = seq
        self.at = at
        self.content = content
        self.request = request
        self.digest = digest
    }
}

/// A caller's name for a change, so that repeating it has no second effect.
package struct RequestMark: Hashable, Sendable {
    /// The caller's own word, unique among all callers.
    package var id: String
    /// SHA-256 of who asked for what; the same id with another body is refused.
    package var body: String

    package init(id: String, body: String) {
        self.id = id
        self.body = body
    }
}
