import StrictJSON
import Testing
import WorkflowCore

/// A proposal and a person before it, with everything that a decision needs; each part can be replaced.
struct Desk {
    var workflow = Workflow.small
    var proposal: Proposal
    var actor: Person
    var today = CivilDate.tuesday
    var calendars = OfficeCalendars(common: .notices)
    var facts = TestFacts()
    /// What has been decided and applied so far.
    private(set) var events: [Event] = []

    init(_ actor: Person, in state: String, record: JSONObject = ["title": "老旧小区停车难治理"]) {
        self.actor = actor
        proposal = Proposal(id: ProposalID(year: 2026, serial: 1), in: state, record: record)
    }

    init(_ actor: Person, _ workflow: Workflow, record: JSONObject = [:]) {
        self.init(actor, in: "draft", record: record)
        self.workflow = workflow
    }

    var decider: Decider {
        Decider(
            workflow: workflow,
            proposal: proposal,
            actor: actor,
            moment: .morning(of: today),
            calendars: calendars,
            facts: facts
        )
    }

    func judge(
        _ action: String,
        _ input: JSONObject = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> Judgement {
        try #require(try decider.judge(action, input: input), sourceLocation: sourceLocation)
    }

    func decide(confirm: Bool = true, reason: String? = nil, recorder: Person = .clerk) throws -> Judgement {
        try decider.judgeDecision(confirm: confirm, reason: reason, recorder: recorder, zone: .shanghai)
    }

    /// The desk with another person before it.
    func with(_ actor: Person) -> Desk {
        var desk = self
        desk.actor = actor
        return desk
    }

    /// Applies what was decided, as the engine does.
    mutating func take(_ judgement: Judgement, sourceLocation: SourceLocation = #_sourceLocation) throws {
        #expect(judgement.reasons == [], sourceLocation: sourceLocation)
        for draft in judgement.drafts {
            let event = Event(
                seq: events.count + 1,
                at: Moment.morning(of: today).instant,
                content: draft,
                request: nil,
                digest: ""
            )
            events.append(event)
            if draft.subject == proposal.id.description { proposal = try Proposal.applying(event, to: proposal) }
            if let change = Change(draft.detail), draft.kind != .recorded { facts.papers += change.papers }
        }
    }

    mutating func act(
        _ action: String,
        _ input: JSONObject = [:],
        sourceLocation: SourceLocation = #_sourceLocation
    ) throws {
        try take(judge(action, input), sourceLocation: sourceLocation)
    }
}

extension Proposal {
    /// A proposal that stands in a state of the small workflow.
    init(id: ProposalID, in state: String, record: JSONObject = [:]) {
        let isDrafting = Workflow.small.step(ofState: state)?.name != "doing"
        let hasEnded = Workflow.small.definition.ends.contains { $0.name == state }
        self.init(
            id: id,
            revision: 1,
            workflow: "small",
            definition: sha256("d"),
            position: Position(step: isDrafting ? "drafting" : "doing", state: state, hasEnded: hasEnded),
            visit: 1,
            record: record,
            createdBy: Person.member.user,
            createdAt: Instant(milliseconds: 0),
            changedAt: Instant(milliseconds: 0)
        )
    }
}

extension Judgement {
    /// The reasons as `code` or `code@field`.
    var codes: [String] { reasons.map { reason in reason.code + (reason.field.map { "@\($0)" } ?? "") } }

    /// What the first event changes.
    var change: Change? { drafts.first.flatMap { Change($0.detail) } }
}
