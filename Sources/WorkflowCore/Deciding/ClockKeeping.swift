/// Starts, meets, stops and resumes deadlines as a proposal moves.
struct ClockKeeper {
    let workflow: Workflow
    let calendar: WorkingCalendar
    let today: CivilDate

    /// The clocks of a proposal that moves to `state`.
    func moving(_ clocks: [ClockState], to state: String) -> [ClockState] {
        var result = clocks
        for step in workflow.steps {
            for spec in step.manifest.clocks {
                guard let period = step.clocks[spec.name] else { continue }
                let index = result.firstIndex { $0.name == spec.name }
                let isRunning = index.map { result[$0].status == .running } ?? false
                switch (spec.states.contains(state), isRunning) {
                case (true, false):
                    let clock = ClockState(
                        name: spec.name,
                        startedOn: today,
                        due: period.end(after: today, in: calendar)
                    )
                    if let index { result[index] = clock } else { result.append(clock) }
                case (false, true):
                    if let index { result[index].status = .met }
                case (true, true), (false, false): break
                }
            }
        }
        return result
    }

    /// The clocks of a proposal that is suspended.
    func stopping(_ clocks: [ClockState]) -> [ClockState] {
        clocks.map { clock in
            guard clock.status == .running else { return clock }
            var clock = clock
            clock.status = .stopped
            clock.stoppedOn = today
            return clock
        }
    }

    /// The clocks of a proposal that goes on: what was left when they stopped is left now.
    func resuming(_ clocks: [ClockState]) -> [ClockState] {
        clocks.map { clock in
            guard clock.status == .stopped, let stoppedOn = clock.stoppedOn else { return clock }
            var clock = clock
            clock.status = .running
            clock.stoppedOn = nil
            clock.due = clock.due.flatMap { due in
                calendar.workingDays(after: stoppedOn, through: due)
                    .flatMap { calendar.date($0, workingDaysAfter: today) }
                    .flatMap { calendar.firstWorkingDay(from: $0) }
            }
            return clock
        }
    }

    /// The clocks after the action `action` with that form: an extension moves the due date.
    func extending(_ clocks: [ClockState], action: String, date: (String) -> CivilDate?) -> [ClockState] {
        clocks.map { clock in
            guard clock.status == .running,
                let spec = workflow.steps.lazy.flatMap(\.manifest.clocks).first(where: { $0.name == clock.name }),
                let parts = spec.extendedBy?.split(separator: "."), parts.count == 2, parts[0] == action,
                let due = date(String(parts[1]))
            else { return clock }
            var clock = clock
            clock.due = due
            return clock
        }
    }

    /// The clocks of a proposal that has ended: none runs on.
    func ending(_ clocks: [ClockState]) -> [ClockState] {
        clocks.map { clock in
            var clock = clock
            if clock.status != .met { clock.status = .met }
            return clock
        }
    }
}
