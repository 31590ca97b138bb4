import StrictJSON
import Testing
import WorkflowCore

extension Desk {
    /// The form of an approval that nothing is wrong with.
    static let approval: JSONObject = ["doc_no": "青委〔2026〕3号", "date": "2026-01-05", "file": .string(sha256("a"))]

    /// A proposal in review whose approval is being recorded with parts of the form replaced.
    static func approving(_ input: JSONObject, papers: [Paper] = []) throws -> Judgement {
        var desk = Desk(.clerk, in: "review")
        desk.facts = TestFacts(papers: papers, files: [sha256("a")])
        return try desk.judge("approve", approval.merging(input))
    }

    /// A proposal in review with an act that the clerk recorded and nobody has confirmed.
    static func pending(_ action: String, _ input: JSONObject = approval) -> Desk {
        var desk = Desk(.clerk, in: "review")
        desk.facts.files = [sha256("a")]
        desk.proposal.pending = PendingAct(
            action: action,
            recordedBy: Person.clerk.user,
            at: Moment.morning(of: .tuesday).instant,
            input: input
        )
        return desk
    }
}

extension Intake {
    static func small(
        _ actor: Person,
        on today: CivilDate = .tuesday,
        facts: TestFacts = TestFacts(),
        calendars: OfficeCalendars = OfficeCalendars(common: .notices),
        workflow: Workflow = .small
    ) -> Intake {
        Intake(workflow: workflow, actor: actor, moment: .morning(of: today), calendars: calendars, facts: facts)
    }
}
