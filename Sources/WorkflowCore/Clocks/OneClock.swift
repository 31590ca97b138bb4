import StrictJSON

/// One clock of the workflow while something is done: which of its items run, stand still or are met.
struct OneClock {
    let keeper: ClockKeeper
    let step: Step
    let spec: ClockSpec
    let rule: ClockRule
    let move: ClockKeeper.Move

    func run(_ clocks: inout [ClockState]) {
        let runs = spec.states.contains(move.to)
        let pauses = spec.pausedIn.contains(move.to)
        let wanted = runs ? items : []
        for index in clocks.indices where clocks[index].name == spec.name && clocks[index].status != .met {
            let clock = clocks[index]
            if pauses {
                clocks[index] = clock.status == .running ? keeper.stopped(clock) : clock
            } else if wanted.contains(clock.item) {
                clocks[index] = goingOn(clock)
            } else {
                clocks[index] = keeper.met(clock)
            }
        }
        for item in wanted where isArmed(item, among: clocks) {
            guard let clock = armed(item) else { continue }
            if let index = clocks.firstIndex(where: { $0.name == spec.name && $0.item == item }) {
                clocks[index] = clock
            } else {
                clocks.append(clock)
            }
        }
    }

    /// What it runs for now; nothing where what it waits for is there or the event has no day yet.
    private var items: [String?] {
        if let unless = spec.unless, RecordPath(unless).isPresent(in: move.record) { return [] }
        if !spec.before.isEmpty, event == nil { return [] }
        return spec.each?.names(in: move.record, lists: step.manifest.lists) ?? [nil]
    }

    /// Whether it starts for that item: on coming in from outside, and later for what only now is there to wait for.
    private func isArmed(_ item: String?, among clocks: [ClockState]) -> Bool {
        if clocks.contains(where: { $0.name == spec.name && $0.item == item && $0.status != .met }) { return false }
        let isInside = move.from.map { spec.states.contains($0) } ?? false
        if !isInside { return true }
        return (spec.each != nil || !spec.before.isEmpty)
            && !clocks.contains { $0.name == spec.name && $0.item == item && $0.metOn == keeper.today }
    }

    private func armed(_ item: String?) -> ClockState? {
        let isBackward = !spec.before.isEmpty
        let given = spec.startsOn.compactMap { RecordPath($0).date(in: move.record) }.max()
        guard let start = isBackward ? event : given ?? keeper.today else { return nil }
        // Nothing can be prepared any more for what has passed; a meeting's old date may still stand in the record.
        if isBackward, start < keeper.today { return nil }
        var deadline = Deadline(start: start, length: rule.length, isBackward: isBackward, limit: rule.limit)
        if let due = spec.dueOn.compactMap({ RecordPath($0).date(in: move.record) }).filter({ $0 > start }).max() {
            deadline.turns.append(Deadline.Turn(on: keeper.today, kind: .set(due)))
        }
        return keeper.counted(
            ClockState(
                name: spec.name,
                item: item,
                term: keeper.revision,
                deadline: deadline,
                calendar: rule.calendar,
                due: nil
            )
        )
    }

    /// A clock that runs on or goes on: put off, started anew or planned anew where that was done.
    private func goingOn(_ clock: ClockState) -> ClockState {
        var clock = clock.status == .stopped ? keeper.resumed(clock) : clock
        if let event, event != clock.deadline.start {
            return again(clock, from: event)
        }
        if let start = date(spec.restartedBy, for: clock.item), start > clock.deadline.start {
            clock = again(clock, from: start)
        }
        if let due = date(spec.extendedBy, for: clock.item) {
            clock.begin(term: keeper.revision)
            clock.deadline.turns.append(
                Deadline.Turn(on: keeper.today, kind: .set(due), reason: move.input["reason"]?.string)
            )
            clock = keeper.counted(clock)
        }
        return clock
    }

    /// The clock counted from another day.
    private func again(_ clock: ClockState, from start: CivilDate) -> ClockState {
        var clock = clock
        clock.begin(term: keeper.revision)
        clock.deadline.start = start
        clock.deadline.turns = []
        return keeper.counted(clock)
    }

    /// The day of the event that it is counted back from.
    private var event: CivilDate? { spec.before.lazy.compactMap { RecordPath($0).date(in: move.record) }.first }

    /// The date in the form, where this action and, if it names an item, this item is meant.
    private func date(_ field: String?, for item: String?) -> CivilDate? {
        guard let parts = field?.split(separator: ".").map(String.init), parts.count == 2, parts[0] == move.action
        else { return nil }
        if let key = spec.each?.key, let meant = move.input[key]?.string ?? move.input[key]?.integer.map(String.init),
            meant != item
        {
            return nil
        }
        return move.input[parts[1]]?.string.flatMap { CivilDate($0) }
    }
}

extension ClockState {
    /// Begins a term, in which every rung reminds anew.
    fileprivate mutating func begin(term: Int) {
        self.term = term
        (reminded, acknowledged) = (nil, nil)
    }
}
