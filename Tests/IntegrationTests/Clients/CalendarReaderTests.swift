import StrictJSON
import TestSupport
import Testing

/// The deadlines as the Python package `icalendar` reads them.
@Suite(.timeLimit(.minutes(10))) struct CalendarReaderTests {
    private static let title = "一、二;三,四\\五\n" + String(repeating: "推进海产品产业链延伸🙂", count: 9)

    private static func deadline(_ title: String, _ clock: JSONObject) -> JSON {
        let label: JSON = ["en": "Reply; to all, soon", "zh": "答复"]
        let members: JSONObject = ["name": "reply", "label": label, "startedOn": "2022-04-18", "status": "running"]
        return [
            "proposal": "2022-001", "title": .string(title), "stateLabel": label, "who": ["clerk"],
            "clock": .object(members.merging(clock)),
        ]
    }

    /// What the daemon would say: one that is overdue, one for a unit of several, one without a due day.
    private static let deadlines: JSON = [
        deadline(title, ["due": "2022-02-28", "status": "expired", "workingDaysLeft": -2]),
        deadline("海产品", ["due": "2024-12-31", "item": "区住建局, 二科", "limit": "2025-01-31"]),
        deadline("海产品", ["missingYear": 2027]),
    ]

    private static func answer(_ call: [UInt8]) -> [UInt8] {
        let isList = (try? JSON(parsing: call))?["method"] == "io.yishi.Proposals.Deadlines"
        let reply: JSON = ["parameters": isList ? ["deadlines": deadlines] : ["roles": []]]
        return Array(reply.canonicalText.utf8) + [0]
    }

    /// Prints each event as it was read, and what the reader finds wrong.
    private static let reading = """
        import icalendar, json, sys
        data = sys.stdin.buffer.read()
        calendar = icalendar.Calendar.from_ical(data)
        events = [{
            "uid": str(event["UID"]), "summary": str(event["SUMMARY"]), "description": str(event["DESCRIPTION"]),
            "start": event.decoded("DTSTART").isoformat(), "end": event.decoded("DTEND").isoformat(),
            "stamp": event.decoded("DTSTAMP").utcoffset().total_seconds() == 0,
            "categories": [str(category) for category in event["CATEGORIES"].cats], "errors": len(event.errors),
        } for event in calendar.walk("VEVENT")]
        print(json.dumps({
            "version": str(calendar["VERSION"]), "product": str(calendar["PRODID"]), "errors": len(calendar.errors),
            "alarms": len(calendar.walk("VALARM")), "events": events,
            "again": icalendar.Calendar.from_ical(calendar.to_ical()) == calendar,
        }))
        """

    @Test func everyTextAndDayIsReadAsItWasMeant() async throws {
        let python = try await PythonTool("icalendar==7.3.2")
        try await DaemonFixture.with(isStarted: false) { f in
            let daemon = try FakeDaemon(path: f.socket, answer: Self.answer)
            f.atEnd { daemon.close() }
            let file = f.scratch.file("deadlines.ics")
            let written = try await f.yishi("deadline", "list", "--ics", file)
            #expect(written.output == "\(file): 2 deadlines\n", "\(written)")
            #expect(written.errors.hasPrefix("1 deadline is left out"), "\(written)")
            let text = String(decoding: try f.scratch.bytes("deadlines.ics"), as: UTF8.self)
            let read = try await python.run(program: Self.reading, input: text)
            try #require(read.status == 0, "\(read)")
            let calendar = try read.json()
            #expect(calendar["version"] == "2.0")
            #expect(calendar["product"]?.string?.contains("Yishi") == true)
            #expect(calendar["errors"] == 0)
            #expect(calendar["alarms"] == 0)
            #expect(calendar["again"] == true)
            #expect(calendar["events"] == Self.events, "\(read)")
        }
    }

    private static let events: JSON = [
        [
            "uid": "2022-001/reply@yishi", "summary": .string("Reply; to all, soon: \(title)"),
            "description": .string(
                "2022-001 \(title)\nState: Reply; to all, soon\nBy clerk\nyishi deadline explain 2022-001 reply"
            ),
            "start": "2022-02-28", "end": "2022-03-01", "stamp": true, "categories": ["Deadline", "Overdue"],
            "errors": 0,
        ],
        [
            "uid": "2022-001/reply/区住建局, 二科@yishi", "summary": "Reply; to all, soon: 海产品",
            "description": """
            2022-001 海产品
            State: Reply; to all, soon
            By clerk
            At the latest 2025-01-31
            yishi deadline explain 2022-001 reply --item '区住建局, 二科'
            """,
            "start": "2024-12-31", "end": "2025-01-01", "stamp": true, "categories": ["Deadline"], "errors": 0,
        ],
    ]
}
