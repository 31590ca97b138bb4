import StrictJSON
import Testing
import WorkflowCore

/// `evaluate_ok`, `rehandle` and `close_disputed`.
struct FollowUpEvaluationTests {
    static let record: JSONObject = [
        "reply_round": 1, "replies": [["date": "2026-05-06"]],
        "recommendations": [
            ["no": 1, "adoption": "adopt", "class": "A"], ["no": 2, "adoption": "partly", "class": "D"],
            ["no": 3, "adoption": "not", "class": "B"],
        ],
    ]

    static let grades: JSONObject = [
        "evaluator": "王委员", "date": "2026-05-20", "manner": "满意", "result": "基本满意",
    ]

    static let dissatisfied = grades.merging(["result": "不满意", "reason": "车位未增"])

    static let talk: JSONObject = ["date": "2026-05-19", "persons": ["王委员", "李工"], "gist": "各执一词"]

    @Test(
        arguments: [
            Fault("no grades", ["manner": nil, "result": nil], finds: ["evaluation_missing", "evaluation_missing"]),
            Fault("nobody, never", ["evaluator": nil, "date": nil], finds: ["value_missing", "value_missing"]),
            Fault("a date ahead", ["date": "2026-05-28"], finds: ["date_in_future"]),
            Fault("a dissatisfied result", ["result": "dissatisfied"], finds: ["grade_mismatch"]),
            Fault("a dissatisfied manner", ["manner": "dissatisfied"], finds: ["grade_mismatch"]),
            // Fifteen working days after 2026-05-06 end on 2026-05-26, for 05-09 is worked.
            Fault(
                "silence on the last day",
                ["manner": "no_response", "result": "未回复"],
                on: "2026-05-26",
                finds: ["no_response_too_early", "no_response_too_early"]
            ),
        ]
    )
    func everyFaultOfAPassedReplyIsNamed(fault: Fault) throws {
        try fault.run("evaluate_ok", good: Self.grades, at: Desk("replied", Self.record, on: "2026-05-27"))
    }

    @Test func silenceIsRecordedAsSilence() throws {
        let input = Self.grades.merging(["manner": "no_response", "result": "no_response"])
        let record = try Desk("replied", Self.record, on: "2026-05-27").record(after: "evaluate_ok", input)
        #expect(record["evaluations"]?.array?.first?["result"] == "no_response")
    }

    /// Class B of recommendation 3 binds nobody: it was not adopted.
    @Test(arguments: [("A", "completed"), ("B", "tracking"), ("C", "tracking"), ("D", "completed")])
    func whatPromisesSomethingIsTracked(replyClass: String, state: String) throws {
        let rows: JSON = [
            ["no": 1, "adoption": "adopt", "class": .string(replyClass)], ["no": 3, "adoption": "not", "class": "B"],
        ]
        let desk = try Desk("replied", Self.record.merging(["recommendations": rows]), on: "2026-05-20")
        #expect(try desk.destination(of: "evaluate_ok", Self.grades)?.state == state)
    }

    @Test(
        arguments: [
            Fault("no grade", ["manner": nil, "result": nil], finds: ["evaluation_missing"]),
            Fault("a satisfied grade", ["result": "satisfied"], finds: ["grade_mismatch"]),
            Fault("no reason", ["reason": nil], finds: ["reason_missing"]),
            Fault(
                "a broken promise that nobody made",
                ["broken": [["no": 1, "text": "未做"]]],
                finds: ["value_invalid"]
            ),
            Fault(
                "a broken promise that is not tracked yet",
                ["manner": nil, "result": nil, "broken": [["no": 1, "text": "未做"]]],
                record: ["recommendations": [["no": 1, "adoption": "adopt", "class": "B"]]],
                finds: ["evaluation_missing"]
            ),
            Fault("a second time without meeting", record: ["reply_round": 2], finds: ["face_to_face_missing"]),
            Fault(
                "a meeting of nobody",
                ["face_to_face": ["date": "2026-05-28"]],
                finds: ["face_to_face_missing", "face_to_face_missing", "date_in_future"]
            ),
        ]
    )
    func everyFaultOfASecondHandlingIsNamed(fault: Fault) throws {
        try fault.run("rehandle", good: Self.dissatisfied, at: Desk("replied", Self.record, on: "2026-05-27"))
    }

    @Test func aDissatisfiedReplyIsHandledAgainAndFromTheSecondOnAfterAMeeting() throws {
        let first = try Desk("replied", Self.record, on: "2026-05-27")
        #expect(try first.destination(of: "rehandle", Self.dissatisfied)?.state == "rehandling")
        let second = try Desk("replied", Self.record.merging(["reply_round": 2]), on: "2026-05-27")
        let input = Self.dissatisfied.merging(["face_to_face": .object(Self.talk)])
        #expect(
            try second.record(after: "rehandle", input)["evaluations"]?.array?[0]["face_to_face"]?["gist"] == "各执一词"
        )
    }

    @Test func aBrokenPromiseNeedsNoGrade() throws {
        let promised = Self.record.merging(["recommendations": [["no": 2, "adoption": "adopt", "class": "B"]]])
        let desk = try Desk("tracking", promised, on: "2026-05-27")
        let input: JSONObject = ["evaluator": "城建委", "date": "2026-05-27", "reason": "逾期"]
        #expect(try desk.judge("rehandle", input).reasons.map(\.code) == ["evaluation_missing"])
        let broken = input.merging(["broken": [["no": 2, "text": "未划线"]]])
        #expect(try desk.destination(of: "rehandle", broken)?.state == "rehandling")
    }

    @Test(
        arguments: [
            Fault("one reply only", record: ["reply_round": 1], finds: ["rounds_too_few"]),
            Fault("nobody met", ["face_to_face": nil], finds: ["face_to_face_missing"]),
            Fault("no grades", ["manner": nil, "result": nil], finds: ["evaluation_missing", "evaluation_missing"]),
            Fault("satisfied after all", ["result": "满意"], finds: ["grade_mismatch"]),
            Fault("no reason", ["reason": nil], finds: ["reason_missing"]),
        ]
    )
    func everyFaultOfADisputedEndIsNamed(fault: Fault) throws {
        let desk = try Desk("replied", Self.record.merging(["reply_round": 2]), on: "2026-05-27")
        let good = Self.dissatisfied.merging(["face_to_face": .object(Self.talk)])
        try fault.run("close_disputed", good: good, at: desk)
    }

    @Test func aDisputeEndsAfterTwoRepliesAndAMeetingHeldThenOrNow() throws {
        let met: JSONObject = ["reply_round": 3, "evaluations": [["face_to_face": .object(Self.talk)]]]
        let desk = try Desk("replied", Self.record.merging(met), on: "2026-05-27")
        #expect(try desk.destination(of: "close_disputed", Self.dissatisfied)?.state == "completed")
        let last = try desk.record(after: "close_disputed", Self.dissatisfied)["evaluations"]?.array?.last
        #expect(last?["result"] == "dissatisfied")
    }
}
