import StrictJSON
import Testing
import WorkflowCore

struct WithdrawTests {
    @Test func theProposerAsksAndASecondPersonConfirms() throws {
        var desk = Desk(.member, in: "draft")
        try desk.act("withdraw", ["reason": "已另行解决"])
        #expect(desk.proposal.pending?.action == "withdraw")
        desk.actor = .chief
        try desk.take(desk.decide(recorder: .member))
        #expect(desk.proposal.position == Position(step: "drafting", state: "withdrawn", hasEnded: true))
        #expect(desk.proposal.record["withdrawal"] == ["reason": "已另行解决"])
    }

    @Test func aMemberTakesBackNothingButTheirOwn() throws {
        let other = Person(user: "zhou", roles: ["member"])
        let judgement = try Desk(other, in: "draft").judge("withdraw", ["reason": "x"])
        #expect(judgement.codes == ["role_forbidden"])
        #expect(judgement.reasons.first?.label.zh == "您的角色不能办理此事项：只能撤回自己提出的议题")
        #expect(try Desk(.clerk, in: "draft").judge("withdraw", ["reason": "x"]).reasons == [], "staff may")
    }

    @Test(arguments: [
        ("draft", []), ("review", []), ("handling", ["consent_missing@consent"]), ("replied", ["wrong_state"]),
    ])
    func consentIsNeededOnceThePartyCommitteeHasDecided(state: String, codes: [String]) throws {
        #expect(try Desk(.clerk, in: state).judge("withdraw", ["reason": "x"]).codes == codes)
    }
}
