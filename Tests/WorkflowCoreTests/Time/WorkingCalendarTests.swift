import TestSupport
import Testing
import WorkflowCore

struct WorkingCalendarTests {
    let calendar = WorkingCalendar.notices

    @Test(arguments: [
        ("2024-02-08", 5, "2024-02-21"), ("2024-09-13", 2, "2024-09-18"), ("2024-09-30", 3, "2024-10-10"),
        ("2025-01-24", 3, "2025-02-05"), ("2025-09-26", 3, "2025-09-30"), ("2025-09-30", 5, "2025-10-14"),
        ("2025-12-31", 2, "2026-01-05"), ("2026-01-02", 1, "2026-01-04"), ("2026-02-11", 5, "2026-02-25"),
        ("2026-02-14", 1, "2026-02-24"), ("2026-04-30", 3, "2026-05-08"), ("2026-09-18", 3, "2026-09-22"),
        ("2026-09-30", 5, "2026-10-13"), ("2026-10-08", -15, "2026-09-10"), ("2026-10-12", -10, "2026-09-21"),
        ("2026-05-12", 7, "2026-05-21"),
    ])
    func workingDaysAreCountedOverHolidaysAndMakeUpDays(start: String, count: Int, end: String) throws {
        #expect(try calendar.date(count, workingDaysAfter: day(start)) == day(end))
        #expect(try calendar.workingDays(after: day(start), through: day(end)) == count)
    }

    @Test(arguments: [
        ("2025-11-30", 3, "2026-02-28"), ("2026-01-05", 3, "2026-04-07"), ("2026-07-03", 3, "2026-10-08"),
        ("2026-03-20", 6, "2026-09-20"),
    ])
    func aPeriodOfMonthsEndsOnAWorkingDay(start: String, months: Int, end: String) throws {
        #expect(try calendar.date(months, monthsAfter: day(start)) == day(end))
    }

    @Test(arguments: [(2024, 251), (2025, 248), (2026, 248)])
    func theYearHasThatManyWorkingDays(year: Int, count: Int) throws {
        let last = try #require(CivilDate(year: year, month: 12, day: 31))
        var day = try #require(CivilDate(year: year, month: 1, day: 1))
        var working = 0
        while day <= last {
            if calendar.isWorkingDay(day) == true { working += 1 }
            day = day.adding(days: 1)
        }
        #expect(working == count)
    }

    @Test func aListedDayTellsItsNotice() throws {
        #expect(try calendar.exception(on: day("2026-02-14"))?.isWorkingDay == true)
        #expect(try calendar.exception(on: day("2026-02-16"))?.notice == "国办发明电〔2025〕7号")
        #expect(try calendar.exception(on: day("2026-03-02")) == nil)
        #expect(calendar.years == [2024, 2025, 2026])
    }

    @Test func aYearThatIsNotKnownHasNoAnswer() throws {
        let unknown = try day("2027-01-04")
        #expect(calendar.isWorkingDay(unknown) == nil)
        #expect(try calendar.date(1, workingDaysAfter: day("2026-12-31")) == nil)
        #expect(try calendar.date(-1, workingDaysAfter: day("2024-01-01")) == nil)
        #expect(try calendar.date(1, monthsAfter: day("2026-12-05")) == nil)
        #expect(try calendar.workingDays(after: day("2026-12-30"), through: unknown) == nil)
        #expect(try calendar.workingDays(after: unknown, through: day("2026-12-30")) == nil)
        #expect(calendar.firstWorkingDay(from: unknown) == nil)
        #expect(WorkingCalendar().isWorkingDay(.tuesday) == nil)
    }

    @Test func noCountIsTooLargeToAnswer() {
        #expect(calendar.date(.max, workingDaysAfter: .tuesday) == nil)
        #expect(calendar.date(.min, workingDaysAfter: .tuesday) == nil)
    }
}

/// What holds for every date of the known years.
struct WorkingCalendarLawTests {
    let calendar = WorkingCalendar.notices

    private func isWorking(_ date: CivilDate?) -> Bool { date.flatMap { calendar.isWorkingDay($0) } == true }

    @Test(arguments: UInt64(1)...20)
    func addingAndTakingAwayMeetAgain(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let origin = try day("2024-06-03")
        for _ in 1...25 {
            let start = try #require(calendar.firstWorkingDay(from: origin.adding(days: random.number(0...600))))
            let count = random.number(0...60)
            let end = try #require(calendar.date(count, workingDaysAfter: start), "seed \(seed)")
            #expect(isWorking(end), "seed \(seed): \(start) + \(count) = \(end)")
            #expect(calendar.date(-count, workingDaysAfter: end) == start, "seed \(seed): \(start) + \(count)")
            #expect(calendar.workingDays(after: start, through: end) == count, "seed \(seed): \(start) + \(count)")
            #expect(calendar.workingDays(after: end, through: start) == -count, "seed \(seed): \(start) + \(count)")
        }
    }

    @Test(arguments: UInt64(1)...20)
    func aLaterStartOrALongerPeriodNeverEndsEarlier(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let origin = try day("2024-03-01")
        for _ in 1...25 {
            let start = origin.adding(days: random.number(0...700))
            let later = start.adding(days: random.number(0...40))
            let unit = random.pick(Period.Unit.allCases)
            let short = Period(count: random.number(1...5), unit: unit)
            let long = Period(count: short.count + random.number(0...3), unit: unit)
            let end = try #require(short.end(after: start, in: calendar), "seed \(seed)")
            #expect(isWorking(end), "seed \(seed): \(short) after \(start) is \(end)")
            #expect(
                try end <= #require(short.end(after: later, in: calendar)),
                "seed \(seed): \(short), \(start), \(later)"
            )
            #expect(
                try end <= #require(long.end(after: start, in: calendar)),
                "seed \(seed): \(short), \(long), \(start)"
            )
        }
    }
}
