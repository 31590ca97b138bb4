import StrictJSON
import Testing
import WorkflowCore

/// Who may do what, and when.
struct RightTests {
    @Test func allUnmetConditionsAreSaidAtOnce() throws {
        let judgement = try Desk.pending("approve").with(.auditor).judge("send_back", ["why": "x"])
        #expect(
            judgement.codes == [
                "second_person_required", "role_forbidden", "field_unknown@why", "reason_missing@reason",
            ]
        )
        #expect(judgement.drafts == [])
    }

    @Test func theModulesReasonsStandBesideTheForms() throws {
        let judgement = try Desk.approving(["date": "2026-01-07", "doc_no": nil])
        #expect(judgement.codes == ["approval_missing@doc_no", "date_in_future@date"])
    }

    @Test func anActionThatNoStateHasIsUnknown() throws {
        #expect(try Desk(.clerk, in: "draft").decider.judge("fly", input: [:]) == nil)
        #expect(try Desk(.clerk, in: "draft").decider.judge("", input: [:]) == nil)
    }

    @Test func theWrongStateIsToldTheRightOnes() throws {
        let reasons = try Desk(.chief, in: "draft").judge("review_again").reasons
        #expect(reasons.map(\.code) == ["wrong_state"])
        #expect(reasons.first?.label.zh == "当前状态下不能办理此事项：只能在 办理中、已答复 时办理")
        let resuming = try Desk(.chief, in: "draft").judge("resume", ["reason": "x"]).reasons
        #expect(resuming.first?.label.en == "This cannot be done in the present state: only in the state On hold")
    }

    @Test func anActionThatNoStateOffersNamesNone() throws {
        var definition = WorkflowDefinition.small
        definition.office.merge.states = []
        var desk = Desk(.chief, in: "draft")
        desk.workflow = Workflow(small: definition)
        let reasons = try desk.judge("merge").reasons
        #expect(reasons.map(\.label) == [ReasonSpec.standard[0].label])
    }

    @Test(arguments: ["archived", "rejected", "merged", "withdrawn"])
    func anEndedProposalTakesNotesAndNothingElse(state: String) throws {
        let desk = Desk(.clerk, in: state)
        #expect(try desk.decider.judgeAll().map(\.spec.name) == ["annotate"])
        #expect(try desk.judge("annotate", ["text": "补记"]).reasons == [])
        for action in ["talk", "amend", "suspend", "withdraw", "merge", "waive", "submit"] {
            #expect(try desk.judge(action).codes == ["wrong_state"])
        }
    }

    @Test func aMereRecordIsOfferedInEveryLiveStateButTheFirst() throws {
        for (state, isOffered) in [("draft", false), ("review", true), ("handling", true), ("on_hold", false)] {
            let names = try Desk(.clerk, in: state).decider.judgeAll().map(\.spec.name)
            #expect(names.contains("talk") == isOffered, "\(state)")
        }
    }

    @Test func aWarningRefusesNothing() throws {
        var desk = Desk(.clerk, in: "draft")
        desk.facts.files = [sha256("a")]
        let title = "关于推进海产品产业链延伸、壮大我区食品产业的若干建议"
        let judgement = try desk.judge("submit", ["title": .string(title), "focus": "hot"])
        #expect(judgement.reasons == [])
        #expect(judgement.warnings.map(\.code) == ["title_long"])
        #expect(judgement.drafts.count == 1)
    }

    @Test func aUnitActsOnlyOnWhatItHandles() throws {
        let record: JSONObject = ["units": [["unit": "区住建局"], ["unit": "区城管局"]]]
        let reply: JSONObject = ["text": "已办理", "opinion": "同意"]
        #expect(try Desk(.housing, in: "handling", record: record).judge("reply", reply).reasons == [])
        let refused = try Desk(.police, in: "handling", record: record).judge("reply", reply).reasons
        #expect(refused.map(\.code) == ["role_forbidden"])
        #expect(refused.first?.label.zh == "您的角色不能办理此事项：区交警大队 不承办此议题")
        #expect(try Desk(.housing, in: "handling").judge("reply", reply).codes == ["role_forbidden"])
        #expect(try Desk(.clerk, in: "handling").judge("reply", reply).reasons == [], "a clerk has no unit")
    }

    @Test func theDefinitionsRolesReplaceTheModules() throws {
        var definition = WorkflowDefinition.small
        definition.steps[0].roles = ["submit": ["chief"]]
        var desk = Desk(.clerk, in: "draft")
        desk.workflow = Workflow(small: definition)
        #expect(try desk.judge("submit", ["focus": "hot"]).codes == ["role_forbidden"])
        #expect(try desk.with(.chief).judge("submit", ["focus": "hot"]).reasons == [])
        #expect(desk.workflow.creators == ["chief"])
    }
}
