/// What the tables of working days must say before anything is counted by them.
///
/// A year is known from one listed day on, so a table of half a year would make wrong dates without a word.
extension WorkingCalendar {
    /// What keeps the years of this calendar from being whole, in the order of the years.
    package var problems: [CalendarProblem] {
        years.sorted().flatMap { incomplete($0) + gaps($0) + lonelyMakeUpDays($0) + unbalanced($0) }
    }

    private func isDayOff(_ date: CivilDate) -> Bool { exception(on: date)?.isWorkingDay == false }

    private func incomplete(_ year: Int) -> [CalendarProblem] {
        let missing = StatutoryHoliday.all(in: year).filter { !$0.days.contains(where: isDayOff) }.map(\.label)
        guard !missing.isEmpty else { return [] }
        return [
            CalendarProblem(
                .incomplete,
                year: year,
                zh: "\(year) 年不完整：缺法定假日 \(missing.map(\.zh).joined(separator: "、"))",
                en: "The year \(year) is not whole: no day off for \(missing.map(\.en).joined(separator: ", "))"
            )
        ]
    }

    private func gaps(_ year: Int) -> [CalendarProblem] {
        listed.map(\.date).filter { $0.year == year && isDayOff($0) }.compactMap { before in
            let (day, after) = (before.adding(days: 1), before.adding(days: 2))
            guard isWorkingDay(day) == true, isDayOff(after) else { return nil }
            return CalendarProblem(
                .gap,
                year: year,
                date: before,
                zh: "\(before) 与 \(after) 休假，其间的 \(day) 却上班",
                en: "\(before) and \(after) are days off, and \(day) between them is not"
            )
        }
    }

    private func lonelyMakeUpDays(_ year: Int) -> [CalendarProblem] {
        let ends = [(year, 1), (year + 1, 1)].compactMap { CivilDate(year: $0, month: $1, day: 1) }
        let off = listed.filter { !$0.exception.isWorkingDay }.map(\.date) + ends
        return listed.filter { $0.date.year == year && $0.exception.isWorkingDay }.compactMap { listed in
            let day = listed.date
            guard !off.contains(where: { abs($0.dayNumber - day.dayNumber) <= 7 }) else { return nil }
            return CalendarProblem(
                .makeUpDay,
                year: year,
                date: day,
                zh: "调休上班日 \(day) 前后七天内没有休假日",
                en: "The make-up day \(day) has no day off within seven days of it"
            )
        }
    }

    /// By how many days the law's holidays lessen the working days.
    ///
    /// They are 11 or, since 2025, 13; whatever else is off has a make-up day. That a day is added for once, or by a
    /// province, has happened.
    private static let expectedBalance = 10...17

    private func unbalanced(_ year: Int) -> [CalendarProblem] {
        let days = days(of: year)
        let weekdays = days.count { $0.weekday <= 5 }
        let working = days.count { isWorkingDay($0) == true }
        guard !Self.expectedBalance.contains(weekdays - working) else { return [] }
        let (least, most) = (Self.expectedBalance.lowerBound, Self.expectedBalance.upperBound)
        return [
            CalendarProblem(
                .balance,
                year: year,
                zh: "\(year) 年周一至周五有 \(weekdays) 天，按此表上班 \(working) 天，应少 \(least) 至 \(most) 天："
                    + "缺休假日或调休上班日",
                en: "\(year) has \(weekdays) days from Monday to Friday and by this table \(working) working days, "
                    + "which should be \(least) to \(most) fewer: days off or make-up days are missing"
            )
        ]
    }
}
