import StrictJSON
import Testing
import WorkflowCore

/// `notify` and `postpone`: the meeting of the worked example, on 2026-05-12.
struct ConsultationNoticeTests {
    static let record: JSONObject = [
        "units": [["unit": "区住建局", "role": "host"], ["unit": "区城管局", "role": "co"]]
    ]

    static let notice: JSONObject = [
        "date": "2026-05-12", "place": "三楼会议室", "form": "special_meeting", "channel": "meeting", "host": "陈主席",
        "participants": [
            ["person": "李工", "org": "区住建局", "capacity": "department"],
            ["person": "王委员", "org": "界别", "capacity": "member"],
        ],
        "research_report": storedFile,
    ]

    static let faults = [
        Fault("no date", ["date": nil], finds: ["plan_missing"]),
        Fault("no place", ["place": " "], finds: ["place_missing"]),
        Fault("no form", ["form": nil], finds: ["form_missing"]),
        Fault("a form that is none", ["form": "banquet"], finds: ["value_invalid"]),
        Fault("no channel", ["channel": nil], finds: ["channel_missing"]),
        Fault("no host", ["host": nil], finds: ["host_person_missing"]),
        Fault("nobody invited", ["participants": []], finds: ["participants_missing"]),
        Fault(
            "the host unit not invited",
            ["participants": [["person": "王委员", "org": "界别"]]],
            finds: ["participants_missing"]
        ),
        Fault("no research report", ["research_report": nil], finds: ["research_missing"]),
        Fault("a report that is not stored", ["research_report": "0"], finds: ["value_invalid"]),
        Fault("fourteen working days", on: "2026-04-20", finds: ["notice_too_late"]),
        Fault("nine working days", on: "2026-04-27", finds: ["notice_too_late", "material_too_late"]),
        Fault(
            "a late notice of which the material went out in time",
            ["material_date": "2026-04-24"],
            on: "2026-04-27",
            finds: ["notice_too_late"]
        ),
        Fault("a notice dated ahead", ["notice_date": "2026-04-17"], on: "2026-04-16", finds: ["date_in_future"]),
        Fault("a meeting yesterday", on: "2026-05-13", finds: ["notice_too_late", "material_too_late"]),
    ]

    @Test(arguments: faults)
    func everyFaultOfANoticeIsNamed(fault: Fault) throws {
        try fault.run("notify", good: Self.notice, at: Desk("preparing", Self.record, on: "2026-04-17"))
    }

    @Test func anEmptyNoticeNamesAllThatIsNeeded() throws {
        let judgement = try Desk("preparing", Self.record, on: "2026-04-17").judge("notify", [:])
        #expect(
            judgement.reasons.map(\.code) == [
                "plan_missing", "place_missing", "form_missing", "channel_missing", "host_person_missing",
                "participants_missing", "research_missing",
            ]
        )
    }

    @Test func aNoticeOnTheLastPossibleDayIsSent() throws {
        let desk = try Desk("preparing", Self.record.merging(["postponement": ["reason": "x"]]), on: "2026-04-17")
        let record = try desk.record(after: "notify", Self.notice)
        #expect(record["plan"]?["date"] == "2026-05-12")
        #expect(record["research_report"] == storedFile)
        #expect(record["postponement"] == nil)
        #expect(try desk.destination(of: "notify", Self.notice)?.state == "scheduled")
    }

    @Test func anEarlierDateOfTheNoticeCountsInPlaceOfToday() throws {
        let dates: JSONObject = ["notice_date": "2026-04-17", "material_date": "2026-04-24"]
        let desk = try Desk("preparing", Self.record, on: "2026-04-28")
        #expect(try desk.judge("notify", Self.notice.merging(dates)).isAccepted)
    }

    @Test func theReportOutlivesAPostponement() throws {
        let desk = try Desk(
            "scheduled",
            Self.record.merging(["research_report": storedFile, "plan": ["a": 1]]),
            on: "2026-05-06"
        )
        let record = try desk.record(after: "postpone", ["reason": "汛情", "new_date": "2026-06-30"])
        #expect(record["plan"] == nil)
        #expect(record["postponements"] == 1)
        #expect(record["postponement"] == ["reason": "汛情", "new_date": "2026-06-30"])
        let again = try Desk("preparing", record, on: "2026-05-07")
        let notice = Self.notice.merging(["date": "2026-06-30", "research_report": nil])
        #expect(try again.judge("notify", notice).isAccepted)
    }

    @Test func aPostponementNeedsItsReasonAndANewDate() throws {
        let judgement = try Desk("scheduled", Self.record, on: "2026-05-06").judge("postpone", [:])
        #expect(judgement.reasons.map(\.code) == ["reason_missing", "value_missing"])
    }

    @Test(
        arguments: [
            Fault(
                "far enough in any calendar? nobody knows",
                ["date": "2027-05-12"],
                on: "2027-04-16",
                finds: [],
                warns: ["calendar_year_unknown", "calendar_year_unknown"]
            ),
            Fault(
                "too late in any calendar",
                ["date": "2027-05-12"],
                on: "2027-05-10",
                finds: ["notice_too_late", "material_too_late"]
            ),
        ]
    )
    func anUnknownYearIsFlaggedAndNeverGuessed(fault: Fault) throws {
        try fault.run("notify", good: Self.notice, at: Desk("preparing", Self.record, on: "2026-04-17"))
    }
}
