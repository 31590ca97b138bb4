import Testing
import WorkflowCore

struct CivilDateTests {
    @Test func everyDayOfFourHundredYearsIsReadBackAsItself() throws {
        let first = try day("1800-01-01")
        var wrong: [String] = []
        var expected = first
        for year in 1800..<2200 {
            for month in 1...12 {
                for dayOfMonth in 1...CivilDate.days(inMonth: month, of: year) {
                    let date = CivilDate(year: year, month: month, day: dayOfMonth)
                    if date != expected || (expected.year, expected.month, expected.day) != (year, month, dayOfMonth) {
                        wrong.append("\(year)-\(month)-\(dayOfMonth)")
                    }
                    if dayOfMonth == 29 || dayOfMonth == 1, CivilDate(expected.description) != expected {
                        wrong.append(expected.description)
                    }
                    expected = expected.adding(days: 1)
                }
            }
        }
        #expect(wrong == [])
        #expect(expected.dayNumber - first.dayNumber == 146_097)
    }

    @Test(arguments: [
        (1900, false), (2000, true), (2024, true), (2025, false), (2026, false), (2100, false), (2400, true),
    ])
    func aYearHasALeapDayByTheGregorianRule(year: Int, isLeap: Bool) {
        #expect((CivilDate(year: year, month: 2, day: 29) != nil) == isLeap)
    }

    @Test(arguments: [
        "", "2026-1-06", "2026-01-6", "26-01-06", "2026/01/06", "2026-13-01", "2026-00-10", "2026-01-00", "2026-01-32",
        "2026-04-31", "2025-02-29", "0000-01-01", "2026-01-06 ", " 2026-01-06", "2026-01-06T", "+026-01-06",
        "-026-01-06",
        "２０２６-01-06", "2026-01-0六", "2026–01–06", "abcdefghij",
    ])
    func nothingButTheWrittenFormIsRead(text: String) {
        #expect(CivilDate(text) == nil)
    }

    @Test(arguments: [
        ("0001-01-01", 1), ("1969-12-31", 3), ("1970-01-01", 4), ("2000-02-29", 2), ("2026-01-04", 7),
        ("2026-01-06", 2),
        ("9999-12-31", 5),
    ])
    func theWeekCountsFromMonday(date: String, weekday: Int) throws {
        #expect(try day(date).weekday == weekday)
    }

    @Test(arguments: [
        ("2025-11-30", 3, "2026-02-28"), ("2023-11-30", 3, "2024-02-29"), ("2026-01-31", 1, "2026-02-28"),
        ("2026-12-15", 1, "2027-01-15"), ("2026-01-15", -1, "2025-12-15"), ("2026-03-31", -1, "2026-02-28"),
        ("2026-03-31", -27, "2023-12-31"), ("2026-05-05", 0, "2026-05-05"),
    ])
    func aMonthEndsOnTheMatchingDayOrItsLast(start: String, months: Int, end: String) throws {
        #expect(try day(start).adding(months: months) == day(end))
    }

    @Test func datesStandInTheOrderOfTime() throws {
        #expect(try day("2025-12-31") < day("2026-01-01"))
        #expect(try day("1969-12-31") < day("1970-01-01"))
    }
}
