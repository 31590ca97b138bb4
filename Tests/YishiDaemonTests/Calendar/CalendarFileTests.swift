import Testing
import WorkflowCore
import YishiDaemon

@Suite struct CalendarFileTests {
    @Test(arguments: [2024: 251, 2025: 248, 2026: 248])
    func theShippedYearsHaveTheirWorkingDays(_ year: Int, count: Int) throws {
        let calendar = try WorkingCalendar(files: [])
        #expect(calendar.years == [2024, 2025, 2026])
        let days = try days(of: year)
        #expect(days.count { calendar.isWorkingDay($0) == true } == count)
        #expect(days.allSatisfy { calendar.isWorkingDay($0) != nil })
    }

    @Test func everyShippedDayNamesItsNotice() throws {
        let file = try CalendarFile(file: Shipped.calendarFile, bytes: Shipped.calendar)
        #expect(Set(file.days.map(\.notice)) == ["国办发明电〔2023〕7号", "国办发明电〔2024〕12号", "国办发明电〔2025〕7号"])
        #expect(file.days.count == 108)
    }

    @Test(arguments: try Fixture.all(in: "Calendars"))
    func everyFaultIsReportedAtOnceWithItsLine(_ fixture: Fixture) throws {
        let expected = Self.faults[fixture.name] ?? []
        #expect(faults(of: fixture.bytes) == expected)
    }

    private static let faults = [
        "all.csv": [
            "calendar-year-incomplete 1", "calendar-date 3", "calendar-date 4", "calendar-kind 5", "calendar-line 6",
            "calendar-line 7", "calendar-notice 8", "calendar-duplicate 9", "calendar-weekday 10", "calendar-date 11",
            "calendar-kind 11", "calendar-line 12",
        ],
        "header.csv": ["calendar-header 1"],
        "empty.csv": ["calendar-header 1"],
        "encoding.csv": ["calendar-text 1"],
    ]

    @Test func everyRuleIsBrokenByAFixture() {
        let broken = Set(Self.faults.values.joined().map { String($0.prefix { $0 != " " }) })
        #expect(Set(CalendarRule.allCases.map(\.rawValue)).subtracting(broken) == ["calendar-year-duplicate"])
    }

    @Test func whatSpreadsheetsWriteIsRead() throws {
        let text = "\u{FEFF}date,kind,notice\r\n2027-01-01,off,A\r\n2027-05-01,off,A\r\n2027-10-01,off,A\r\n"
        #expect(try CalendarFile(file: "x.csv", bytes: Array(text.utf8)).years == [2027])
    }

    @Test func aYearOfAFileTakesTheShippedOnesPlace() throws {
        let file = try file("2026-01-01,off,B\n2026-05-01,off,B\n2026-10-01,off,B\n", named: "own.csv")
        let calendar = try WorkingCalendar(files: [file])
        let makeUpSaturday = try #require(CivilDate("2026-02-14"))
        #expect(calendar.isWorkingDay(makeUpSaturday) == false)
        #expect(try WorkingCalendar(files: []).isWorkingDay(makeUpSaturday) == true)
        #expect(calendar.exception(on: try #require(CivilDate("2026-01-01")))?.notice == "B")
        #expect(calendar.years == [2024, 2025, 2026])
    }

    @Test func aYearInTwoFilesIsRefused() throws {
        let days = "2027-01-01,off,B\n2027-05-01,off,B\n2027-10-01,off,B\n"
        let files = [try file(days, named: "a.csv"), try file(days, named: "b.csv")]
        let error = #expect(throws: DocumentFaults.self) { try WorkingCalendar(files: files) }
        #expect(error?.description == "b.csv:1: The year 2027 is in a.csv already [calendar-year-duplicate]")
    }

    private func file(_ lines: String, named name: String) throws -> CalendarFile {
        try CalendarFile(file: name, bytes: Array("date,kind,notice\n\(lines)".utf8))
    }

    private func faults(of bytes: [UInt8]) -> [String] {
        do {
            _ = try CalendarFile(file: "x.csv", bytes: bytes)
            return []
        } catch {
            return error.faults.map { "\($0.rule) \($0.line)" }
        }
    }

    private func days(of year: Int) throws -> [CivilDate] {
        let first = try #require(CivilDate(year: year, month: 1, day: 1))
        return (0..<366).map { first.adding(days: $0) }.filter { $0.year == year }
    }
}
