import StrictJSON
import Testing
import WorkflowCore

/// `draft_outcome`, `return_outcome` and `submit_outcome`.
struct ConsultationOutcomeTests {
    static let record: JSONObject = ["meeting": ["date": "2026-05-12"]]

    static let draft: JSONObject = [
        "file": storedFile,
        "recommendations": [
            ["no": 1, "text": "错时开放停车场", "suggested_unit": "区住建局"],
            ["no": 2, "text": "划定夜间车位", "suggested_unit": "交警大队"],
        ],
        "dissent": "无",
    ]

    static let outcome: JSONObject = [
        "kind": "bulletin", "doc_no": "青政协[2026]12号", "addressees": ["中共青山区委", "区人民政府"], "date": "2026-05-19",
        "signer": "陈主席",
    ]

    @Test(
        arguments: [
            Fault("no minutes", ["file": nil], finds: ["minutes_missing"]),
            Fault("minutes not stored", ["file": .string(String(repeating: "0", count: 64))], finds: ["file_unknown"]),
            Fault("no recommendation", ["recommendations": []], finds: ["recommendation_missing"]),
            Fault(
                "a recommendation without text",
                ["recommendations": [["no": 1, "suggested_unit": "区住建局"]]],
                finds: ["recommendation_missing"]
            ),
            Fault(
                "a recommendation without number and unit",
                ["recommendations": [["text": "错时开放停车场"]]],
                finds: ["value_missing", "value_missing"]
            ),
            Fault(
                "a number twice",
                [
                    "recommendations": [
                        ["no": 1, "text": "甲", "suggested_unit": "乙"], ["no": 1, "text": "丙", "suggested_unit": "丁"],
                    ]
                ],
                finds: ["value_invalid"]
            ),
            Fault(
                "number nought",
                ["recommendations": [["no": 0, "text": "甲", "suggested_unit": "乙"]]],
                finds: ["value_invalid"]
            ),
            Fault("dissent unsaid", ["dissent": nil], finds: ["dissent_missing"]),
            Fault("minutes sent tomorrow", ["sent_on": "2026-05-20"], finds: ["date_in_future"]),
        ]
    )
    func everyFaultOfADraftIsNamed(fault: Fault) throws {
        try fault.run("draft_outcome", good: Self.draft, at: Desk("held", Self.record, on: "2026-05-19"))
    }

    @Test func aReturnedDraftKeepsWhatWasDrawnUp() throws {
        let desk = try Desk("held", Self.record, on: "2026-05-19")
        let drafted = try desk.record(after: "draft_outcome", Self.draft)
        #expect(drafted["recommendations"]?.array?.count == 2)
        #expect(drafted["minutes"] == ["file": storedFile])
        let review = try Desk("outcome_review", drafted, on: "2026-05-19")
        #expect(try review.judge("return_outcome", [:]).reasons.map(\.code) == ["reason_missing"])
        let returned = try review.record(after: "return_outcome", ["opinion": "第二条写明路段"])
        #expect(returned["outcome_opinions"] == [["opinion": "第二条写明路段"]])
        #expect(try Desk("held", returned, on: "2026-05-19").judge("draft_outcome", ["file": storedFile]).isAccepted)
    }

    @Test(
        arguments: [
            Fault("no kind", ["kind": nil], finds: ["value_missing"]),
            Fault("no number", ["doc_no": nil], finds: ["value_missing"]),
            Fault("a number with a leading nought", ["doc_no": "青政协〔2026〕012号"], finds: ["doc_no_format"]),
            Fault("no addressee", ["addressees": []], finds: ["value_missing"]),
            Fault("no date", ["date": nil], finds: ["value_missing"]),
            Fault("a date ahead", ["date": "2026-05-20"], finds: ["date_in_future"]),
            Fault("a date before the meeting", ["date": "2026-05-11"], finds: ["value_invalid"]),
            Fault("no signer", ["signer": nil], finds: ["signer_missing"]),
            Fault("a motion that nobody passed", ["kind": "建议案"], finds: ["motion_session_missing"]),
            Fault(
                "a motion passed nobody knows when",
                ["kind": "motion", "passed_by": ["body": "chair_meeting"]],
                finds: ["motion_session_missing", "motion_session_missing"]
            ),
        ]
    )
    func everyFaultOfASubmissionIsNamed(fault: Fault) throws {
        try fault.run("submit_outcome", good: Self.outcome, at: Desk("outcome_review", Self.record, on: "2026-05-19"))
    }

    @Test(
        arguments: [
            [:],
            ["kind": "motion", "passed_by": ["body": "主席会议", "session": "五届18次", "date": "2026-05-18"]],
        ] as [JSONObject]
    )
    func aCompleteOutcomeIsSubmitted(change: JSONObject) throws {
        let desk = try Desk("outcome_review", Self.record, on: "2026-05-19")
        let input = Self.outcome.merging(change)
        #expect(try desk.record(after: "submit_outcome", input)["outcome"]?["doc_no"] == "青政协〔2026〕12号")
        #expect(try desk.destination(of: "submit_outcome", input)?.state == "outcome_submitted")
    }
}
