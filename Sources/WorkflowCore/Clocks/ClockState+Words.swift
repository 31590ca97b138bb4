extension ClockState {
    /// The office's working days until it is due, negative once it is over; `nil` where it does not run, has no due day or
    /// a year between is not known.
    package func workingDaysLeft(on today: CivilDate, in calendar: WorkingCalendar) -> Int? {
        guard status == .running, let due else { return nil }
        return calendar.workingDays(after: today, through: due)
    }

    /// The year whose calendar is needed before it can be due, or before it can be told how far away that is; `nil` where
    /// none is missing.
    package func missingYear(on today: CivilDate, in calendars: OfficeCalendars) -> Int? {
        guard let due else { return missingYear(in: calendars) }
        guard status == .running, workingDaysLeft(on: today, in: calendars.common) == nil else { return nil }
        return calendars.common.firstUnknownYear(from: min(today, due).adding(days: 1), to: max(today, due))
    }

    /// How long there is until it is due, or since when it is over.
    package func remaining(on today: CivilDate, in calendars: OfficeCalendars) -> Label {
        guard status == .running else { return Label(zh: "已停止计算", en: "it stands still") }
        guard let due else {
            return missingYear(in: calendars)
                .map { Label(zh: "需要 \($0) 年的工作日历", en: "needs the calendar of \($0)") }
                ?? Label(zh: "期限未定", en: "its due day is not known")
        }
        switch workingDaysLeft(on: today, in: calendars.common) {
        case let left? where left < 0:
            return Label(zh: "已逾期 \(-left) 个工作日", en: "\(Self.days(-left)) overdue")
        // Nobody has worked since, or the calendar from then to now is not known.
        case _ where isOverdue(on: today): return Label(zh: "已逾期", en: "overdue")
        case _ where due == today: return Label(zh: "今天到期", en: "due today")
        case let left? where left > 0:
            return Label(zh: "还剩 \(left) 个工作日", en: "due in \(Self.days(left))")
        default: return Label(zh: "\(due) 到期", en: "due on \(due)")
        }
    }

    private static func days(_ count: Int) -> String { count == 1 ? "1 working day" : "\(count) working days" }
}
