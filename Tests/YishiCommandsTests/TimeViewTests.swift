import StrictJSON
import Testing
import YishiAPI
import YishiCommands

/// What the commands about time show, in both languages and as JSON.
@Suite("What commands about time show")
struct TimeViewTests {
    private static func daemon() throws -> FakeDaemon {
        let daemon = try Office.daemon()
        let proposal = Office.proposal(clocks: Office.clocks)
        try daemon.answer(Proposals.Get.self, with: .init(proposal: proposal))
        try daemon.answer(
            Proposals.List.self,
            with: .init(
                proposals: Office.clocks.enumerated().map {
                    Office.proposal("2022-00\($0.offset + 1)", clocks: [$0.element])
                }
            )
        )
        try daemon.answer(Proposals.Todo.self, with: .init(tasks: Office.tasks, more: true))
        try daemon.answer(Proposals.Deadlines.self, with: .init(deadlines: Office.deadlines))
        daemon.answer(Proposals.ExplainDeadline.self) { parameters in
            let reply = parameters["clock"] == "notice" ? Office.countedBack : Office.explained
            return (try? JSONObject(encoding: reply)) ?? [:]
        }
        let acknowledged = Office.reminderEvent(9, "acknowledged", Office.label("Reminder acknowledged", "已阅提醒"))
        try daemon.answer(Proposals.Acknowledge.self, with: .init(proposal: proposal, events: [acknowledged]))
        try daemon.answer(
            Proposals.Forecast.self,
            with: .init(lines: Office.forecast, missingYears: [2023, 2024], more: false)
        )
        try daemon.answer(Proposals.History.self, with: .init(events: Office.upkeep))
        var moved = Office.event(4, "submit", label: Office.label("Submit", "提交"), to: "screening")
        moved.detail["clocks"] = []
        try daemon.answer(Proposals.Act.self, with: .init(proposal: proposal, events: [moved]))
        try daemon.answer(Manage.ListCalendars.self, with: Office.calendars)
        try daemon.answer(Manage.ReadCalendar.self, with: .init(days: Office.year2022))
        try daemon.answer(Manage.SetCalendar.self, with: Office.calendarChange)
        try daemon.answer(Manage.RunScenario.self, with: .init(lines: [Office.scenario[0]]))
        return daemon
    }

    static let commands: [(String, [String])] = [
        ("time-list", ["list", "overdue"]), ("time-show", ["show", "2022-001"]),
        ("time-act", ["act", "2022-001", "submit"]),
        ("time-history", ["history"]), ("todo", ["todo"]), ("deadline-list", ["deadline", "list"]),
        ("deadline-explain", ["deadline", "explain", "2022-001", "答复期限", "--item", "区住建局"]),
        ("deadline-explain-back", ["deadline", "explain", "2022-001", "notice"]),
        ("deadline-acknowledge", ["deadline", "acknowledge", "2022-001", "screening"]),
        ("deadline-ics", ["deadline", "list", "--ics", "-"]), ("forecast", ["forecast", "--until", "2022-12-31"]),
        ("calendar-list", ["admin", "calendar", "list"]), ("calendar-month", ["admin", "calendar", "show"]),
        ("calendar-body", ["admin", "calendar", "show", "2022-05", "--body", "区政府"]),
        ("calendar-year", ["admin", "calendar", "show", "2022"]),
        ("calendar-import", ["admin", "calendar", "import", "-"]),
        ("calendar-dry-run", ["admin", "calendar", "import", "-", "--dry-run"]),
        ("scenario", ["admin", "scenario", "-"]),
    ]

    @Test("reads well in English and Chinese", arguments: commands)
    func commandsReadWell(_ name: String, _ arguments: [String]) throws {
        let english = try run(arguments, Self.daemon())
        let chinese = try run(arguments, Self.daemon(), in: .zh)
        #expect(english.status == .done)
        #expect(english.errors.isEmpty || arguments.contains("--ics"))
        let text = "\(english.output)\(english.errors)\n\(chinese.output)\(chinese.errors)"
        try expectSnapshot(text.replacing("\r\n", with: "\n"), "\(name).txt")
    }

    @Test("is one JSON value for programs", arguments: commands.filter { !$0.1.contains("--ics") })
    func commandsWriteJSON(_ name: String, _ arguments: [String]) throws {
        let outcome = try run(arguments + ["--json"], Self.daemon(), in: .zh)
        #expect(outcome.status == .done)
        #expect(outcome.errors.isEmpty)
        #expect(try outcome.json.object != nil)
    }

    @Test(
        "says so where there is nothing",
        arguments: [
            (["todo"], "Nothing waits for you.\n", "没有待您办理的事项。\n"),
            (["deadline", "list"], "No deadlines.\n", "没有期限。\n"),
            (
                ["forecast", "--until", "2022-05-01"], "Nothing comes up through 2022-05-01.\n",
                "至 2022-05-01 没有提醒和超期。\n"
            ),
            (
                ["admin", "calendar", "import", "-"], "Nothing changes: these years are set so already.\n",
                "没有变化：这些年份已是如此。\n"
            ),
            (["admin", "scenario", "-"], "The scenario expects nothing.\n", "情景没有写明任何预期。\n"),
        ]
    )
    func nothingIsSaid(_ arguments: [String], _ english: String, _ chinese: String) throws {
        let daemon = try Self.daemon()
        try daemon.answer(Proposals.Todo.self, with: .init(tasks: [], more: false))
        try daemon.answer(Proposals.Deadlines.self, with: .init(deadlines: []))
        try daemon.answer(Proposals.Forecast.self, with: .init(lines: [], missingYears: [], more: false))
        try daemon.answer(Manage.SetCalendar.self, with: .init(years: [], moved: []))
        try daemon.answer(Manage.RunScenario.self, with: .init(lines: []))
        #expect(try run(arguments, daemon).output == english)
        #expect(try run(arguments, daemon, in: .zh).output == chinese)
    }

    @Test("is coloured by how much it presses")
    func urgencyHasAColour() throws {
        let output = try run(["list"], Self.daemon(), console: FakeConsole(color: true)).output
        for part in [
            "\u{1B}[31m2 over\u{1B}[0m", "\u{1B}[33m3 working days left\u{1B}[0m",
            "\u{1B}[2m58 working days left\u{1B}[0m",
            "\u{1B}[33mneeds the calendar of 2023\u{1B}[0m", "\u{1B}[31mover\u{1B}[0m",
        ] {
            #expect(output.contains(part), "\(part)")
        }
    }
}
