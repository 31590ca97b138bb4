import Ledger
import StrictJSON
import WorkflowCore

/// Events for tests: what an engine would decide, without one.
enum Drafts {
    static let workflowText = "workflow: annual-proposal"
    static let definition = Digest.sha256(workflowText)

    static func installed(
        _ revision: Int,
        name: String = "annual-proposal",
        text: String = workflowText
    ) -> EventDraft {
        office(
            revision,
            .definitionInstalled,
            ["name": .string(name), "text": .string(text), "digest": .string(Digest.sha256(text))]
        )
    }

    static func removed(_ revision: Int, text: String) -> EventDraft {
        office(revision, .definitionRemoved, ["digest": .string(Digest.sha256(text))])
    }

    static func person(_ revision: Int, _ person: OfficePerson) -> EventDraft {
        office(revision, .personSet, person.json)
    }

    static func office(_ revision: Int, _ kind: EventKind, _ detail: JSONObject) -> EventDraft {
        EventDraft(
            subject: EventDraft.office,
            revision: revision,
            kind: kind,
            actor: "root",
            definition: "",
            detail: detail
        )
    }

    static func created(
        _ id: ProposalID,
        title: String = "老旧小区停车难",
        definition: String = definition,
        record: JSONObject = [:]
    ) -> EventDraft {
        EventDraft(
            subject: id.description,
            revision: 1,
            kind: .created,
            actor: "wang",
            definition: definition,
            detail: [
                "workflow": "annual-proposal", "position": Position(step: "topics", state: "drafting").json,
                "set": .object(record.merging(["title": .string(title)])),
            ]
        )
    }

    static func event(
        _ id: ProposalID,
        _ revision: Int,
        _ kind: EventKind = .acted,
        authority: String? = nil,
        _ change: Change = Change(action: "annotate", input: [:])
    ) -> EventDraft {
        EventDraft(
            subject: id.description,
            revision: revision,
            kind: kind,
            actor: "wang",
            authority: authority,
            definition: definition,
            detail: change.json
        )
    }

    static func moved(
        _ id: ProposalID,
        _ revision: Int,
        to position: Position,
        set: JSONObject = [:]
    ) -> EventDraft {
        event(id, revision, .acted, Change(action: "move", input: [:], position: position, set: set))
    }
}

extension ProposalID {
    static let first = ProposalID(year: 2022, serial: 1)
    static let second = ProposalID(year: 2022, serial: 2)
}

extension Instant {
    static let start = Instant(milliseconds: 1_640_995_200_000)
}

extension Ledger {
    /// A ledger in memory with the definition installed and those proposals created.
    static func holding(_ ids: [ProposalID] = []) async throws -> Ledger {
        let ledger = try Ledger.inMemory()
        try await ledger.append([Drafts.installed(1)] + ids.map { Drafts.created($0) })
        return ledger
    }

    @discardableResult
    func append(_ drafts: [EventDraft], request: RequestMark? = nil) throws(LedgerError) -> [Event] {
        try group { try $0.append(drafts, at: .start, request: request) }
    }

    func proposal(_ id: ProposalID) throws(LedgerError) -> Proposal? { try read { try $0.proposal(id) } }

    func allEvents() throws(LedgerError) -> [Event] { try read { try $0.events(limit: 1_000_000) } }
}
