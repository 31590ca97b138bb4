import StrictJSON
import Testing
import WorkflowCore

/// A waivable reason may be set aside, by whom the definition allows, for the present stay in the state.
struct WaiverTests {
    static let reply: JSONObject = ["text": "已办理"]
    static let waiver: JSONObject = ["code": "opinion_missing", "reason": "会办单位逾期未答"]

    @Test func aReasonSaysWhoMayWaiveIt() throws {
        let reasons = try Desk(.clerk, in: "handling").judge("reply").reasons
        #expect(reasons.map(\.code) == ["text_missing", "opinion_missing"])
        #expect(reasons.map(\.waivers) == [[], ["chief"]])
    }

    @Test func itIsSetAsideWithWhoAndWhen() throws {
        var desk = Desk(.chief, in: "handling")
        try desk.act("waive", Self.waiver)
        #expect(
            desk.proposal.record["waivers"] == [
                .object(Self.waiver.merging(["by": "wang", "on": "2026-01-06", "visit": 1]))
            ]
        )
        #expect(try desk.with(.clerk).judge("reply", Self.reply).reasons == [])
        #expect(try desk.with(.clerk).judge("reply").codes == ["text_missing@text"], "only that code")
    }

    @Test func itEndsWithTheStay() throws {
        var desk = Desk(.chief, in: "handling", record: ["title": "停车难"])
        try desk.act("waive", Self.waiver)
        try desk.act("suspend", ["reason": "汛期", "authority": "主席会议"])
        try desk.act("resume", ["reason": "汛期已过"])
        #expect(desk.proposal.position.state == "handling")
        #expect(try desk.with(.clerk).judge("reply", Self.reply).codes == ["opinion_missing@opinion"])
    }

    @Test(arguments: ["text_missing", "role_forbidden", "second_person_required", "no_such_code", "approval_missing"])
    func nothingElseCanBeWaived(code: String) throws {
        let judgement = try Desk(.chief, in: "handling").judge("waive", ["code": .string(code), "reason": "x"])
        #expect(judgement.codes == ["value_invalid@code"])
        let label = try #require(judgement.reasons.first).label
        #expect(label.zh == "填写内容不符合要求：此时可豁免的有 请填写会办意见（opinion_missing）")
        #expect(
            label.en
                == "This value is not possible here: what can be waived now is opinion_missing (Enter the co-unit's opinion)"
        )
    }

    @Test func onlyWhomTheDefinitionNamesMayWaive() throws {
        #expect(try Desk(.clerk, in: "handling").judge("waive", Self.waiver).codes == ["role_forbidden"])
    }

    @Test func itIsOfferedWhereThereIsSomethingToWaive() throws {
        #expect(try Desk(.chief, in: "review").judge("waive", Self.waiver).codes == ["wrong_state"])
    }

    @Test func aWaiverOfAnotherCodeSetsNothingAside() throws {
        let desk = Desk(.clerk, in: "handling", record: ["waivers": [["code": "text_missing", "visit": 1]]])
        #expect(try desk.judge("reply", ["opinion": "同意"]).codes == ["text_missing@text"])
    }

    @Test func aRecordThatOnlyLooksLikeAWaiverSetsNothingAside() throws {
        for stray: JSON in [["code": "opinion_missing"], ["code": "opinion_missing", "visit": 2], "opinion_missing"] {
            let desk = Desk(.clerk, in: "handling", record: ["waivers": [stray]])
            #expect(try desk.judge("reply", Self.reply).codes == ["opinion_missing@opinion"])
        }
    }
}
