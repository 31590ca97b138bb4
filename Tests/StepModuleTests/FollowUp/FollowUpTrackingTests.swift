import StrictJSON
import Testing
import WorkflowCore

/// `report_progress` and `fulfil`.
struct FollowUpTrackingTests {
    static let record: JSONObject = [
        "recommendations": [
            ["no": 1, "adoption": "adopt", "class": "A"], ["no": 2, "adoption": "adopt", "class": "B"],
            ["no": 3, "adoption": "partly", "class": "C"],
        ]
    ]

    static let progress: JSONObject = [
        "date": "2026-07-01", "no": 2, "text": "已划线三百个", "evidence": storedFile, "next_due": "2026-09-01",
    ]

    static let fulfilment: JSONObject = [
        "date": "2026-07-01",
        "commitments": [
            ["no": 2, "fulfilment": "已兑现", "evidence": storedFile],
            ["no": 3, "fulfilment": "explained", "explanation": "规划调整", "approved_by": "周区长"],
        ],
    ]

    @Test(
        arguments: [
            Fault(
                "nothing said",
                ["date": nil, "text": nil, "evidence": nil],
                finds: ["value_missing", "value_missing", "file_missing"]
            ),
            Fault("a date ahead", ["date": "2026-07-02"], finds: ["date_in_future"]),
            Fault("on what promises nothing", ["no": 1], finds: ["value_invalid"]),
            Fault("the next report before this one", ["next_due": "2026-07-01"], finds: ["value_invalid"]),
        ]
    )
    func everyFaultOfAReportIsNamed(fault: Fault) throws {
        try fault.run("report_progress", good: Self.progress, at: Desk("tracking", Self.record, on: "2026-07-01"))
    }

    @Test func aReportIsAddedAndThePromiseStaysTracked() throws {
        let desk = try Desk("tracking", Self.record, on: "2026-07-01")
        #expect(try desk.record(after: "report_progress", Self.progress)["progress"]?.array?.count == 1)
        #expect(try desk.destination(of: "report_progress", Self.progress) == nil)
    }

    @Test(
        arguments: [
            Fault("nothing said", ["commitments": nil], finds: ["commitment_open", "commitment_open"]),
            Fault(
                "kept without evidence",
                [
                    "commitments": [
                        ["no": 2, "fulfilment": "fulfilled"],
                        ["no": 3, "fulfilment": "fulfilled", "evidence": storedFile],
                    ]
                ],
                finds: ["commitment_open"]
            ),
            Fault(
                "explained without approval",
                [
                    "commitments": [
                        ["no": 2, "fulfilment": "fulfilled", "evidence": storedFile],
                        ["no": 3, "fulfilment": "explained", "explanation": "规划调整"],
                    ]
                ],
                finds: ["commitment_open"]
            ),
            Fault(
                "approved without explanation",
                [
                    "commitments": [
                        ["no": 2, "fulfilment": "fulfilled", "evidence": storedFile],
                        ["no": 3, "fulfilment": "explained", "approved_by": "周区长"],
                    ]
                ],
                finds: ["commitment_open"]
            ),
            Fault(
                "what promised nothing",
                ["commitments": [["no": 1, "fulfilment": "fulfilled", "evidence": storedFile]]],
                finds: ["value_invalid", "commitment_open", "commitment_open"]
            ),
            Fault("a date ahead", ["date": "2026-07-02"], finds: ["date_in_future"]),
        ]
    )
    func everyOpenPromiseIsNamed(fault: Fault) throws {
        try fault.run("fulfil", good: Self.fulfilment, at: Desk("tracking", Self.record, on: "2026-07-01"))
    }

    @Test func anOpenPromiseIsNamedByItsNumberInBothLanguages() throws {
        let reasons = try Desk("tracking", Self.record, on: "2026-07-01").judge("fulfil", ["date": "2026-07-01"])
            .reasons
        #expect(reasons.map(\.label.zh).map { $0.hasSuffix("第2条") } == [true, false])
        #expect(reasons.map(\.label.en).map { $0.hasSuffix("no. 3") } == [false, true])
    }

    @Test func keptOrExplainedPromisesComplete() throws {
        let desk = try Desk("tracking", Self.record, on: "2026-07-01")
        #expect(try desk.destination(of: "fulfil", Self.fulfilment)?.state == "completed")
    }
}
