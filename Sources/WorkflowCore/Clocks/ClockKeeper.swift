import StrictJSON

/// Starts, meets, stops, resumes, puts off and plans anew a proposal's deadlines as something is done with it.
struct ClockKeeper {
    let workflow: Workflow
    let calendars: OfficeCalendars
    let today: CivilDate
    /// The proposal's revision that the change makes.
    let revision: Int

    /// What was done.
    struct Move {
        /// The state before; `nil` for a new proposal.
        var from: String?
        /// The state after.
        var to: String
        /// The record after.
        var record: JSONObject
        var action: String
        var input: JSONObject
    }

    /// The clocks after a move, or after something that left the proposal where it was.
    func after(_ move: Move, _ clocks: [ClockState]) -> [ClockState] {
        var result = clocks
        for step in workflow.steps {
            for spec in step.manifest.clocks {
                // Most clocks neither run in that state nor have begun.
                guard spec.states.contains(move.to) || result.contains(where: { $0.name == spec.name }),
                    let rule = step.clocks[spec.name]
                else { continue }
                OneClock(keeper: self, step: step, spec: spec, rule: rule, move: move).run(&result)
            }
        }
        return result
    }

    /// The clocks of a proposal that is suspended.
    func stopping(_ clocks: [ClockState], reason: String?) -> [ClockState] {
        clocks.map { $0.status == .running ? stopped($0, reason: reason) : $0 }
    }

    /// The clocks of a proposal that has ended: none runs on.
    func ending(_ clocks: [ClockState]) -> [ClockState] { clocks.map(met) }

    // MARK: One clock

    func stopped(_ clock: ClockState, reason: String? = nil) -> ClockState {
        var clock = clock
        clock.status = .stopped
        clock.deadline.turns.append(Deadline.Turn(on: today, kind: .stopped, reason: reason))
        clock.rungs = []
        return clock
    }

    func resumed(_ clock: ClockState) -> ClockState {
        var clock = clock
        clock.status = .running
        clock.deadline.turns.append(Deadline.Turn(on: today, kind: .resumed))
        return counted(clock)
    }

    func met(_ clock: ClockState) -> ClockState {
        guard clock.status != .met else { return clock }
        var clock = clock
        clock.status = .met
        clock.metOn = today
        clock.rungs = []
        return clock
    }

    /// The clock with its due day and its rungs counted by the calendar as it is known now.
    func counted(_ clock: ClockState) -> ClockState { clock.counted(in: calendars, workflow: workflow) }
}
