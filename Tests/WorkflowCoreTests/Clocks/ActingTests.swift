import StrictJSON
import Testing
import WorkflowCore

/// Who can do what a proposal waits for.
struct ActingTests {
    @Test func thoseWhoseActionsLeadOutOfTheState() {
        #expect(Workflow.small.acting(inState: "draft") == ["clerk", "member"])
        #expect(Workflow.small.acting(inState: "review") == ["chief", "clerk"])
        // Who hands it out, puts it off or talks takes it nowhere.
        #expect(Workflow.small.acting(inState: "handling") == ["unit", "clerk", "chief"])
        for state in ["on_hold", "archived", "no_such_state"] { #expect(Workflow.small.acting(inState: state) == []) }
    }

    @Test func thoseWhoseReportStartsADeadlineAnew() {
        var manifest = StepManifest.doing
        manifest.clocks = [
            ClockSpec("reply", zh: "答复期限", en: "Reply", states: ["replied"], restartedBy: "extend.due")
        ]
        manifest.actions = manifest.actions.filter { ["extend", "reply"].contains($0.name) }
        #expect(Workflow(doing: manifest).acting(inState: "handling") == ["unit", "clerk"])
        manifest.clocks[0].states = ["handling"]
        #expect(Workflow(doing: manifest).acting(inState: "handling") == ["chief", "unit", "clerk"])
        manifest.clocks[0].restartedBy = "extend_more.due"
        #expect(Workflow(doing: manifest).acting(inState: "handling") == ["unit", "clerk"])
    }

    @Test func whileAnActIsPendingThoseWhoConfirmIt() {
        let desk = Desk.pending("approve")
        #expect(desk.workflow.acting(on: desk.proposal) == ["chief"])
        #expect(desk.workflow.confirming(inState: "review") == ["chief"])
        #expect(desk.workflow.confirming(inState: "handling") == ["chief"], "a withdrawal is confirmed as well")
        #expect(desk.workflow.confirming(inState: "replied") == [])
    }

    @Test func aReminderGoesToThoseWhoCanActNow() throws {
        var desk = Desk.pending("approve")
        desk.proposal.clocks = [
            .testing("review", from: .tuesday, "10 working days", due: try day("2026-01-20")).reminding(at: -3, 5)
        ]
        func roles(on text: String) throws -> [[String]] {
            Reminding(workflow: desk.workflow, today: try day(text)).due(of: desk.proposal).map(\.roles)
        }
        #expect(try roles(on: "2026-01-15") == [["chief"]])
        #expect(try roles(on: "2026-01-27") == [["chief"]], "once, though the ladder names it too")
        desk.proposal.pending = nil
        #expect(try roles(on: "2026-01-15") == [["chief", "clerk"]])
    }
}

extension Workflow {
    /// The small workflow with another manifest of its second step.
    fileprivate init(doing manifest: StepManifest) {
        let use = WorkflowDefinition.small.steps[1]
        let step = Step(use, manifest: manifest, check: { _ in [] }, destination: firstDestination)
        self.init(definition: .small, digest: sha256("d"), steps: [Workflow.small.steps[0], step])
    }
}

extension ClockState {
    /// The clock with these rungs of the small workflow's ladder.
    func reminding(at rungs: Int...) -> ClockState {
        var clock = self
        clock.rungs = rungs.compactMap { at in
            due.flatMap { WorkingCalendar.notices.date(at, workingDaysAfter: $0) }.map { PlannedRung(at: at, on: $0) }
        }
        return clock
    }
}
