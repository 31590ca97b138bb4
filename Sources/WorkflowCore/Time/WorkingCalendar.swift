/// Which days are working days: the days off and the make-up days of the years it knows.
///
/// In a known year a weekday that is not listed is a working day and a Saturday or Sunday that is not listed is a rest
/// day. A year that is not known has no answer: every question about it returns `nil`, never a guess.
public struct WorkingCalendar: Hashable, Sendable {
    /// Why a day is not what its weekday says.
    public struct Exception: Hashable, Sendable {
        /// Whether people work on that day.
        public let isWorkingDay: Bool
        /// The number of the notice that set it.
        public let notice: String
    }

    /// The years whose exceptions are known.
    public private(set) var years: Set<Int> = []
    private var exceptions: [Int: Exception] = [:]

    /// A calendar that knows no year.
    public init() {}

    /// Adds one listed day; its year is known from then on.
    public mutating func add(_ date: CivilDate, isWorkingDay: Bool, notice: String) {
        years.insert(date.year)
        exceptions[date.dayNumber] = Exception(isWorkingDay: isWorkingDay, notice: notice)
    }

    /// This calendar with the years of `other` in place of its own.
    public func replacing(_ other: WorkingCalendar) -> WorkingCalendar {
        var result = self
        result.exceptions = exceptions.filter { !other.years.contains(CivilDate(dayNumber: $0.key).year) }
            .merging(other.exceptions) { _, new in new }
        result.years.formUnion(other.years)
        return result
    }

    /// This calendar without its other years.
    package func only(_ kept: Set<Int>) -> WorkingCalendar {
        var result = WorkingCalendar()
        result.years = years.intersection(kept)
        result.exceptions = exceptions.filter { result.years.contains(CivilDate(dayNumber: $0.key).year) }
        return result
    }

    /// Every day of a year, known or not.
    package func days(of year: Int) -> [CivilDate] {
        guard let first = CivilDate(year: year, month: 1, day: 1) else { return [] }
        return (0..<366).map { first.adding(days: $0) }.filter { $0.year == year }
    }

    /// Everything that is listed, in the order of the days.
    var allExceptions: [(CivilDate, Exception)] {
        exceptions.sorted { $0.key < $1.key }.map { (CivilDate(dayNumber: $0.key), $0.value) }
    }

    /// What a notice says of that day, if it says anything.
    public func exception(on date: CivilDate) -> Exception? { exceptions[date.dayNumber] }

    /// Whether people work on that day; `nil` in a year that is not known.
    public func isWorkingDay(_ date: CivilDate) -> Bool? {
        guard years.contains(date.year) else { return nil }
        return exceptions[date.dayNumber]?.isWorkingDay ?? (date.weekday <= 5)
    }

    /// The `count`-th working day after `date` (before it if negative; `date` itself if zero), or `nil` where the
    /// way there touches a year that is not known.
    public func date(_ count: Int, workingDaysAfter date: CivilDate) -> CivilDate? {
        let direction = count < 0 ? -1 : 1
        var left = count.magnitude
        var day = date
        while left > 0 {
            day = day.adding(days: direction)
            guard let works = isWorkingDay(day) else { return nil }
            if works { left -= 1 }
        }
        return day
    }

    /// The working days after `start` up to and including `end`; negative where `end` is earlier, `nil` where a year
    /// between them is not known.
    public func workingDays(after start: CivilDate, through end: CivilDate) -> Int? {
        if end < start { return workingDays(after: end, through: start).map { -$0 } }
        var count = 0
        var day = start
        while day < end {
            day = day.adding(days: 1)
            guard let works = isWorkingDay(day) else { return nil }
            if works { count += 1 }
        }
        return count
    }

    /// The last day of a period of `months` after `date`.
    ///
    /// It is the matching day, or the next working day where that one is a rest day (articles 201 to 203 of the Civil
    /// Code); `nil` where its year is not known.
    public func date(_ months: Int, monthsAfter date: CivilDate) -> CivilDate? {
        firstWorkingDay(from: date.adding(months: months))
    }

    /// `date`, or the next working day where it is a rest day; `nil` where its year is not known.
    public func firstWorkingDay(from date: CivilDate) -> CivilDate? {
        var day = date
        while true {
            guard let works = isWorkingDay(day) else { return nil }
            if works { return day }
            day = day.adding(days: 1)
        }
    }
}
