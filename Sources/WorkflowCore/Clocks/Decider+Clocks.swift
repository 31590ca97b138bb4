/// What should be known of the deadlines that an act starts or moves.
extension Decider {
    func clockFindings(_ effect: Effect.Result) -> [Finding] {
        let clocks = effect.change.clocks ?? []
        let changed = clocks.filter { !proposal.clocks.contains($0) }
        return changed.compactMap { workflow.calendarFinding($0, calendars) } + changed.compactMap(moved)
    }

    /// That a deadline which ran already is due on another day now.
    private func moved(_ clock: ClockState) -> Finding? {
        guard clock.status == .running, let due = clock.due,
            let before = proposal.clocks.first(where: { $0.name == clock.name && $0.item == clock.item }),
            // A meeting that is put off plans anew what was done in time for its old day.
            before.status == .running || clock.deadline.isBackward, let was = before.due, was != due
        else { return nil }
        let label = workflow.label(of: clock)
        return Finding(
            "deadline_moved",
            detail: Label(zh: "\(label.zh)，\(was) → \(due)", en: "\(label.en), \(was) → \(due)")
        )
    }
}

extension Workflow {
    /// What people call the clock, with the item that it is for.
    package func label(of clock: ClockState) -> Label {
        let label = self.clock(named: clock.name)?.label ?? Label(zh: clock.name, en: clock.name)
        guard let item = clock.item else { return label }
        return Label(zh: "\(label.zh)（\(item)）", en: "\(label.en) (\(item))")
    }

    /// That the due day of a running clock is not known, if it is not.
    func calendarFinding(_ clock: ClockState, _ calendars: OfficeCalendars) -> Finding? {
        guard clock.status == .running, let year = clock.missingYear(in: calendars) else { return nil }
        let label = label(of: clock)
        return Finding("calendar_year_unknown", detail: Label(zh: "\(label.zh)，\(year)", en: "\(label.en), \(year)"))
    }
}
