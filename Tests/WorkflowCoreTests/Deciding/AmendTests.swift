import StrictJSON
import Testing
import WorkflowCore

/// A field of the proposal is corrected with a reason, and the record tells what stood there.
struct AmendTests {
    static let record: JSONObject = ["title": "老旧小区停车", "month": 5, "focus": ["hot"], "year": 2026]

    private func amend(_ field: String, _ value: JSON, in state: String = "draft") throws -> Judgement {
        try Desk(.clerk, in: state, record: Self.record)
            .judge("amend", ["field": .string(field), "value": value, "reason": "笔误"])
    }

    @Test(
        arguments: [
            ("title", "停车难", "title", "停车难"), ("议题名称", " 停车难 ", "title", "停车难"), ("Title", "停车难", "title", "停车难"),
            ("month", "６", "month", 6), ("计划月份", 6, "month", 6), ("focus", "热点、难点", "focus", ["hot", "hard"]),
            ("focus", ["hard"], "focus", ["hard"]), ("priority", "是", "priority", true),
            ("priority", false, "priority", false),
            ("suggested_units", "区住建局\n区城管局", "suggested_units", ["区住建局", "区城管局"]),
            ("suggested_units", ["区住建局", "区城管局"], "suggested_units", ["区住建局", "区城管局"]),
        ] as [(String, JSON, String, JSON)]
    )
    func theFieldIsNamedAsPeopleCallIt(field: String, value: JSON, name: String, normal: JSON) throws {
        let judgement = try amend(field, value)
        #expect(judgement.reasons == [])
        #expect(judgement.change?.set == [name: normal])
        #expect(judgement.change?.was == [name: Self.record[name] ?? .null])
        #expect(judgement.change?.position == nil)
    }

    @Test(
        arguments: [
            ("colour", "red", ["field_unknown@field"]), ("year", 2027, ["field_fixed@field"]),
            ("序号", "9", ["field_fixed@field"]),
            ("month", "五月", ["value_invalid@value"]), ("focus", "cold", ["value_invalid@value"]),
            ("title", "停车\n难", ["value_invalid@value"]), ("title", " ", ["value_missing@value"]),
            ("title", ["zh": "停车难"], ["value_invalid@value"]), ("", "停车难", ["value_missing@field"]),
            ("title", nil, ["value_missing@value"]), ("priority", "也许", ["value_invalid@value"]),
        ] as [(String, JSON, [String])]
    )
    func whatCannotBeAmendedIsNamed(field: String, value: JSON, codes: [String]) throws {
        #expect(try amend(field, value).codes == codes)
    }

    @Test func whatIdentifiesAProposalNeverChanges() throws {
        let label = try #require(amend("year", 2027).reasons.first).label
        #expect(label.zh == "此项在提请后不得直接更改：年度（议题编号的一部分）")
        #expect(label.en == "This may no longer be changed directly: Year (a part of the proposal's id)")
    }

    @Test func someFieldsAreFixedAfterTheFirstStep() throws {
        #expect(try amend("title", "停车难", in: "review").reasons == [])
        #expect(try amend("title", "停车难", in: "handling").codes == ["field_fixed@field"])
        #expect(try amend("month", 6, in: "handling").reasons == [])
    }

    @Test func itNeedsAReasonAndARole() throws {
        let judgement = try Desk(.member, in: "draft").judge("amend", ["field": "month", "value": 6])
        #expect(judgement.codes == ["role_forbidden", "reason_missing@reason"])
    }

    @Test func aSuspendedProposalIsNotAmended() throws {
        #expect(try amend("month", 6, in: "on_hold").codes == ["wrong_state"])
    }
}
