/// Counts a deadline step by step and keeps what it looked at.
///
/// Once a year is needed that is not known there is no due day until somebody decides on one.
struct DeadlineCounter {
    let calendar: WorkingCalendar
    let start: CivilDate
    private(set) var due: CivilDate?
    private(set) var missingYear: Int?
    private(set) var lines: [DeadlineCount.Line]
    /// The working days that were left when it was stopped.
    private var left: Int?

    init(calendar: WorkingCalendar, start: CivilDate) {
        self.calendar = calendar
        self.start = start
        lines = [.start(start)]
    }

    mutating func begin(_ length: DeadlineLength, isBackward: Bool) {
        if let matching = length.matchingDay(after: start, backward: isBackward) {
            lines.append(.matching(matching))
            // The end of a period is moved on by a rest day, and a day that something must have happened by is moved back.
            due = workingDay(from: matching, step: isBackward ? -1 : 1)
        } else if case .period(let period) = length {
            due = count(period.count, from: start, step: isBackward ? -1 : 1)
        }
    }

    mutating func take(_ turn: Deadline.Turn) {
        switch turn.kind {
        case .set(let date):
            lines.append(.set(date, on: turn.on, reason: turn.reason))
            (due, missingYear) = (date, nil)
        case .stopped:
            left = due.flatMap { remaining(from: turn.on, to: $0) }
            if let left { lines.append(.stopped(on: turn.on, left: left, reason: turn.reason)) }
        case .resumed:
            lines.append(.resumed(on: turn.on))
            guard let days = left else { return }
            left = nil
            due =
                days == 0
                ? workingDay(from: turn.on, step: 1) : count(abs(days), from: turn.on, step: days < 0 ? -1 : 1)
        }
    }

    mutating func keep(_ limit: Period) {
        guard let due, let last = limit.end(after: start, in: calendar), last < due else { return }
        self.due = last
        lines.append(.limited(to: last))
    }

    private mutating func remaining(from day: CivilDate, to due: CivilDate) -> Int? {
        let days = calendar.workingDays(after: day, through: due)
        if days == nil { missingYear = calendar.firstUnknownYear(from: min(day, due), to: max(day, due)) }
        return days
    }

    private mutating func count(_ count: Int, from start: CivilDate, step: Int) -> CivilDate? {
        var day = start
        var number = 0
        while number < count {
            day = day.adding(days: step)
            guard let kind = calendar.kind(of: day) else { return missing(day) }
            if kind.counts { number += 1 }
            lines.append(.day(day, number: kind.counts ? number : nil, kind))
        }
        return day
    }

    private mutating func workingDay(from start: CivilDate, step: Int) -> CivilDate? {
        var day = start
        while true {
            guard let kind = calendar.kind(of: day) else { return missing(day) }
            lines.append(.day(day, number: nil, kind))
            if kind.counts { return day }
            day = day.adding(days: step)
        }
    }

    private mutating func missing(_ day: CivilDate) -> CivilDate? {
        missingYear = missingYear ?? day.year
        return nil
    }
}

extension DeadlineCount.DayKind {
    /// Whether people work on it.
    package var counts: Bool {
        switch self {
        case .workingDay, .makeUpDay: true
        case .weekend, .holiday: false
        }
    }
}

extension WorkingCalendar {
    /// What kind of day it is; `nil` in a year that is not known.
    package func kind(of date: CivilDate) -> DeadlineCount.DayKind? {
        guard let works = isWorkingDay(date) else { return nil }
        guard let exception = exception(on: date) else { return works ? .workingDay : .weekend }
        return works ? .makeUpDay(notice: exception.notice) : .holiday(notice: exception.notice)
    }

    /// The first year between two dates that is not known.
    package func firstUnknownYear(from first: CivilDate, to last: CivilDate) -> Int? {
        first.year <= last.year ? (first.year...last.year).first { !years.contains($0) } : nil
    }
}
