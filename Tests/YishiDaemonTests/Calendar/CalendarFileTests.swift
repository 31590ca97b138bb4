import Testing
import WorkflowCore
import YishiDaemon

@Suite struct CalendarFileTests {
    @Test(arguments: [2024: 251, 2025: 248, 2026: 248])
    func theShippedYearsHaveTheirWorkingDays(_ year: Int, count: Int) throws {
        let calendar = try ShippedCalendar.years().calendar
        #expect(calendar.years == [2024, 2025, 2026])
        let days = calendar.days(of: year)
        #expect(days.count { calendar.isWorkingDay($0) == true } == count)
        #expect(days.allSatisfy { calendar.isWorkingDay($0) != nil })
    }

    @Test func everyShippedDayNamesItsNotice() throws {
        let listed = try ShippedCalendar.years().calendar.listed
        #expect(Set(listed.map(\.exception.notice)) == ["国办发明电〔2023〕7号", "国办发明电〔2024〕12号", "国办发明电〔2025〕7号"])
        #expect(listed.count == 108)
    }

    @Test(arguments: try Fixture.all(in: "Calendars"))
    func everyFaultIsReportedAtOnceWithItsLine(_ fixture: Fixture) throws {
        let expected = Self.faults[fixture.name] ?? []
        #expect(faults(of: fixture.bytes) == expected)
    }

    private static let faults = [
        "lines.csv": [
            "calendar-date 3", "calendar-date 4", "calendar-kind 5", "calendar-line 6", "calendar-line 7",
            "calendar-notice 8", "calendar-duplicate 9", "calendar-weekday 10", "calendar-date 11", "calendar-kind 11",
            "calendar-line 12", "calendar-notice 14",
        ],
        "years.csv": [
            "calendar-balance 2", "calendar-year-incomplete 2", "calendar-gap 4", "calendar-make-up-day 8",
            "calendar-balance 10", "calendar-year-incomplete 10",
        ],
        "header.csv": ["calendar-header 1"],
        "empty.csv": ["calendar-header 1"],
        "no-days.csv": ["calendar-empty 1"],
        "encoding.csv": ["calendar-text 1"],
    ]

    @Test func everyRuleIsBrokenByAFixture() {
        let broken = Set(Self.faults.values.joined().map { String($0.prefix { $0 != " " }) })
        let rules = CalendarRule.allCases.map(\.rawValue) + CalendarYearRule.allCases.map(\.rawValue)
        // These two are not of the text.
        #expect(Set(rules).subtracting(broken) == ["calendar-year-over", "calendar-reason"])
    }

    @Test func whatSpreadsheetsWriteIsRead() throws {
        let text = String(decoding: Shipped.calendar, as: UTF8.self)
        let written = "\u{FEFF}" + text.replacing("\n", with: "\r\n")
        let read = try CalendarFile(file: "x.csv", bytes: Array(written.utf8)).calendar
        #expect(read == (try ShippedCalendar.years().calendar))
    }

    @Test func aProblemThatIsFoundLaterHasItsPlaceToo() throws {
        let file = try CalendarFile(file: "x.csv", bytes: Shipped.calendar)
        func place(_ year: Int, _ date: String? = nil) -> String {
            let date = date.flatMap { CivilDate($0) }
            return file.fault(CalendarProblem(.over, year: year, date: date, zh: "过", en: "over")).description
        }
        #expect(place(2024) == "x.csv:2: over [calendar-year-over]")
        #expect(place(2024, "2024-02-04") == "x.csv:3: over [calendar-year-over]")
        #expect(place(2025) == "x.csv:38: over [calendar-year-over]")
        #expect(place(2031) == "x.csv:1: over [calendar-year-over]")
    }

    private func faults(of bytes: [UInt8]) -> [String] {
        do {
            _ = try CalendarFile(file: "x.csv", bytes: bytes)
            return []
        } catch {
            return error.faults.map { "\($0.rule) \($0.line)" }
        }
    }
}
