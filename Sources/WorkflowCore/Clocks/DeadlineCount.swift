/// A deadline counted out: the due day, and every day that was looked at on the way to it.
package struct DeadlineCount: Hashable, Sendable {
    /// `nil` where the calendar of ``missingYear`` is needed.
    package let due: CivilDate?
    /// The first year that is needed and not known.
    package let missingYear: Int?
    package let lines: [Line]

    /// One step of the count.
    package enum Line: Hashable, Sendable {
        /// The start, which is not counted.
        case start(CivilDate)
        /// A day, with its number where it counts.
        case day(CivilDate, number: Int?, DayKind)
        /// Where a period of months or days, or a day of the year, ends by itself.
        case matching(CivilDate)
        /// It stood still with so many working days left.
        case stopped(on: CivilDate, left: Int, reason: String?)
        case resumed(on: CivilDate)
        /// Somebody decided on another due day.
        case set(CivilDate, on: CivilDate, reason: String?)
        /// The hard limit lies before what was counted or decided.
        case limited(to: CivilDate)
    }

    /// Why a day counts or does not.
    package enum DayKind: Hashable, Sendable {
        case workingDay
        case weekend
        /// A day off by that notice.
        case holiday(notice: String)
        /// A Saturday or Sunday that is worked by that notice.
        case makeUpDay(notice: String)
    }
}

extension Deadline {
    /// Counts the due day in `calendar`.
    package func counted(in calendar: WorkingCalendar) -> DeadlineCount {
        var counter = DeadlineCounter(calendar: calendar, start: start)
        counter.begin(length, isBackward: isBackward)
        for turn in turns { counter.take(turn) }
        if let limit, !isBackward { counter.keep(limit) }
        return DeadlineCount(due: counter.due, missingYear: counter.missingYear, lines: counter.lines)
    }

    /// The last day to which it can be put off, where there is a limit and its year is known.
    package func lastDay(in calendar: WorkingCalendar) -> CivilDate? { limit?.end(after: start, in: calendar) }
}
