import StrictJSON
import Testing
import WorkflowCore

/// `accept`, `return_assignment`, `extend` and `reply`.
struct FollowUpHandlingTests {
    static let record: JSONObject = [
        "assignment": ["date": "2026-02-02", "doc_no": "青府办〔2026〕3号"],
        "units": [["unit": "区住建局", "role": "host"], ["unit": "区城管局", "role": "co"]],
        "recommendations": [
            ["no": 1, "adoption": "adopt", "unit": "区住建局", "due": "2026-05-06"],
            ["no": 2, "adoption": "partly", "unit": "区城管局", "due": "2026-06-30"],
            ["no": 3, "adoption": "not"],
        ],
    ]

    static let extension1: JSONObject = ["asked_on": "2026-05-06", "reason": "需专家论证", "new_due": "2026-08-03"]

    static let reply: JSONObject = [
        "doc_no": "青住建函〔2026〕8号", "date": "2026-05-06", "heard": "走访",
        "answers": [
            ["no": 1, "class": "A"],
            ["no": 2, "class": "B", "measure": "划线五百个", "promised_date": "2026-10-31"],
        ],
        "co_opinions": [["unit": "区城管局", "opinion": "同意"]],
    ]

    @Test(
        arguments: [
            ("accept", [:], ["value_missing", "value_missing"]),
            ("accept", ["signer": "小李", "date": "2026-02-04"], ["date_in_future"]),
            ("accept", ["signer": "小李", "date": "2026-02-03"], []),
            ("return_assignment", [:], ["reason_missing", "value_missing"]),
            ("return_assignment", ["reason": "非本局职责", "suggested_unit": "街道办"], []),
        ] as [(String, JSONObject, [String])]
    )
    func aUnitSignsOrReturns(action: String, input: JSONObject, codes: [String]) throws {
        let judgement = try Desk("assigned", Self.record, on: "2026-02-03").judge(action, input)
        #expect(judgement.reasons.map(\.code) == codes)
    }

    @Test func aReturnedAssignmentGoesBackWithoutIt() throws {
        let input: JSONObject = ["reason": "非本局职责", "suggested_unit": "街道办"]
        let desk = try Desk("assigned", Self.record, on: "2026-02-03")
        let record = try desk.record(after: "return_assignment", input)
        #expect(record["assignment"] == nil)
        #expect(record["returns"] == [.object(input)])
        #expect(try desk.destination(of: "return_assignment", input)?.state == "outcome_submitted")
    }

    @Test(
        arguments: [
            Fault(
                "nothing said",
                ["asked_on": nil, "reason": nil, "new_due": nil],
                finds: ["value_missing", "reason_missing", "due_missing"]
            ),
            Fault("asked the day after", ["asked_on": "2026-05-07"], finds: ["extension_late"]),
            Fault("asked tomorrow", ["asked_on": "2026-05-09"], finds: ["date_in_future", "extension_late"]),
            Fault("beyond six months", ["new_due": "2026-08-04"], finds: ["extension_over_limit"]),
            Fault("backwards", ["new_due": "2026-05-06"], finds: ["value_invalid"]),
            Fault(
                "a second time",
                record: ["extensions": [["new_due": "2026-06-01"]]],
                finds: ["extension_over_limit"]
            ),
        ]
    )
    func everyFaultOfAnExtensionIsNamed(fault: Fault) throws {
        try fault.run("extend", good: Self.extension1, at: handling())
    }

    /// The reply is due on 6 May, two days ago.
    private func handling() throws -> Desk {
        var desk = try Desk("handling", Self.record, on: "2026-05-08")
        desk.replyDue = CivilDate("2026-05-06")
        return desk
    }

    /// Six months after 2026-02-02 end on Sunday 2026-08-02, so on the Monday.
    @Test func anExtensionAskedOnTheLastDayToTheLastDayOfTheLimitIsGiven() throws {
        let desk = try handling()
        #expect(try desk.record(after: "extend", Self.extension1)["extensions"]?.array?.count == 1)
        #expect(try desk.destination(of: "extend", Self.extension1) == nil)
    }

    @Test func whatIsHandledAgainIsPutOffBeforeTheNewReplyIsDue() throws {
        var desk = try Desk("rehandling", Self.record, on: "2026-06-16")
        desk.replyDue = CivilDate("2026-06-15")
        let late = Self.extension1.merging(["asked_on": "2026-06-16", "new_due": "2026-07-15"])
        #expect(try desk.judge("extend", late).reasons.map(\.code) == ["extension_late"])
        #expect(try desk.judge("extend", late.merging(["asked_on": "2026-06-15"])).isAccepted)
    }

    @Test(
        arguments: [
            Fault(
                "nothing said",
                ["doc_no": nil, "date": nil, "heard": nil],
                finds: ["value_missing", "value_missing", "value_missing"]
            ),
            Fault("a number without 号", ["doc_no": "青住建函〔2026〕8"], finds: ["doc_no_format"]),
            Fault("a date ahead", ["date": "2026-05-07"], finds: ["date_in_future"]),
            Fault("no answers", ["answers": []], finds: ["class_missing"]),
            Fault("one not answered", ["answers": [["no": 1, "class": "A"]]], finds: ["class_missing"]),
            Fault(
                "answers without class",
                ["answers": [["no": 1], ["no": 2]]],
                finds: ["class_missing", "class_missing"]
            ),
            Fault(
                "a promise without measure and date",
                ["answers": [["no": 1, "class": "A"], ["no": 2, "class": "C"]]],
                finds: ["commitment_date_missing", "commitment_date_missing"]
            ),
            Fault(
                "a promise for the past",
                [
                    "answers": [
                        ["no": 1, "class": "A"],
                        ["no": 2, "class": "B", "measure": "划线", "promised_date": "2026-05-05"],
                    ]
                ],
                finds: ["value_invalid"]
            ),
            Fault("a co-unit unheard", ["co_opinions": nil], finds: ["co_opinion_missing"]),
            Fault(
                "somebody else heard",
                ["co_opinions": [["unit": "区水务局", "opinion": "同意"]]],
                finds: ["co_opinion_missing"]
            ),
        ]
    )
    func everyFaultOfAReplyIsNamed(fault: Fault) throws {
        try fault.run("reply", good: Self.reply, at: Desk("handling", Self.record, on: "2026-05-06"))
    }

    @Test func aReplyIsCountedAndLaidOverEachRecommendation() throws {
        let earlier = Self.record.merging(["reply_round": 1, "fulfilments": ["date": "2026-01-01"]])
        let record = try Desk("rehandling", earlier, on: "2026-05-06").record(after: "reply", Self.reply)
        #expect(record["reply_round"] == 2)
        #expect(record["fulfilments"] == nil)
        #expect(record["recommendations"]?.array?[0]["class"] == "A")
        #expect(record["recommendations"]?.array?[1]["promised_date"] == "2026-10-31")
        #expect(record["replies"]?.array?.first?["answers"] == nil)
    }

    @Test func anOpinionOfAnEarlierRoundStillStands() throws {
        let earlier = Self.record.merging(["replies": [["co_opinions": [["unit": "区城管局"]]]]])
        let input = Self.reply.merging(["co_opinions": nil])
        #expect(try Desk("rehandling", earlier, on: "2026-05-06").judge("reply", input).isAccepted)
    }

    @Test(
        arguments: [
            Fault("nothing said", ["unit": nil, "opinion": nil], finds: ["value_missing", "value_missing"]),
            Fault("of tomorrow", ["date": "2026-03-03"], finds: ["date_in_future"]),
            Fault("of the host", ["unit": "区住建局"], finds: ["value_invalid"]),
        ]
    )
    func everyFaultOfAnOpinionIsNamed(fault: Fault) throws {
        let good: JSONObject = ["unit": "区城管局", "opinion": "同意", "date": "2026-03-02"]
        try fault.run("record_opinion", good: good, at: Desk("handling", Self.record, on: "2026-03-02"))
    }

    @Test(arguments: ["handling", "rehandling"])
    func anOpinionThatCameBeforeTheReplyIsNotAskedForAgain(state: String) throws {
        let opinion: JSONObject = ["unit": "区城管局", "opinion": "同意"]
        let desk = try Desk(state, Self.record, on: "2026-05-06")
        let record = try desk.record(after: "record_opinion", opinion)
        #expect(record["co_opinions"] == [.object(opinion)])
        #expect(try desk.destination(of: "record_opinion", opinion) == nil)
        let input = Self.reply.merging(["co_opinions": nil])
        #expect(try !Desk(state, Self.record, on: "2026-05-06").judge("reply", input).isAccepted)
        #expect(try Desk(state, record, on: "2026-05-06").judge("reply", input).isAccepted)
    }

    @Test func aPendingRecommendationIsAnsweredOrSettledByTheReply() throws {
        let pending = Self.record.merging(["recommendations": [["no": 1, "adoption": "pending"]]])
        let desk = try Desk("handling", pending, on: "2026-05-06")
        func codes(_ row: JSON) throws -> [String] {
            try desk.judge("reply", Self.reply.merging(["answers": [row]])).reasons.map(\.code)
        }
        #expect(try codes(["no": 1]) == ["class_missing"])
        #expect(try codes(["no": 1, "class": "D"]) == [])
        #expect(try codes(["no": 1, "adoption": "not", "reason": "无权限"]) == [])
    }

    @Test(arguments: [("区住建局", []), ("区水务局", ["role_forbidden"])] as [(String, [String])])
    func aUnitsOwnAccountRepliesForItsOwnProposals(unit: String, codes: [String]) throws {
        var desk = try Desk("handling", Self.record, on: "2026-05-06")
        desk.unit = unit
        #expect(try desk.judge("reply", Self.reply).reasons.map(\.code) == codes)
    }
}
