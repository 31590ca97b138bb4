import StrictJSON
import Testing
import WorkflowCore

/// `assign` and `close_unadopted`.
struct ConsultationAnswerTests {
    static let record: JSONObject = [
        "outcome": ["date": "2026-05-19"],
        "recommendations": [["no": 1, "text": "甲"], ["no": 2, "text": "乙"], ["no": 3, "text": "丙"]],
    ]

    static let assignment: JSONObject = [
        "authority": "gov_office", "date": "2026-06-03",
        "instruction": ["leader": "周区长", "date": "2026-06-02", "text": "请住建局研究办理"],
        "decisions": [
            ["no": 1, "adoption": "采纳", "unit": "区住建局", "due": "2026-09-03"],
            ["no": 2, "adoption": "partly", "unit": "交警大队", "due": "2026-12-03"], ["no": 3, "adoption": "pending"],
        ],
    ]

    private static func decisions(_ first: JSON) -> JSONObject {
        ["decisions": [first, ["no": 2, "adoption": "not"], ["no": 3, "adoption": "not"]]]
    }

    @Test(
        arguments: [
            Fault("no body", ["authority": nil], finds: ["value_missing"]),
            Fault("neither instruction nor notice", ["instruction": nil], finds: ["instruction_missing"]),
            Fault(
                "an instruction without its words",
                ["instruction": ["leader": "周区长"]],
                finds: ["instruction_missing", "instruction_missing"]
            ),
            Fault("a date ahead", ["date": "2026-06-04"], finds: ["date_in_future"]),
            Fault(
                "nothing decided",
                ["decisions": nil],
                finds: ["adoption_undecided", "adoption_undecided", "adoption_undecided"]
            ),
            Fault(
                "one left out",
                ["decisions": [["no": 1, "adoption": "not"], ["no": 2, "adoption": "not"]]],
                finds: ["adoption_undecided"]
            ),
            Fault("nothing adopted", decisions(["no": 1, "adoption": "pending"]), finds: ["none_adopted"]),
            Fault(
                "adopted, by whom and when unsaid",
                decisions(["no": 1, "adoption": "adopt"]),
                finds: ["host_unit_missing", "due_missing"]
            ),
            Fault(
                "due after six months",
                decisions(["no": 1, "adoption": "adopt", "unit": "甲局", "due": "2026-12-04"]),
                finds: ["due_over_limit"]
            ),
            Fault(
                "due before it is assigned",
                decisions(["no": 1, "adoption": "adopt", "unit": "甲局", "due": "2026-06-02"]),
                finds: ["value_invalid"]
            ),
            Fault(
                "a recommendation there is not",
                ["decisions": [["no": 9, "adoption": "not"]]],
                finds: ["value_invalid", "adoption_undecided", "adoption_undecided", "adoption_undecided"]
            ),
        ]
    )
    func everyFaultOfAnAssignmentIsNamed(fault: Fault) throws {
        try fault.run("assign", good: Self.assignment, at: Desk("outcome_submitted", Self.record, on: "2026-06-03"))
    }

    @Test func anAssignmentDecidesOnEachRecommendation() throws {
        let desk = try Desk("outcome_submitted", Self.record, on: "2026-06-03")
        let record = try desk.record(after: "assign", Self.assignment)
        #expect(record["assignment"] == ["date": "2026-06-03"])
        #expect(record["instruction"]?["leader"] == "周区长")
        #expect(
            record["recommendations"]?.array?.first
                == ["no": 1, "text": "甲", "adoption": "adopt", "unit": "区住建局", "due": "2026-09-03"]
        )
        #expect(try desk.destination(of: "assign", Self.assignment)?.state == "assigned")
    }

    @Test func aNumberedNoticeIsAsGoodAsAnInstruction() throws {
        let input = Self.assignment.merging(["instruction": nil, "doc_no": "青府办（2026）30号"])
        #expect(try Desk("outcome_submitted", Self.record, on: "2026-06-03").judge("assign", input).isAccepted)
    }

    /// The last day of the limit is moved by rest days only as far as the calendar says.
    @Test(
        arguments: [
            ("2026-04-04", "2026-10-08", [], []), ("2026-04-04", "2026-10-09", ["due_over_limit"], []),
            ("2026-07-03", "2027-01-03", [], []),
            ("2026-07-03", "2027-01-04", ["due_over_limit"], ["calendar_year_unknown"]),
        ]
    )
    func theLimitOfAReplyFallsOnAWorkingDay(
        assigned: String,
        due: String,
        reasons: [String],
        warnings: [String]
    ) throws {
        let decision = Self.decisions(["no": 1, "adoption": "adopt", "unit": "甲局", "due": .string(due)])
        let input = Self.assignment.merging(decision).merging(["date": .string(assigned), "instruction": nil])
            .merging(["doc_no": "青府办〔2026〕30号"])
        let judgement = try Desk("outcome_submitted", Self.record, on: assigned).judge("assign", input)
        #expect(judgement.reasons.map(\.code) == reasons)
        #expect(judgement.warnings.map(\.code) == warnings)
    }

    static let refusals: JSONObject = [
        "date": "2026-06-10",
        "decisions": [
            ["no": 1, "adoption": "not", "reason": "已有规划"], ["no": 2, "adoption": "不采纳", "reason": "无权限"],
            ["no": 3, "adoption": "not", "reason": "经费不足"],
        ],
    ]

    static let silence: JSONObject = [
        "date": "2026-06-10", "no_answer": ["date": "2026-06-10", "text": "经电话了解，无批示"],
    ]

    @Test(
        arguments: [
            Fault("no date", ["date": nil], finds: ["value_missing"]),
            Fault(
                "nothing decided",
                ["decisions": nil],
                finds: ["adoption_undecided", "adoption_undecided", "adoption_undecided"]
            ),
            Fault(
                "a refusal without reason",
                decisions(["no": 1, "adoption": "not", "reason": "甲"]),
                finds: ["reason_missing", "reason_missing"]
            ),
            Fault(
                "one that was adopted",
                [
                    "decisions": [
                        ["no": 1, "adoption": "adopt"], ["no": 2, "adoption": "not", "reason": "甲"],
                        ["no": 3, "adoption": "not", "reason": "甲"],
                    ]
                ],
                finds: ["adoption_undecided"]
            ),
        ]
    )
    func everyFaultOfClosingWithoutAdoptionIsNamed(fault: Fault) throws {
        let desk = try Desk("outcome_submitted", Self.record, on: "2026-06-10")
        try fault.run("close_unadopted", good: Self.refusals, at: desk)
    }

    /// Fifteen working days after 2026-05-19 end on 2026-06-09.
    @Test(
        arguments: [
            Fault(
                "on the last day of the period",
                ["date": "2026-06-09"],
                on: "2026-06-09",
                finds: ["date_in_future", "no_answer_too_early"]
            ),
            Fault("a note without words", ["no_answer": ["date": "2026-06-10"]], finds: ["reason_missing"]),
            Fault("a note without date", ["no_answer": ["text": "无批示"]], finds: ["value_missing"]),
        ]
    )
    func silenceCountsOnlyAfterItsPeriodAndWithANote(fault: Fault) throws {
        let desk = try Desk("outcome_submitted", Self.record, on: "2026-06-10")
        try fault.run("close_unadopted", good: Self.silence, at: desk)
    }

    @Test(arguments: [refusals, silence])
    func whatNobodyAdoptsIsClosed(input: JSONObject) throws {
        let desk = try Desk("outcome_submitted", Self.record, on: "2026-06-10")
        #expect(try desk.record(after: "close_unadopted", input)["unadopted"]?["date"] == "2026-06-10")
        #expect(try desk.destination(of: "close_unadopted", input)?.state == "completed")
    }
}
