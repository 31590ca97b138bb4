import StrictJSON
import Testing
import WorkflowCore

/// The act of an outside body is recorded by one person and takes effect when another confirms it.
struct SecondPersonTests {
    @Test func recordingChangesNothingButThatItIsPending() throws {
        var desk = Desk(.clerk, in: "review")
        desk.facts.files = [sha256("a")]
        let before = desk.proposal
        try desk.act("approve", Desk.approval.merging(["file": ["sha256": .string(sha256("a")), "name": "批复.pdf"]]))
        #expect(desk.events.map(\.content.kind) == [.recorded])
        #expect(desk.events.first?.content.authority == "board")
        #expect(desk.proposal.pending?.recordedBy == "li")
        #expect(desk.proposal.position == before.position)
        #expect(desk.proposal.record == before.record)
        #expect(desk.facts.papers == [])
        let change = try #require(desk.events.first.flatMap { Change($0.content.detail) })
        #expect(change.files == [EvidenceFile(sha256: sha256("a"), name: "批复.pdf")], "evidence is named at once")
    }

    @Test func confirmingTakesEffect() throws {
        var desk = Desk.pending("approve").with(.chief)
        try desk.take(desk.decide())
        #expect(desk.events.map(\.content.kind) == [.confirmed])
        #expect(desk.events.map(\.content.actor) == ["wang"])
        #expect(desk.events.first?.content.authority == "board")
        #expect(desk.proposal.position == Position(step: "doing", state: "handling"))
        #expect(desk.proposal.pending == nil)
        #expect(desk.proposal.record["approval"] == .object(Desk.approval))
        #expect(desk.facts.papers.map(\.number) == ["青委〔2026〕3号"])
    }

    @Test(arguments: [true, false])
    func whoRecordedItMayNotDecideOnIt(confirm: Bool) throws {
        let both = Person(user: "li", roles: ["clerk", "chief"])
        let judgement = try Desk.pending("approve").with(both).decide(confirm: confirm, reason: "x", recorder: both)
        #expect(judgement.codes == ["second_person_required"])
        #expect(judgement.reasons.first?.label.zh == "须由另一人确认：记录人不能自行确认")
        #expect(judgement.reasons.first?.who == ["chief"])
    }

    @Test func whoRecordedItIsWhatTheLedgerSays() throws {
        let both = Person(user: "li", roles: ["clerk", "chief"])
        let judgement = try Desk.pending("approve").with(both).decide(recorder: .secondClerk)
        #expect(judgement.codes == ["second_person_required"])
    }

    @Test(arguments: [true, false])
    func aConfirmerNeedsTheRole(confirm: Bool) throws {
        let judgement = try Desk.pending("approve").with(.secondClerk).decide(confirm: confirm, reason: "x")
        #expect(judgement.codes == ["role_forbidden"])
        #expect(judgement.reasons.first?.label.zh == "您的角色不能办理此事项：应由 秘书长 办理")
        #expect(judgement.reasons.first?.who == ["chief"])
    }

    @Test func decliningNeedsAReason() throws {
        var desk = Desk.pending("approve").with(.chief)
        #expect(try desk.decide(confirm: false).codes == ["reason_missing@reason"])
        #expect(try desk.decide(confirm: false, reason: " \u{200B}").codes == ["reason_missing@reason"])
        #expect(try desk.decide(confirm: false, reason: "a\u{7}").codes == ["value_invalid@reason"])
        #expect(try desk.decide(confirm: false).reasons.first?.who == ["chief"])
        let before = desk.proposal.position
        try desk.take(desk.decide(confirm: false, reason: " 文号有误 "))
        #expect(desk.events.map(\.content.detail) == [["action": "approve", "reason": "文号有误"]])
        #expect(desk.proposal.pending == nil)
        #expect(desk.proposal.position == before)
    }

    @Test func whatIsWrongByNowIsFoundAtConfirmation() throws {
        var desk = Desk.pending("approve").with(.chief)
        desk.facts.papers = [Paper(number: "青委〔2026〕3号", proposal: "2026-002", content: "{}")]
        #expect(try desk.decide().codes == ["doc_no_duplicate@doc_no"])
        #expect(try desk.decide().reasons.first?.who == ["clerk"], "the recorder's side supplies it")
    }

    @Test func itIsJudgedAsOfTheDayItWasRecorded() throws {
        var late = Desk.pending("approve", Desk.approval.merging(["date": "2026-01-07"])).with(.chief)
        late.today = try day("2026-01-20")
        #expect(try late.decide().codes == ["date_in_future@date"])
    }

    @Test func deadlinesBeginOnTheDayItTakesEffect() throws {
        var desk = Desk.pending("approve").with(.chief)
        desk.today = try day("2026-01-08")
        try desk.take(desk.decide())
        #expect(try desk.proposal.clocks.map(\.deadline.start) == [day("2026-01-08")])
        #expect(try desk.proposal.clocks.map(\.due) == [day("2026-04-08")])
    }

    @Test func whileItIsPendingOnlyNotesAreTaken() throws {
        let desk = Desk.pending("approve")
        for judgement in try desk.decider.judgeAll() {
            let isBlocked = judgement.reasons.contains { $0.code == "second_person_required" }
            #expect(isBlocked == (judgement.spec.name != "annotate"), "\(judgement.spec.name)")
            if isBlocked { #expect(judgement.reasons.first?.who == ["chief"]) }
        }
        #expect(try desk.judge("annotate", ["text": "已电话告知"]).reasons == [])
    }

    @Test func withoutTheRuleOneIsEnough() throws {
        var definition = WorkflowDefinition.small
        definition.twoPersonRule = false
        var desk = Desk(.clerk, in: "review")
        desk.workflow = Workflow(small: definition)
        desk.facts.files = [sha256("a")]
        try desk.act("approve", Desk.approval)
        #expect(desk.events.map(\.content.kind) == [.acted])
        #expect(desk.proposal.position.state == "handling")
        let judgement = try desk.judge("withdraw", ["reason": "重复", "consent": "区委办〔2026〕1号"])
        #expect(judgement.drafts.map(\.kind) == [.acted])
    }

    @Test func ofSeveralBodiesTheFormSaysWhichDecided() throws {
        let desk = Desk(.clerk, in: "review")
        #expect(try desk.judge("reject").codes == ["value_missing@authority"])
        #expect(try desk.judge("reject", ["authority": "wang"]).codes == ["value_invalid@authority"])
        let judgement = try desk.judge("reject", ["authority": "区政府"])
        #expect(judgement.authority == "council")
        #expect(judgement.drafts.map(\.authority) == ["council"])
        var pending = Desk.pending("reject", ["authority": "区政府", "reason": "条件不成熟"]).with(.chief)
        try pending.take(pending.decide())
        #expect(pending.proposal.position.state == "rejected")
        #expect(pending.proposal.record["rejection"] == ["reason": "条件不成熟"], "the body stands in the event")
        #expect(pending.events.map(\.content.authority) == ["council"])
    }
}
