extension ClockState {
    /// The year whose calendar is needed before it can be due; `nil` where it has a due day, or none is missing.
    package func missingYear(in calendars: OfficeCalendars) -> Int? {
        due == nil ? deadline.counted(in: calendars[calendar]).missingYear : nil
    }

    /// This deadline with its due day and its rungs counted by the calendars as they are known now.
    ///
    /// People are reminded on the days on which the office works, whatever calendar the deadline is counted by. Where the
    /// workflow cannot be run its ladder is not known: the rungs that are planned move with the due day, and none is added.
    func counted(in calendars: OfficeCalendars, workflow: Workflow?) -> ClockState {
        guard status != .met else { return self }
        var clock = self
        clock.due = deadline.counted(in: calendars[calendar]).due
        clock.rungs = []
        guard status == .running, let due = clock.due else { return clock }
        if let workflow {
            clock.rungs = workflow.ladder(of: name)?.planned(for: deadline, due: due, in: calendars.common) ?? []
        } else {
            clock.rungs = rungs.compactMap { PlannedRung(at: $0.at, due: due, in: calendars.common) }
        }
        return clock
    }
}
