import StepKit
import StrictJSON
import Testing
import WorkflowCore

/// The calendar of these tests knows 2026 with one make-up Saturday, 2026-05-09, and one day off, 2026-05-11.
struct AttemptPeriodsTests {
    private static func attempt() throws -> Attempt {
        var calendar = WorkingCalendar()
        calendar.add(try day("2026-05-09"), isWorkingDay: true, notice: "n")
        calendar.add(try day("2026-05-11"), isWorkingDay: false, notice: "n")
        return Attempt(
            action: "note",
            state: "open",
            before: [:],
            input: [:],
            after: [:],
            today: try day("2026-05-01"),
            actor: Person(user: "wang", roles: []),
            proposer: "wang",
            calendar: calendar
        )
    }

    private static func day(_ text: String) throws -> CivilDate { try #require(CivilDate(text)) }

    @Test(
        arguments: [
            ("2026-05-08", "2026-05-12", 2, []), ("2026-05-09", "2026-05-12", 2, ["late"]),
            ("2026-05-12", "2026-05-12", 0, []), ("2026-05-13", "2026-05-12", 0, ["late"]),
            ("2027-05-02", "2027-05-12", 10, ["calendar_year_unknown"]), ("2027-05-03", "2027-05-12", 10, ["late"]),
            ("2026-12-20", "2027-01-04", 3, ["calendar_year_unknown"]),
            ("2026-05-08", "2026-05-12", -1, []), ("2026-05-08", "2026-05-12", .max, ["late"]),
        ]
    )
    func aDayIsTooLateLessThanSoManyWorkingDaysBefore(day: String, end: String, count: Int, codes: [String]) throws {
        let found = try Self.attempt()
            .tooLate(try Self.day(day), workingDays: count, before: try Self.day(end), code: "late", field: "day")
        #expect(found.map(\.code) == codes)
    }

    @Test(
        arguments: [
            ("2026-05-12", "2026-05-08", 2, ["early"]), ("2026-05-13", "2026-05-08", 2, []),
            ("2026-12-31", "2026-12-25", 10, ["early"]), ("2027-01-09", "2026-12-25", 10, ["calendar_year_unknown"]),
            ("2026-05-13", "2026-05-08", .max, ["early"]),
        ]
    )
    func aDayIsTooEarlyUntilSoManyWorkingDaysHavePassed(day: String, start: String, count: Int, codes: [String]) throws
    {
        let found = try Self.attempt()
            .tooEarly(try Self.day(day), workingDays: count, after: try Self.day(start), code: "early", field: nil)
        #expect(found.map(\.code) == codes)
    }

    @Test(
        arguments: [
            ("2026-05-12", "2026-03-10", 2, []), ("2026-05-13", "2026-03-10", 2, ["over"]),
            ("2026-05-12", "2026-03-11", 2, []),
            ("2026-05-11", "2026-04-09", 1, ["over"]), ("2026-05-11", "2026-04-11", 1, []),
            ("2027-01-03", "2026-07-03", 6, []), ("2027-01-04", "2026-07-03", 6, ["over", "calendar_year_unknown"]),
            ("9999-12-31", "2026-07-03", .max, []),
        ]
    )
    func aPeriodOfMonthsEndsOnTheMatchingDayOrTheNextWorkingDay(
        day: String,
        start: String,
        count: Int,
        codes: [String]
    ) throws {
        let found = try Self.attempt()
            .overLimit(try Self.day(day), months: count, after: try Self.day(start), code: "over", field: "day")
        #expect(found.map(\.code) == codes)
    }
}
