import Foundation
import StrictJSON
import Testing
import YishiAPI
import YishiCommands

@Suite("yishi admin calendar and scenario")
struct CalendarTests {
    private static func daemon() throws -> FakeDaemon {
        let daemon = FakeDaemon()
        try daemon.answer(Manage.ListCalendars.self, with: Office.calendars)
        try daemon.answer(Manage.ReadCalendar.self, with: .init(days: Office.year2022))
        try daemon.answer(Manage.SetCalendar.self, with: Office.calendarChange)
        try daemon.answer(Manage.RunScenario.self, with: .init(lines: Office.scenario))
        return daemon
    }

    private static let text = "date,kind,notice\n2027-01-01,off,国办\n"
    private static let gb18030 = Array("date,kind,notice\n2027-01-01,off,".utf8) + [0xB9, 0xFA, 0xB0, 0xEC, 0x0A]
    private static let utf16: [UInt8] = [0xFF, 0xFE, 0x41, 0x00]

    @Test(
        "takes a table in any encoding that offices use",
        arguments: [Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8), gb18030]
    )
    func tablesAreUnderstood(_ bytes: [UInt8]) throws {
        let daemon = try Self.daemon()
        let outcome = try run(["admin", "calendar", "import", "-"], daemon, console: FakeConsole(input: bytes))
        #expect(outcome.status == .done)
        #expect(daemon.parameters(of: Manage.SetCalendar.self) == [["text": .string(Self.text), "file": "-"]])
    }

    @Test("passes on what was asked of it", arguments: ["government", "区政府", "Government"])
    func optionsArePassedOn(_ body: String) throws {
        let daemon = try Self.daemon()
        try withScratchFolder { folder in
            let path = folder.appending(path: "2027.csv").path
            try Data(Self.text.utf8).write(to: URL(filePath: path))
            let options = ["--body", body, "--reason", "补发通知", "--dry-run"]
            #expect(try run(["admin", "calendar", "import", path] + options, daemon).status == .done)
            #expect(
                daemon.parameters(of: Manage.SetCalendar.self) == [
                    [
                        "body": "government", "text": .string(Self.text), "file": .string(path), "reason": "补发通知",
                        "dryRun": true,
                    ]
                ]
            )
        }
    }

    @Test(
        "refuses what is no text, and sends nothing",
        arguments: [["admin", "calendar", "import", "-"], ["admin", "scenario", "-"]]
    )
    func unreadableFilesAreRefused(_ arguments: [String]) throws {
        let daemon = try Self.daemon()
        for bytes in [Self.utf16, [0xFF, 0xFF, 0x80]] {
            let outcome = try run(arguments + ["--json"], daemon, console: FakeConsole(input: bytes))
            #expect(outcome.status == .refused)
            #expect(try outcome.json["error"] == "SheetUnreadable")
        }
        #expect(daemon.calls.isEmpty)
        #expect(try run(arguments.dropLast() + ["/no/such/file"], daemon).status == .usage)
    }

    @Test("tells every fault with its place", arguments: [Translation.Language.en, .zh])
    func faultsAreTold(_ language: Translation.Language) throws {
        let daemon = try Self.daemon()
        let faults = [
            Manage.Fault(place: "2027.csv:3", rule: "calendar-date", label: Office.label("No date", "不是日期")),
            Manage.Fault(
                place: "2027.csv:1",
                rule: "calendar-year-incomplete",
                label: Office.label("Not whole", "不完整")
            ),
        ]
        let pairs: [(any APIMethod.Type, any APIFailure, [String])] = [
            (Manage.SetCalendar.self, Manage.Failure.invalidCalendar(faults), ["admin", "calendar", "import", "-"]),
            (Manage.RunScenario.self, Manage.Failure.invalidScenario(faults), ["admin", "scenario", "-"]),
        ]
        for (method, failure, arguments) in pairs {
            daemon.refuse(method, .error(name: failure.name, parameters: try failure.parameters()))
            let outcome = try run(arguments, daemon, in: language)
            #expect(outcome.status == .refused)
            let expected =
                language == .zh
                ? "2 处问题：\n  2027.csv:3  不是日期  [calendar-date]\n  2027.csv:1  不完整  [calendar-year-incomplete]\n"
                : "2 faults:\n  2027.csv:3  No date  [calendar-date]\n  2027.csv:1  Not whole  [calendar-year-incomplete]\n"
            #expect(outcome.errors == expected)
        }
    }

    @Test("leaves a body that is not known to the daemon")
    func anUnknownBodyIsNotFound() throws {
        let daemon = try Self.daemon()
        let failure = Manage.Failure.notFound(what: "body", id: "school")
        daemon.refuse(Manage.ReadCalendar.self, .error(name: failure.name, parameters: try failure.parameters()))
        let outcome = try run(["admin", "calendar", "show", "--body", "school"], daemon)
        #expect(outcome.status == .notFound)
        #expect(outcome.errors == "No body school keeps a calendar of its own.\n")
        #expect(daemon.parameters(of: Manage.ReadCalendar.self).map { $0["body"] } == ["school"])
    }

    @Test(
        "shows the month of today, where today is",
        arguments: [("2022-04-30T15:59:59Z", "2022-04  ", "[30H]"), ("2022-04-30T16:00:00Z", "2022-05  ", "[ 1H]")]
    )
    func theMonthIsThatOfToday(_ now: String, _ month: String, _ today: String) throws {
        let output = try run(["admin", "calendar", "show"], Self.daemon(), at: now).output
        #expect(output.hasPrefix(month))
        #expect(output.contains(today))
    }

    @Test("asks for the year, and gives programs the days of the month")
    func theMonthIsPartOfTheYear() throws {
        let daemon = try Self.daemon()
        let days = try run(["admin", "calendar", "show", "2022-02", "--json"], daemon).json["days"]?.array
        #expect(days?.count == 28)
        #expect(days?.first == ["on": "2022-02-01", "day": "working"])
        #expect(daemon.parameters(of: Manage.ReadCalendar.self) == [["year": 2022]])
    }

    @Test("ends with 1 where an expectation of a scenario does not hold", arguments: [Translation.Language.en, .zh])
    func aScenarioThatFailsEndsWithOne(_ language: Translation.Language) throws {
        let daemon = try Self.daemon()
        let input = FakeConsole(input: [0xB5, 0xBD, 0x0A])
        let outcome = try run(["admin", "scenario", "-"], daemon, console: input, in: language)
        #expect(outcome.status == .failed)
        #expect(daemon.parameters(of: Manage.RunScenario.self) == [["text": "到\n", "file": "-"]])
        try expectSnapshot(outcome.output, language == .zh ? "scenario-failed.zh.txt" : "scenario-failed.en.txt")
        #expect(try run(["admin", "scenario", "-", "--json"], daemon).status == .failed)
    }
}
