import GovernmentCoordination
import StrictJSON
import Testing
import WorkflowCore

struct GovernmentCoordinationTests {
    static let host: JSON = ["unit": "区住建局", "role": "主办"]
    static let police: JSON = ["unit": "交警大队", "role": "会办"]
    static let wardens: JSON = ["unit": "城管局", "role": "co"]

    static let proposeUnits = Trial(
        module: GovernmentCoordination(),
        action: "propose_units",
        state: "coordinating",
        role: "clerk",
        input: [
            "kind": "函", "date": "2026-01-08", "doc_no": "青政协函〔2026〕2号", "gov_leader": "赵副区长",
            "units": [host, police, wardens],
        ]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no kind", ["kind": nil], finds: ["coordination_record_missing@kind"]),
        Row("no date", ["date": nil], finds: ["coordination_record_missing@date"]),
        Row("of tomorrow", ["date": "2026-01-29"], finds: ["date_in_future@date"]),
        Row("a letter without a number", ["doc_no": nil], finds: ["coordination_record_missing@doc_no"]),
        Row("by telephone", ["kind": "phone"], finds: ["coordination_record_missing@kind"]),
        Row("a meeting not recorded", ["kind": "会商", "doc_no": nil], finds: ["coordination_record_missing@content"]),
        Row("a recorded meeting", ["kind": "会商", "doc_no": nil, "content": "三方同意"], finds: []),
        Row("no government leader", ["gov_leader": nil], finds: ["gov_leader_missing@gov_leader"]),
        Row("no units", ["units": nil], finds: ["host_unit_missing@units"]),
        Row("no host", ["units": [police, wardens]], finds: ["host_unit_missing@units"]),
        Row(
            "two hosts",
            ["units": [host, ["unit": "城管局", "role": "host"]]],
            finds: ["host_unit_many@units"]
        ),
        Row("a unit twice", ["units": [host, police, police]], finds: ["value_invalid@units[2].unit"]),
        Row("a unit without a role", ["units": [host, ["unit": "城管局"]]], finds: ["value_missing@units[1].role"]),
        Row("the host alone", ["units": [host]], finds: []),
        Row("by the secretary general", role: "secretary_general", finds: ["role_forbidden"]),
    ])
    func proposingUnits(row: Row) throws {
        let found = try Self.proposeUnits.found(row)
        #expect(found == row.finds)
    }

    static let proposed: JSONObject = [
        "units": [host, police, wardens], "unit_proposal": ["kind": "letter", "date": "2026-01-08"],
    ]

    static let object = Trial(
        module: GovernmentCoordination(),
        action: "object",
        state: "units_confirming",
        role: "clerk",
        record: proposed,
        input: ["unit": "城管局", "date": "2026-01-12", "reason": "非本局职责", "suggested_unit": "城东街道"]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no unit", ["unit": nil], finds: ["value_missing@unit"]),
        Row("a unit that was not proposed", ["unit": "区教体局"], finds: ["value_invalid@unit"]),
        Row("no date", ["date": nil], finds: ["value_missing@date"]),
        Row("no reason", ["reason": nil], finds: ["reason_missing@reason"]),
        Row("no suggestion", ["suggested_unit": nil], finds: ["suggested_unit_missing@suggested_unit"]),
        Row("before the proposal", ["date": "2026-01-07"], finds: ["value_invalid@date"]),
        Row("on the last day", ["date": "2026-01-15"], finds: []),
        Row("a day late", ["date": "2026-01-16"], finds: ["objection_late@accepted_late"]),
        Row(
            "late, and a clerk accepts it",
            ["date": "2026-01-16", "accepted_late": true],
            finds: ["role_forbidden@accepted_late"]
        ),
        Row(
            "late, recorded by the secretary general",
            ["date": "2026-01-16"],
            role: "secretary_general",
            finds: ["objection_late@accepted_late"]
        ),
        Row(
            "late, and the secretary general accepts it",
            ["date": "2026-01-16", "accepted_late": true],
            role: "secretary_general",
            finds: []
        ),
        Row(
            "of a year without a calendar",
            ["date": "2024-01-12"],
            record: ["unit_proposal": ["date": "2024-01-08"]],
            finds: ["~calendar_year_unknown@date"]
        ),
        Row("by a committee", role: "committee", finds: ["role_forbidden"]),
    ])
    func objecting(row: Row) throws {
        let found = try Self.object.found(row)
        #expect(found == row.finds)
    }

    @Test func aUnitObjectsForItselfAlone() throws {
        var trial = Self.object
        trial.unit = "交警大队"
        let row = Row("", role: "handling_unit", finds: [])
        #expect(try trial.found(row) == ["role_forbidden@unit"])
        trial.unit = "城管局"
        #expect(try trial.found(row) == [])
    }

    static let confirmUnits = Trial(
        module: GovernmentCoordination(),
        action: "confirm_units",
        state: "units_confirming",
        role: "clerk",
        record: proposed,
        input: [
            "authority": "handling_unit",
            "confirmations": [
                ["unit": "区住建局", "confirmed_on": "2026-01-15", "contact": "陈某", "phone": "1"],
                ["unit": "交警大队", "confirmed_on": "2026-01-16", "contact": "刘某"],
                ["unit": "城管局", "confirmed_on": "2026-01-19", "contact": "孙某"],
            ],
        ]
    )

    static let rows = confirmUnits.input["confirmations"]?.array ?? []

    @Test(arguments: [
        Row("complete", finds: []),
        Row(
            "nobody",
            ["confirmations": nil],
            finds: Array(repeating: "unit_unconfirmed@confirmations", count: 3)
        ),
        Row(
            "one is missing",
            ["confirmations": .array(Array(rows.prefix(2)))],
            finds: ["unit_unconfirmed@confirmations"]
        ),
        Row(
            "without a contact",
            ["confirmations": .array(rows.prefix(2) + [["unit": "城管局", "confirmed_on": "2026-01-19"]])],
            finds: ["unit_unconfirmed@confirmations[2].contact"]
        ),
        Row(
            "confirmed tomorrow",
            [
                "confirmations": .array(
                    rows.prefix(2) + [["unit": "城管局", "confirmed_on": "2026-01-29", "contact": "孙某"]]
                )
            ],
            finds: ["date_in_future@confirmations"]
        ),
        Row(
            "confirmed before it objected",
            record: ["objections": [["unit": "城管局", "date": "2026-01-20"]]],
            finds: ["objection_open@confirmations"]
        ),
        Row(
            "confirmed after it objected",
            record: ["objections": [["unit": "城管局", "date": "2026-01-12"]]],
            finds: []
        ),
        Row(
            "who objected is no longer proposed",
            record: ["objections": [["unit": "教体局", "date": "2026-01-20"]]],
            finds: []
        ),
        Row(
            "no units on record",
            ["confirmations": nil],
            record: ["units": nil],
            finds: ["unit_unconfirmed@confirmations"]
        ),
        Row("by the secretary general", role: "secretary_general", finds: ["role_forbidden"]),
    ])
    func confirmingUnits(row: Row) throws {
        let found = try Self.confirmUnits.found(row)
        #expect(found == row.finds)
    }

    @Test func aConfirmationWaitsForASecondPerson() throws {
        #expect(try Self.confirmUnits.judgement(Row("", finds: [])).drafts.map(\.kind) == [.recorded])
    }

    static let issue = Trial(
        module: GovernmentCoordination(),
        action: "issue",
        state: "coordinated",
        role: "secretary_general",
        record: ["approval": ["date": "2026-01-06"]],
        input: ["doc_no": "青办发〔2026〕3号", "offices": ["区委办", "区政府办", "区政协办"], "date": "2026-01-28"]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no number", ["doc_no": nil], finds: ["plan_not_issued@doc_no"]),
        Row("no offices", ["offices": nil], finds: ["plan_not_issued@offices"]),
        Row("no date", ["date": nil], finds: ["plan_not_issued@date"]),
        Row("of tomorrow", ["date": "2026-01-29"], finds: ["date_in_future@date"]),
        Row("added in mid-year", ["doc_no": nil, "offices": nil, "date": nil], record: ["ad_hoc": true], finds: []),
        Row(
            "added in mid-year without an approval",
            ["doc_no": nil, "offices": nil, "date": nil],
            record: ["ad_hoc": true, "approval": nil],
            finds: ["approval_missing"]
        ),
    ])
    func issuing(row: Row) throws {
        let found = try Self.issue.found(row)
        #expect(found == row.finds)
    }

    static let backToRequest = Trial(
        module: GovernmentCoordination(),
        action: "back_to_request",
        state: "coordinated",
        role: "secretary_general",
        record: ["approval": ["date": "2026-01-06"], "units": [host]],
        input: ["change": "改为全区推开", "reason": "区政府建议"]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no change", ["change": nil], finds: ["change_missing@change"]),
        Row("no reason", ["reason": nil], finds: ["reason_missing@reason"]),
    ])
    func goingBack(row: Row) throws {
        let found = try Self.backToRequest.found(row)
        #expect(found == row.finds)
    }

    @Test func goingBackEndsTheConsentAndTheUnits() throws {
        let draft = try #require(try Self.backToRequest.judgement(Row("", finds: [])).drafts.first)
        let cleared = draft.detail["clear"]?.array ?? []
        #expect(cleared.contains("approval") && cleared.contains("units"))
    }

    static let record = Trial(
        module: GovernmentCoordination(),
        action: "record_coordination",
        state: "units_confirming",
        role: "committee",
        input: ["kind": "电话", "date": "2026-01-05", "content": "了解分工意向"]
    )

    @Test(arguments: [
        Row("complete", finds: []),
        Row("no kind", ["kind": nil], finds: ["coordination_record_missing@kind"]),
        Row("no date", ["date": nil], finds: ["coordination_record_missing@date"]),
        Row("no content", ["content": nil], finds: ["coordination_record_missing@content"]),
        Row("of tomorrow", ["date": "2026-01-29"], finds: ["date_in_future@date"]),
    ])
    func recordingACoordination(row: Row) throws {
        let found = try Self.record.found(row)
        #expect(found == row.finds)
    }
}
