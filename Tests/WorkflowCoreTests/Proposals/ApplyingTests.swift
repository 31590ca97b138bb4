import StrictJSON
import Testing
import WorkflowCore

/// Each kind of event on each kind of proposal: what it makes of it, or why it cannot follow.
struct ApplyingTests {
    enum Standing: String, CaseIterable, Sendable {
        case absent
        case plain
        case pending
        case ended
    }

    /// What follows; a pair that is not listed here is a gap that ``everyPairIsListed()`` finds.
    static let table: [EventKind: [Standing: String]] = [
        .created: [
            .absent: "draft", .plain: "it is created a second time", .pending: "it is created a second time",
            .ended: "it is created a second time",
        ],
        .acted: [
            .absent: "it is not created yet", .plain: "handling",
            .pending: "it moves a proposal while an act is pending", .ended: "handling",
        ],
        .recorded: [
            .absent: "it is not created yet", .plain: "review, pending approve",
            .pending: "it records an act while another is pending", .ended: "archived, pending approve",
        ],
        .confirmed: [
            .absent: "it is not created yet", .plain: "it confirms what is not pending", .pending: "handling",
            .ended: "it confirms what is not pending",
        ],
        .declined: [
            .absent: "it is not created yet", .plain: "it declines what is not pending", .pending: "review",
            .ended: "it declines what is not pending",
        ],
        .credited: [
            .absent: "it is not created yet", .plain: "handling",
            .pending: "it moves a proposal while an act is pending", .ended: "handling",
        ],
        .reminded: ofADeadline("it reminds of a deadline that the proposal does not have"),
        .acknowledged: ofADeadline("it reminds of a deadline that the proposal does not have"),
        .recounted: ofADeadline("its detail is not that of deadlines counted anew"),
        .personSet: ofTheOffice("person_set"), .personRemoved: ofTheOffice("person_removed"),
        .definitionInstalled: ofTheOffice("definition_installed"),
        .definitionRemoved: ofTheOffice("definition_removed"), .calendarSet: ofTheOffice("calendar_set"),
    ]

    private static func ofADeadline(_ problem: String) -> [Standing: String] {
        [.absent: "it is not created yet", .plain: problem, .pending: problem, .ended: problem]
    }

    private static func ofTheOffice(_ kind: String) -> [Standing: String] {
        let problem = "a proposal has no event of the kind \(kind)"
        return [.absent: "it is not created yet", .plain: problem, .pending: problem, .ended: problem]
    }

    @Test func everyPairIsListed() {
        #expect(Set(Self.table.keys) == Set(EventKind.allCases))
        #expect(Self.table.values.allSatisfy { Set($0.keys) == Set(Standing.allCases) })
    }

    @Test(arguments: EventKind.allCases, Standing.allCases)
    func anEventFollowsOrIsNamedIllegal(kind: EventKind, standing: Standing) {
        let proposal = Self.proposal(standing)
        let event = Event.after(proposal, kind, Self.detail(kind))
        #expect(Self.outcome(event, proposal) == Self.table[kind]?[standing])
    }

    private static func proposal(_ standing: Standing) -> Proposal? {
        guard standing != .absent else { return nil }
        var proposal = Proposal(
            id: ProposalID(year: 2026, serial: 1),
            in: standing == .ended ? "archived" : "review"
        )
        if standing == .pending {
            proposal.pending = PendingAct(
                action: "approve",
                recordedBy: "li",
                at: Instant(milliseconds: 0),
                input: [:]
            )
        }
        return proposal
    }

    private static func detail(_ kind: EventKind) -> JSONObject {
        kind == .created
            ? ["workflow": "small", "position": Position(step: "drafting", state: "draft").json, "set": ["title": "甲"]]
            : ["action": "approve", "position": Position(step: "doing", state: "handling").json]
    }

    static func outcome(_ event: Event, _ proposal: Proposal?) -> String {
        do {
            let result = try Proposal.applying(event, to: proposal)
            return result.position.state + (result.pending.map { ", pending \($0.action)" } ?? "")
        } catch {
            return error.problem
        }
    }
}

struct ApplyingFaultTests {
    let proposal = Proposal(id: ProposalID(year: 2026, serial: 1), in: "review")

    @Test(arguments: [0, 1, 3])
    func aRevisionThatDoesNotFollowIsNamed(revision: Int) {
        var event = Event.after(proposal, .acted, ["action": "talk"])
        event.content.revision = revision
        #expect(ApplyingTests.outcome(event, proposal) == "revision \(revision) follows 1")
    }

    @Test func anEventOfAnotherSubjectIsNamed() {
        var event = Event.after(proposal, .acted, ["action": "talk"])
        event.content.subject = "2026-002"
        #expect(ApplyingTests.outcome(event, proposal) == "it is no event of 2026-001")
    }

    @Test(
        arguments: [
            ["workflow": "small", "set": [:]], ["workflow": "small", "position": ["step": "s", "state": "draft"]],
            ["position": ["step": "s", "state": "draft"], "set": [:]],
            ["workflow": "small", "position": ["step": "s", "state": "draft"], "set": [:], "clocks": [1]],
        ] as [JSONObject]
    )
    func aCreationOfAnotherShapeIsNamed(detail: JSONObject) {
        #expect(
            ApplyingTests.outcome(.after(nil, .created, detail), nil) == "its detail is not that of a creation"
        )
    }

    @Test func aCreationIsTheFirstRevisionOfAnId() {
        let detail: JSONObject = ["workflow": "small", "position": ["step": "s", "state": "draft"], "set": [:]]
        var event = Event.after(nil, .created, detail)
        event.content.revision = 2
        #expect(ApplyingTests.outcome(event, nil) == "its detail is not that of a creation")
        event = .after(nil, .created, detail)
        event.content.subject = EventDraft.office
        #expect(ApplyingTests.outcome(event, nil) == "its detail is not that of a creation")
    }

    @Test func anActWithoutADetailIsNamed() {
        for kind in [EventKind.acted, .credited] {
            #expect(ApplyingTests.outcome(.after(proposal, kind, [:]), proposal) == "its detail is not that of an act")
        }
    }

    @Test func anErrorTellsWhere() {
        let error = IllegalEvent(seq: 7, subject: "2026-001", problem: "revision 3 follows 1")
        #expect("\(error)" == "event 7 of 2026-001: revision 3 follows 1")
    }
}

extension Event {
    /// The event that comes after `proposal` as it stands.
    static func after(_ proposal: Proposal?, _ kind: EventKind, _ detail: JSONObject) -> Event {
        Event(
            seq: 9,
            at: Instant(milliseconds: 1_000),
            content: EventDraft(
                subject: proposal?.id.description ?? "2026-001",
                revision: (proposal?.revision ?? 0) + 1,
                kind: kind,
                actor: "li",
                definition: sha256("d"),
                detail: detail
            ),
            request: nil,
            digest: ""
        )
    }
}
