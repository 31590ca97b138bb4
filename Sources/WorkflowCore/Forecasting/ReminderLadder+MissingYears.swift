extension ReminderLadder {
    /// The years that are not known and on which the days of rungs depend, for a deadline that is due on `due`.
    func missingYears(for deadline: Deadline, due: CivilDate, in calendar: WorkingCalendar) -> Set<Int> {
        var years: Set<Int> = []
        for rung in rungs where rung.from.map(deadline.isAtLeast) ?? true {
            if PlannedRung(at: rung.at, due: due, in: calendar) != nil { continue }
            var year = due.year
            while calendar.years.contains(year) { year += rung.at < 0 ? -1 : 1 }
            years.insert(year)
        }
        return years
    }
}
