/// How long a deadline is: a period, or until a day of the year.
package enum DeadlineLength: Hashable, Sendable {
    case period(Period)
    /// The first such day on or after the start, or the one of the year after the start's.
    case until(month: Int, day: Int, ofNextYear: Bool)

    /// Reads a ``Period``, `until 11-20`, or `until 06-30 of the next year`.
    package init?(_ text: String) {
        if let period = Period(text) {
            self = .period(period)
            return
        }
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        // A leap year, so that 02-29 is a day.
        guard words.count >= 2, words[0] == "until", words[1].utf8.count == 5, let day = CivilDate("2000-" + words[1])
        else { return nil }
        switch words.dropFirst(2).joined(separator: " ") {
        case "": self = .until(month: day.month, day: day.day, ofNextYear: false)
        case "of the next year": self = .until(month: day.month, day: day.day, ofNextYear: true)
        default: return nil
        }
    }

    /// The day on which it ends when it starts on `start`, before rest days are looked at; `nil` for working days, which
    /// have to be counted.
    func matchingDay(after start: CivilDate, backward: Bool) -> CivilDate? {
        switch self {
        case .period(let period):
            let count = backward ? -period.count : period.count
            return switch period.unit {
            case .workingDays: nil
            case .days: start.adding(days: count)
            case .months: start.adding(months: count)
            }
        case .until(let month, let day, let ofNextYear):
            let year = ofNextYear ? start.year + 1 : start.year
            let date = Self.day(day, of: month, in: year)
            return date < start ? Self.day(day, of: month, in: year + 1) : date
        }
    }

    /// That day, or the month's last where the year has no such day.
    private static func day(_ day: Int, of month: Int, in year: Int) -> CivilDate {
        let last = CivilDate.days(inMonth: month, of: year)
        return CivilDate(year: year, month: month, day: min(day, last)) ?? CivilDate(dayNumber: 0)
    }
}

extension DeadlineLength: CustomStringConvertible {
    package var description: String {
        switch self {
        case .period(let period): period.description
        case .until(let month, let day, let ofNextYear):
            "until \(CivilDate.padded(month, 2))-\(CivilDate.padded(day, 2))" + (ofNextYear ? " of the next year" : "")
        }
    }
}
