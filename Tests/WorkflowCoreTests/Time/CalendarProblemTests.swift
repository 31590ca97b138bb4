import Testing
import WorkflowCore

/// A table that is not that of a whole year is told what is wrong with it, and no true one is refused.
struct CalendarProblemTests {
    /// The notices' calendar of 2026, with some days taken out and others put in.
    private func year2026(without: [String] = [], off: [String] = [], work: [String] = []) throws -> WorkingCalendar {
        let left = Set(try without.map { try day("2026-\($0)") })
        var calendar = WorkingCalendar()
        for listed in WorkingCalendar.notices.only([2026]).listed where !left.contains(listed.date) {
            calendar.add(listed.date, isWorkingDay: listed.exception.isWorkingDay, notice: listed.exception.notice)
        }
        for (days, isWorkingDay) in [(off, false), (work, true)] {
            for text in days { calendar.add(try day("2026-\(text)"), isWorkingDay: isWorkingDay, notice: "n") }
        }
        return calendar
    }

    private func rules(_ calendar: WorkingCalendar) -> [CalendarYearRule] { calendar.problems.map(\.rule) }

    @Test func theNoticesHaveNone() { #expect(WorkingCalendar.notices.problems == []) }

    @Test func aCalendarWithoutYearsHasNone() { #expect(WorkingCalendar().problems == []) }

    @Test(arguments: [
        (["01-01"], "元旦 2026-01-01", "New Year's Day 2026-01-01"),
        (["05-01"], "劳动节 2026-05-01", "Labour Day 2026-05-01"),
        (["10-02"], "国庆节 2026-10-02", "National Day 2026-10-02"),
        (["04-04", "04-05", "04-06"], "清明节（04-04 前后）", "Qingming (about 04-04)"),
        (["06-19", "06-20", "06-21"], "端午节（2026-06-19 前后）", "Dragon Boat Festival (about 2026-06-19)"),
        (["09-25", "09-26", "09-27"], "中秋节（2026-09-26 前后）", "Mid-Autumn Festival (about 2026-09-26)"),
        (
            ["02-15", "02-16", "02-17", "02-18", "02-19", "02-20", "02-21", "02-22", "02-23"],
            "春节（2026-02-17 前后）", "Spring Festival (about 2026-02-17)"
        ),
    ])
    func everyHolidayOfTheLawIsMissed(without: [String], zh: String, en: String) throws {
        let problems = try year2026(without: without).problems.filter { $0.rule == .incomplete }
        #expect(problems.map(\.year) == [2026])
        #expect(problems.first?.label.zh == "2026 年不完整：缺法定假日 \(zh)")
        #expect(problems.first?.label.en == "The year 2026 is not whole: no day off for \(en)")
    }

    @Test func aWorkingDayBetweenTwoDaysOffIsAGap() throws {
        let problems = try year2026(without: ["02-18"]).problems
        #expect(problems.map(\.rule) == [.gap])
        #expect(try problems.first?.date == day("2026-02-17"))
        #expect(try rules(year2026(without: ["02-22"])) == [], "a Sunday is no working day")
        #expect(try rules(year2026(without: ["02-22"], work: ["02-22"])) == [.gap])
    }

    @Test func aMakeUpDayFarFromAnyDayOffIsAMistake() throws {
        #expect(try rules(year2026(work: ["03-07"])) == [.makeUpDay])
        #expect(try rules(year2026(work: ["10-11"])) == [])
        #expect(try rules(year2026(work: ["12-26"])) == [], "it makes up for the New Year's holiday")
    }

    @Test func daysOffWithoutTheirMakeUpDaysAreNotInBalance() throws {
        let work = ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]
        #expect(try rules(year2026(without: work)) == [.balance])
        #expect(try rules(year2026(without: ["10-10"])) == [], "a day off may be added for once")
        let few = try year2026(work: ["01-10", "02-08", "04-11", "06-27"])
        #expect(
            few.problems.map(\.label.en) == [
                "2026 has 261 days from Monday to Friday and by this table 252 working days, which should be 10 to 17 fewer: "
                    + "days off or make-up days are missing"
            ]
        )
    }

    @Test func oneListedDayMakesNoYear() throws {
        var calendar = WorkingCalendar()
        calendar.add(try day("2026-12-31"), isWorkingDay: false, notice: "n")
        #expect(rules(calendar) == [.incomplete, .balance])
    }

    @Test func eachYearIsLookedAt() throws {
        var calendar = WorkingCalendar.notices
        calendar.add(try day("2027-10-01"), isWorkingDay: false, notice: "n")
        #expect(Set(calendar.problems.map(\.year)) == [2027])
    }

    /// The lunar holidays as they are, and no other days: none of them is called missing, in any year.
    @Test func noTrueDayOfTheLunarCalendarIsCalledMissing() throws {
        #expect(LunarHolidays.all.count == 40)
        for holidays in LunarHolidays.all {
            #expect(holidays.days.count == 3)
            #expect(try missing(holidays.year, lunar: holidays.days) == [], "\(holidays.year)")
        }
    }

    @Test func aLunarHolidayThatIsLeftOutIsCalledMissing() throws {
        let names = ["Spring", "Dragon", "Mid-Autumn"]
        for holidays in LunarHolidays.all {
            for index in 0..<3 {
                var days = holidays.days
                // Next to the National Day it is off with that.
                if try days[index] >= day("\(holidays.year)-09-29") { continue }
                let left = days.remove(at: index)
                let found = try missing(holidays.year, lunar: days)
                #expect(found.count == 1 && found[0].contains(names[index]), "\(left): \(found)")
            }
        }
    }

    /// What is called missing of a year in which the fixed holidays and these days are off.
    private func missing(_ year: Int, lunar: [CivilDate]) throws -> [String] {
        var calendar = WorkingCalendar()
        let fixed = try ["01-01", "04-05", "05-01", "10-01", "10-02", "10-03"].map { try day("\(year)-\($0)") }
        for date in fixed + lunar { calendar.add(date, isWorkingDay: false, notice: "n") }
        return calendar.problems.filter { $0.rule == .incomplete }.map(\.label.en)
    }
}
