import Testing
import WorkflowCore

/// How far away a deadline is, in words.
struct RemainingTests {
    private func clock(_ due: String?) throws -> ClockState {
        .testing("review", from: .tuesday, "10 working days", due: try due.map { try day($0) })
    }

    @Test(arguments: [
        ("2026-01-12", "还剩 6 个工作日", "due in 6 working days"), ("2026-01-19", "还剩 1 个工作日", "due in 1 working day"),
        ("2026-01-20", "今天到期", "due today"), ("2026-01-21", "已逾期 1 个工作日", "1 working day overdue"),
        ("2026-01-27", "已逾期 5 个工作日", "5 working days overdue"),
        // The calendar of 2027 is not known.
        ("2027-01-04", "已逾期", "overdue"),
    ])
    func itIsCountedInWorkingDaysOfTheOffice(today: String, zh: String, en: String) throws {
        let words = try clock("2026-01-20").remaining(on: day(today), in: OfficeCalendars(common: .notices))
        #expect(words == Label(zh: zh, en: en))
    }

    @Test func onADayOffNobodyIsFurtherOver() throws {
        let calendars = OfficeCalendars(common: .notices)
        #expect(try clock("2026-09-30").remaining(on: day("2026-10-05"), in: calendars).en == "overdue")
        #expect(try clock("2026-10-03").remaining(on: day("2026-10-01"), in: calendars).en == "due on 2026-10-03")
    }

    @Test func aBodysOwnCalendarDoesNotChangeWhatThePeopleOfTheOfficeHaveLeft() throws {
        var calendars = OfficeCalendars(common: .notices)
        var own = WorkingCalendar()
        own.add(try day("2026-01-19"), isWorkingDay: false, notice: "区政府〔2026〕1号")
        calendars.take(own, for: "government")
        var clock = try clock("2026-01-20")
        clock.calendar = "government"
        #expect(try clock.workingDaysLeft(on: day("2026-01-12"), in: calendars.common) == 6)
        #expect(try clock.remaining(on: day("2026-01-12"), in: calendars).en == "due in 6 working days")
    }

    @Test func theYearThatIsMissingIsNamedAndNotThatOfTheDueDay() throws {
        var calendars = OfficeCalendars(common: .notices)
        var later = WorkingCalendar()
        later.add(try day("2028-01-01"), isWorkingDay: false, notice: "国办发明电〔2027〕1号")
        calendars.take(later, for: nil)
        #expect(try clock("2028-01-10").missingYear(on: day("2026-12-28"), in: calendars) == 2027)
        #expect(try clock("2028-01-10").missingYear(on: day("2027-12-31"), in: calendars) == nil)
        #expect(try clock("2026-01-20").missingYear(on: day("2027-01-04"), in: calendars) == 2027)
        #expect(try clock("2026-01-20").missingYear(on: day("2026-01-12"), in: calendars) == nil)
    }

    @Test func whatHasNoDueDaySaysWhy() throws {
        let calendars = OfficeCalendars(common: .notices)
        var clock = ClockState.testing("review", from: try day("2026-12-28"), "10 working days", due: nil)
        #expect(clock.workingDaysLeft(on: .tuesday, in: .notices) == nil)
        #expect(
            clock.remaining(on: .tuesday, in: calendars)
                == Label(zh: "需要 2027 年的工作日历", en: "needs the calendar of 2027")
        )
        clock.status = .stopped
        #expect(clock.remaining(on: .tuesday, in: calendars).en == "it stands still")
        #expect(clock.workingDaysLeft(on: .tuesday, in: .notices) == nil)
    }
}
