import StrictJSON
import Testing
import WorkflowCore

/// `hold_meeting` and `another_round`.
struct ConsultationMeetingTests {
    static let record: JSONObject = [
        "units": [
            ["unit": "区住建局", "role": "host"], ["unit": "区城管局", "role": "co"], ["unit": "交警大队", "role": "co"],
        ],
        "plan": [
            "date": "2026-05-12",
            "participants": [["person": "李工", "org": "区住建局"], ["person": "赵队", "org": "交警大队"]],
        ],
    ]

    static let meeting: JSONObject = [
        "date": "2026-05-12", "place": "三楼会议室", "form": "专题协商会", "channel": "会议", "host": "陈主席", "recorder": "小周",
        "participants": [
            ["person": "李工", "org": "区住建局", "attendance": "出席"],
            ["person": "赵队", "org": "交警大队", "attendance": "请假", "reason": "出警"],
        ],
        "speeches": [["speaker": "王委员", "gist": "错时开放"]], "results": ["先行试点"],
    ]

    static let faults = [
        Fault("a meeting tomorrow", ["date": "2026-05-13"], finds: ["meeting_in_future"]),
        Fault("no date", ["date": nil], finds: ["value_missing"]),
        Fault("no place", ["place": nil], finds: ["place_missing"]),
        Fault("no form", ["form": nil], finds: ["form_missing"]),
        Fault("no channel", ["channel": nil], finds: ["channel_missing"]),
        Fault("no host", ["host": nil], finds: ["host_person_missing"]),
        Fault("no recorder", ["recorder": nil], finds: ["value_missing"]),
        Fault("nobody there", ["participants": nil], finds: ["participants_missing"]),
        Fault(
            "somebody without attendance",
            ["participants": [["person": "李工", "org": "区住建局"]]],
            finds: ["value_missing", "unit_absent_unexplained", "unit_absent_unexplained"]
        ),
        Fault(
            "the host unit away without a word",
            [
                "participants": [
                    ["person": "李工", "org": "区住建局", "attendance": "absent"],
                    ["person": "赵队", "org": "交警大队", "attendance": "observing"],
                ]
            ],
            finds: ["unit_absent_unexplained"]
        ),
        Fault(
            "an invited co-unit that the record forgets",
            ["participants": [["person": "李工", "org": "区住建局", "attendance": "present"]]],
            finds: ["unit_absent_unexplained"]
        ),
        Fault("no speech", ["speeches": []], finds: ["speech_missing"]),
        Fault("no result", ["results": nil], finds: ["result_missing"]),
        Fault("no result and consensus", ["results": [], "no_consensus": false], finds: ["result_missing"]),
    ]

    @Test(arguments: faults)
    func everyFaultOfAMeetingIsNamed(fault: Fault) throws {
        try fault.run("hold_meeting", good: Self.meeting, at: Desk("scheduled", Self.record, on: "2026-05-12"))
    }

    @Test func anEmptyRecordNamesAllThatIsNeeded() throws {
        let judgement = try Desk("scheduled", Self.record, on: "2026-05-12").judge("hold_meeting", [:])
        #expect(
            judgement.reasons.map(\.code) == [
                "value_missing", "place_missing", "form_missing", "channel_missing", "host_person_missing",
                "value_missing", "participants_missing", "speech_missing", "result_missing",
            ]
        )
    }

    @Test func anAbsenceThatIsExplainedAndACoUnitNotInvitedStandInNobodysWay() throws {
        let desk = try Desk("scheduled", Self.record, on: "2026-05-12")
        let record = try desk.record(after: "hold_meeting", Self.meeting)
        #expect(record["meeting"]?["channel"] == "meeting")
        #expect(try desk.destination(of: "hold_meeting", Self.meeting)?.state == "held")
    }

    @Test func aMeetingWithoutConsensusIsAMeeting() throws {
        let input = Self.meeting.merging(["results": nil, "no_consensus": true])
        #expect(try Desk("scheduled", Self.record, on: "2026-05-12").judge("hold_meeting", input).isAccepted)
    }

    @Test func anotherRoundBeginsAfreshButForTheReport() throws {
        let held = Self.record.merging([
            "meeting": Self.meeting["date"] ?? nil, "minutes": ["file": storedFile], "recommendations": [["no": 1]],
            "dissent": "无", "research_report": storedFile, "round": 1,
        ])
        let desk = try Desk("held", held, on: "2026-05-13")
        let record = try desk.record(after: "another_round", ["reason": "分歧较大"])
        #expect(record.names == ["research_report", "round", "units"])
        #expect(record["round"] == 2)
        #expect(try desk.judge("another_round", [:]).reasons.map(\.code) == ["reason_missing"])
    }
}
