import Consultation
import FollowUp
import StepKit
import StrictJSON
import Testing
import WorkflowCore

/// A proposal on somebody's desk, in a workflow of the last two steps: what may be done with it, and why not.
struct Desk {
    var state: String
    var record: JSONObject
    var today: CivilDate
    var calendar = WorkingCalendar.office2026
    /// When the reply, or the new reply, is due.
    var replyDue: CivilDate?
    var unit: String?

    init(_ state: String, _ record: JSONObject, on today: String) throws {
        self.state = state
        self.record = record
        self.today = try #require(CivilDate(today))
    }

    /// What the one decider says of this action by somebody with every role.
    func judge(_ action: String, _ input: JSONObject) throws -> Judgement {
        let noon = OfficeZone.shanghai.start(of: today).milliseconds + 12 * 3_600_000
        let moment = Moment(Instant(milliseconds: noon), in: .shanghai)
        let step = try #require(Self.workflow.step(ofState: state))
        let proposal = Proposal(
            id: ProposalID(year: 2026, serial: 1),
            revision: 9,
            workflow: "test",
            definition: "0",
            position: Position(step: step.name, state: state),
            visit: 4,
            clocks: replyDue.map { [.awaiting(state == "rehandling" ? "reply_again" : "reply", due: $0)] } ?? [],
            record: record,
            createdBy: "wang",
            createdAt: moment.instant,
            changedAt: moment.instant
        )
        let decider = Decider(
            workflow: Self.workflow,
            proposal: proposal,
            actor: Person(user: "li", roles: Set(Self.roles.map(\.name)), unit: unit),
            moment: moment,
            calendars: OfficeCalendars(common: calendar),
            facts: Cabinet()
        )
        return try #require(try decider.judge(action, input: input))
    }

    /// The record as it would be after this action, which must be accepted.
    func record(after action: String, _ input: JSONObject) throws -> JSONObject {
        let change = try change(of: action, input)
        return change.applied(to: record)
    }

    /// Where this action, which must be accepted, leads; `nil` where the proposal stays.
    func destination(of action: String, _ input: JSONObject) throws -> Position? {
        try change(of: action, input).position
    }

    private func change(of action: String, _ input: JSONObject) throws -> Change {
        var single = self
        single.unit = nil
        let judgement = try single.judge(action, input)
        #expect(judgement.reasons == [])
        let draft = try #require(judgement.drafts.first)
        return try #require(Change(draft.detail))
    }

    private static let roles = [
        "clerk", "committee", "secretary_general", "gov_office", "handling_unit", "member",
    ].map { RoleSpec(name: $0, label: Label(zh: $0, en: $0)) }

    /// Nobody confirms here, so that an accepted act shows its whole effect at once.
    private static let workflow: Workflow = {
        let consultation = Consultation()
        let followUp = FollowUp()
        let uses = [
            StepUse(
                name: "consultation",
                module: "Consultation",
                exits: ["assigned": "follow_up", "unadopted": "follow_up/unadopted"]
            ),
            StepUse(
                name: "follow_up",
                module: "FollowUp",
                exits: [
                    "return_assignment": "consultation/returned", "archived": "archived",
                    "revisit_fail": "follow_up/rehandling",
                ]
            ),
        ]
        let office = OfficeRules(
            annotate: [],
            waive: [],
            amend: .init(roles: [], fixed: []),
            withdraw: .init(states: [], consentStates: [], roles: [], confirmers: [], end: "withdrawn"),
            suspend: .init(state: "on_hold", label: Label(zh: "暂缓", en: "On hold"), roles: []),
            merge: .init(states: [], roles: [], end: "merged")
        )
        let definition = WorkflowDefinition(
            name: "test",
            label: Label(zh: "测试", en: "Test"),
            start: "consultation",
            twoPersonRule: false,
            roles: roles,
            ends: [EndSpec(name: "archived", label: Label(zh: "已归档", en: "Archived"))],
            office: office,
            steps: uses
        )
        func step(_ use: StepUse, _ module: some StepModule) -> Step {
            Step(
                use,
                manifest: module.manifest,
                check: { module.check($0) },
                destination: { module.destination(of: $0, for: $1) }
            )
        }
        return Workflow(
            definition: definition,
            digest: "0",
            steps: [step(uses[0], consultation), step(uses[1], followUp)]
        )
    }()
}

/// Only ``storedFile`` is stored; no other paper or proposal is known.
private struct Cabinet: FactSource {
    func papers(number: String) throws -> [Paper] { [] }
    func titles(years: ClosedRange<Int>) throws -> [SimilarProposal] { [] }
    func proposal(_ id: ProposalID) throws -> Proposal? { nil }
    func hasFile(sha256: String) throws -> Bool { JSON.string(sha256) == storedFile }
}

extension ClockState {
    /// A running clock that is due on that day.
    fileprivate static func awaiting(_ name: String, due: CivilDate) -> ClockState {
        let length = DeadlineLength.period(Period(count: 3, unit: .months))
        return ClockState(name: name, term: 1, deadline: Deadline(start: due, length: length), due: due)
    }
}
