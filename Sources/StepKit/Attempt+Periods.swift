public import WorkflowCore

/// Comparing the dates of a form with periods of the office's calendar.
///
/// In a year that the calendar does not know these find only what is certain, and add the warning
/// `calendar_year_unknown` where the answer hangs on that year.
extension Attempt {
    /// Finds `code` where `date` is less than `count` working days before `end`.
    public func tooLate(
        _ date: CivilDate,
        workingDays count: Int,
        before end: CivilDate,
        code: String,
        field: String
    ) -> [Finding] {
        let count = Self.bounded(count)
        guard let latest = calendar.date(-count, workingDaysAfter: end) else {
            // So many working days never fit into fewer calendar days.
            let certain = end.adding(days: -count)
            return date > certain ? [Finding(code, field: field)] : [yearUnknown(certain, end, field: field)]
        }
        guard date > latest else { return [] }
        return [Finding(code, field: field, detail: Label(zh: "最迟\(latest)", en: "\(latest) at the latest"))]
    }

    /// Finds `code` where `date` is not yet past the `count`-th working day after `start`.
    public func tooEarly(
        _ date: CivilDate,
        workingDays count: Int,
        after start: CivilDate,
        code: String,
        field: String?
    ) -> [Finding] {
        let count = Self.bounded(count)
        guard let last = calendar.date(count, workingDaysAfter: start) else {
            let certain = start.adding(days: count)
            return date <= certain ? [Finding(code, field: field)] : [yearUnknown(start, date, field: field)]
        }
        guard date <= last else { return [] }
        return [Finding(code, field: field, detail: Label(zh: "须在\(last)之后", en: "only after \(last)"))]
    }

    /// Finds `code` where `date` is later than the last day of a period of `count` months after `start`.
    ///
    /// Where the calendar does not know whether that last day is moved by a rest day, it is taken not to be, and the
    /// warning says so. `item` tells which of several dates is meant.
    public func overLimit(
        _ date: CivilDate,
        months count: Int,
        after start: CivilDate,
        code: String,
        field: String,
        item: Label? = nil
    ) -> [Finding] {
        let count = Self.bounded(count)
        let matching = start.adding(months: count)
        guard date > matching else { return [] }
        let limit = calendar.date(count, monthsAfter: start)
        guard date > limit ?? matching else { return [] }
        let last = limit ?? matching
        let detail = Label(zh: "最迟\(last)", en: "\(last) at the latest")
        let over = Finding(code, field: field, detail: item?.with(detail) ?? detail)
        return limit == nil ? [over, yearUnknown(matching, matching, field: field)] : [over]
    }

    /// A definition may set any length; what lies beyond a thousand years of days is as good as never.
    private static func bounded(_ count: Int) -> Int { min(max(count, 0), 365_000) }

    private func yearUnknown(_ first: CivilDate, _ last: CivilDate, field: String?) -> Finding {
        let years = first.year...max(first.year, last.year)
        let year = years.first { !calendar.years.contains($0) } ?? last.year
        return Finding("calendar_year_unknown", field: field, naming: "\(year)")
    }
}
