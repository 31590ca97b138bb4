/// Something that keeps a table of days from being the working days of whole years.
package struct CalendarProblem: Hashable, Sendable {
    package let rule: CalendarYearRule
    package let year: Int
    /// The listed day that it is about; `nil` where it is about the year.
    package let date: CivilDate?
    package let label: Label

    package init(_ rule: CalendarYearRule, year: Int, date: CivilDate? = nil, zh: String, en: String) {
        self.rule = rule
        self.year = year
        self.date = date
        label = Label(zh: zh, en: en)
    }
}

/// What must hold for the years of a calendar; documented in yishi-admin(8).
package enum CalendarYearRule: String, CaseIterable, Hashable, Sendable {
    /// Every holiday that the law knows has a day off.
    case incomplete = "calendar-year-incomplete"
    /// No working day stands alone between two days off.
    case gap = "calendar-gap"
    /// A make-up day is near what it makes up for.
    case makeUpDay = "calendar-make-up-day"
    /// Make-up days make good what days off take, but for the holidays.
    case balance = "calendar-balance"
    /// A year that is over stays as it was.
    case over = "calendar-year-over"
    /// Who changes a known year says why.
    case reason = "calendar-reason"
}
