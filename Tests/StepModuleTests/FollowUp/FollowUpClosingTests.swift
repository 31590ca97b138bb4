import StrictJSON
import Testing
import WorkflowCore

/// `start_revisit`, `revisit_pass`, `revisit_fail` and `archive`.
struct FollowUpClosingTests {
    /// What a proposal's file holds at the end of a full life.
    static let record: JSONObject = [
        "request_doc": ["doc_no": "青政协〔2026〕1号"], "approval": ["date": "2026-01-06"],
        "coordination": [["kind": "letter"]], "plan": ["date": "2026-05-12"],
        "meeting": ["date": "2026-05-12", "sign_in": storedFile], "minutes": ["file": storedFile],
        "outcome": ["doc_no": "青政协〔2026〕12号"], "assignment": ["date": "2026-06-03"],
        "instruction": ["leader": "周区长"], "replies": [["date": "2026-08-20"]],
        "evaluations": [["result": "satisfied"]], "revisits": [["report": "已落实"]],
        "recommendations": [
            ["no": 1, "adoption": "adopt", "real_state": "done"], ["no": 2, "adoption": "partly"],
            ["no": 3, "adoption": "not"],
        ],
    ]

    static let archive: JSONObject = ["file_no": "X001-WS·2026-Y-XT-0007", "retention": "永久", "date": "2026-12-01"]

    static let unadopted: JSONObject = [
        "unadopted": ["date": "2026-06-10"], "assignment": nil, "instruction": nil, "replies": nil,
        "evaluations": nil, "revisits": nil,
    ]

    @Test(
        arguments: [
            Fault("no file number", ["file_no": nil], finds: ["archive_no_missing"]),
            Fault("nothing else said", ["retention": nil, "date": nil], finds: ["value_missing", "value_missing"]),
            Fault("a date ahead", ["date": "2026-12-02"], finds: ["date_in_future"]),
            Fault("no re-visit", record: ["revisits": nil], finds: ["revisit_missing"]),
            Fault("a re-visit that failed", record: ["revisits": [["findings": []]]], finds: ["revisit_missing"]),
            Fault(
                "no minutes, and ticking them does not help",
                ["filed": ["minutes"]],
                record: ["minutes": nil],
                finds: ["checklist_incomplete"]
            ),
            Fault("no sign-in sheet", record: ["meeting": ["date": "2026-05-12"]], finds: ["checklist_incomplete"]),
            Fault("no reply to an assignment", record: ["replies": nil], finds: ["checklist_incomplete"]),
            Fault(
                "an empty record",
                record: JSONObject(record.names.map { ($0, JSON.null) }),
                finds: ["revisit_missing"] + Array(repeating: "checklist_incomplete", count: 11)
            ),
        ]
    )
    func everyFaultOfAFileIsNamed(fault: Fault) throws {
        try fault.run("archive", good: Self.archive, at: Desk("completed", Self.record, on: "2026-12-01"))
    }

    @Test func missingPartsAreNamedInBothLanguages() throws {
        let lacking = Self.record.merging(["meeting": nil, "approval": nil])
        let reasons = try Desk("completed", lacking, on: "2026-12-01").judge("archive", Self.archive).reasons
        #expect(reasons.map(\.label.zh) == ["归档材料不全：请补齐：批复", "归档材料不全：请补齐：签到表"])
        #expect(
            reasons.map(\.label.en) == [
                "The file is incomplete: supply what is missing: Approval",
                "The file is incomplete: supply what is missing: Sign-in sheet",
            ]
        )
    }

    @Test func aSheetOnPaperIsTicked() throws {
        let record = Self.record.merging(["meeting": ["date": "2026-05-12"]])
        let input = Self.archive.merging(["filed": ["签到表"]])
        #expect(try Desk("completed", record, on: "2026-12-01").destination(of: "archive", input)?.hasEnded == true)
    }

    @Test func whatWasNeverAssignedNeedsNoRepliesAndNoReVisit() throws {
        var record = Self.record
        for member in Self.unadopted { record[member.name] = member.value.isNull ? nil : member.value }
        let desk = try Desk("completed", record, on: "2026-12-01")
        #expect(try desk.judge("archive", Self.archive).isAccepted)
        let plan: JSONObject = ["plan": "实地查看", "date": "2026-12-10"]
        #expect(try desk.judge("start_revisit", plan).reasons.map(\.code) == ["nothing_to_revisit"])
    }

    @Test func aReVisitIsPlannedForAnyDay() throws {
        let desk = try Desk("completed", Self.record, on: "2026-12-01")
        #expect(try desk.judge("start_revisit", [:]).reasons.map(\.code) == ["value_missing", "value_missing"])
        let plan: JSONObject = ["plan": "实地查看", "date": "2026-12-10"]
        #expect(try desk.destination(of: "start_revisit", plan)?.state == "revisiting")
    }

    static let passed: JSONObject = [
        "date": "2026-12-01", "report": "逐条核实",
        "states": [["no": 1, "real_state": "已落实"], ["no": 2, "real_state": "under_way"]],
    ]

    @Test(
        arguments: [
            Fault("nothing said", ["date": nil, "report": nil], finds: ["value_missing", "value_missing"]),
            Fault("a date ahead", ["date": "2026-12-02"], finds: ["date_in_future"]),
            Fault("no states", ["states": nil], finds: ["real_state_missing"]),
            Fault(
                "one left out, whatever an earlier re-visit saw",
                ["states": [["no": 2, "real_state": "done"]]],
                finds: ["real_state_missing"]
            ),
            Fault(
                "no word of one",
                ["states": [["no": 1], ["no": 2, "real_state": "done"]]],
                finds: ["real_state_missing"]
            ),
        ]
    )
    func everyFaultOfAReVisitIsNamed(fault: Fault) throws {
        try fault.run("revisit_pass", good: Self.passed, at: Desk("revisiting", Self.record, on: "2026-12-01"))
    }

    @Test func aReVisitSaysTheRealStateOfEachRecommendation() throws {
        let record = try Desk("revisiting", Self.record.merging(["revisit": ["plan": "x"]]), on: "2026-12-01")
            .record(after: "revisit_pass", Self.passed)
        #expect(record["recommendations"]?.array?[1]["real_state"] == "under_way")
        #expect(record["revisits"]?.array?.last?["report"] == "逐条核实")
        #expect(record["revisit"] == nil)
    }

    @Test(
        arguments: [
            ([:], ["value_missing", "value_missing"]),
            (["date": "2026-12-01", "findings": [["no": 1]]], ["value_missing"]),
            (["date": "2026-12-01", "findings": [["no": 7, "text": "未见车位"]]], ["value_invalid"]),
            (["date": "2026-12-02", "findings": [["text": "未见车位"]]], ["date_in_future"]),
            (["date": "2026-12-01", "findings": [["no": 1, "text": "未见车位"]]], []),
        ] as [(JSONObject, [String])]
    )
    func aFailedReVisitSaysWhatWasFound(input: JSONObject, codes: [String]) throws {
        let desk = try Desk("revisiting", Self.record, on: "2026-12-01")
        #expect(try desk.judge("revisit_fail", input).reasons.map(\.code) == codes)
        guard codes.isEmpty else { return }
        #expect(try desk.destination(of: "revisit_fail", input)?.state == "rehandling")
    }
}
