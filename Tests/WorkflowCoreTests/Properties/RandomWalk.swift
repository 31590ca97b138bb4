import StrictJSON
import TestSupport
import Testing
import WorkflowCore

/// A proposal that random people lead through a random workflow with random forms.
struct RandomWalk {
    let workflow: Workflow
    private(set) var proposal: Proposal
    /// What has happened to the proposal, from its creation on.
    private(set) var events: [Event] = []
    private var random: SeededRandom
    private var facts: TestFacts
    private var today = CivilDate.tuesday

    static let people = [
        Person(user: "a", roles: ["r0"]), Person(user: "bb", roles: ["r0", "r1"]), Person(user: "ccc", roles: ["r1"]),
        Person(user: "dddd", roles: ["r2"]), Person(user: "eeeee", roles: ["r2"], unit: "区住建局"),
        Person(user: "ffffff", roles: ["auditor"]), Person(user: "ggggggg", roles: ["r0", "r1", "r2"]),
    ]

    init(seed: UInt64) throws {
        random = SeededRandom(seed: seed &* 7_919)
        let workflow = RandomWorkflow(seed: seed).workflow
        let other = Proposal(id: ProposalID(year: 2026, serial: 2), in: "review", record: ["title": "停车"])
        let facts = TestFacts(
            titles: [SimilarProposal(id: "2025-001", year: 2025, title: "停车难", state: "done", percent: 0)],
            proposals: [other],
            files: [sha256("a")]
        )
        let creator = try #require(Self.people.first { !$0.roles.isDisjoint(with: workflow.creators) })
        let outcome = try Intake.small(creator, facts: facts, workflow: workflow).judge(["title": "停车难"]) { _ in 1 }
        let event = Event.after(nil, .created, try #require(outcome.draft).detail)
        self.workflow = workflow
        self.facts = facts
        proposal = try Proposal.applying(event, to: nil)
        events = [event]
    }

    /// How often a step was accepted.
    var accepted: Int { events.count - 1 }

    /// One step: somebody tries something.
    mutating func step() throws {
        if random.happens(10) { today = today.adding(days: random.number(0...40)) }
        let person = random.pick(Self.people)
        let decider = decider(person)
        if proposal.pending != nil, random.happens(70) { return try decide(decider) }

        let offers = workflow.offers(inState: proposal.position.state)
        let strange = workflow.steps.flatMap(\.manifest.actions).map(\.name) + OfficeAction.allCases.map(\.rawValue)
        let name = random.happens(85) ? random.pick(offers).spec.name : random.pick(strange + ["no_such_action"])
        let input = self.input(for: offers.first { $0.spec.name == name }?.spec)
        guard let judgement = try decider.judge(name, input: input) else {
            #expect(name == "no_such_action")
            return
        }
        try expectTheSame(judgement, decider.judge(name, input: input))
        try take(judgement)
    }

    private func decider(_ person: Person) -> Decider {
        Decider(
            workflow: workflow,
            proposal: proposal,
            actor: person,
            moment: .morning(of: today),
            calendars: OfficeCalendars(common: .notices),
            facts: facts
        )
    }

    private mutating func input(for spec: ActionSpec?) -> JSONObject {
        guard let spec, !random.happens(10) else { return random.garbageObject(depth: 3) }
        var input = random.filled(spec.form, record: proposal.record)
        switch spec.name {
        case "amend": input["field"] = random.pick(["title", "题", "year", "nothing"])
        case "waive": input["code"] = random.pick(["waivable", "found"])
        case "merge": input["target"] = random.pick(["2026-001", "2026-002", "2026-009"])
        default: break
        }
        return random.happens(70) ? input : random.damaged(input)
    }

    private mutating func decide(_ decider: Decider) throws {
        guard let pending = proposal.pending else { return }
        let recorder = Self.people.first { $0.user == pending.recordedBy } ?? decider.actor
        let confirm = random.happens(70)
        let reason = random.pick([nil, "不妥", "\u{7}"])
        let judgement = try decider.judgeDecision(
            confirm: confirm,
            reason: reason,
            recorder: recorder,
            zone: .shanghai
        )
        if judgement.isAccepted { #expect(decider.actor.user != pending.recordedBy) }
        try take(judgement)
    }

    /// What must hold of every judgement, and what comes of an accepted one.
    private mutating func take(_ judgement: Judgement) throws {
        #expect(judgement.reasons.isEmpty == !judgement.drafts.isEmpty)
        for reason in judgement.reasons { #expect(!reason.label.zh.isEmpty && !reason.label.en.isEmpty) }
        guard judgement.isAccepted else { return }
        if proposal.position.hasEnded { #expect(judgement.spec.name == "annotate") }
        for draft in judgement.drafts {
            let own = draft.subject == proposal.id.description
            let before = own ? proposal : try facts.proposal(#require(ProposalID(draft.subject)))
            var event = Event.after(before, draft.kind, draft.detail)
            event.content = draft
            event.seq = events.count + 1
            let after = try Proposal.applying(event, to: before)
            if own { (proposal, events) = (after, events + [event]) }
            if draft.kind != .recorded, let change = Change(draft.detail) { facts.papers += change.papers }
        }
        let isKnown = workflow.label(ofState: proposal.position.state) != nil
        #expect(isKnown, "\(proposal.position)")
    }

    /// What is offered with an empty form is what an empty form gets.
    func expectOffersToAgree() throws {
        for person in Self.people {
            let decider = decider(person)
            for offered in try decider.judgeAll() {
                try expectTheSame(offered, decider.judge(offered.spec.name, input: [:]))
            }
        }
    }

    private func expectTheSame(_ one: Judgement, _ other: Judgement?) throws {
        let other = try #require(other)
        #expect(one.spec == other.spec)
        #expect(one.lists == other.lists)
        #expect(one.authority == other.authority)
        #expect(one.reasons == other.reasons)
        #expect(one.warnings == other.warnings)
        #expect(one.drafts == other.drafts)
    }
}
