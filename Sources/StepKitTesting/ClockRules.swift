import WorkflowCore

/// That what a clock names exists, and that it says one thing only.
struct ClockRules {
    let manifest: StepManifest
    let clock: ClockSpec

    var violations: [Violation] {
        let states = Set(manifest.states.map(\.name))
        var problems = (clock.states + clock.pausedIn).filter { !states.contains($0) }.map {
            "there is no state “\($0)”"
        }
        problems += clock.states.filter(clock.pausedIn.contains).map { "it both runs and stands still in “\($0)”" }
        problems += [clock.extendedBy, clock.restartedBy].compactMap(\.self).filter { !dateFields.contains($0) }
            .map { "there is no date field “\($0)”" }
        if !clock.before.isEmpty, !(clock.startsOn + clock.dueOn).isEmpty || clock.restartedBy != nil {
            problems.append("it is counted back from an event and starts by itself")
        }
        if case .choice(_, let list, let flag) = clock.each?.condition,
            !manifest.lists.contains(where: { $0.name == list && $0.choices.contains { $0.flags.contains(flag) } })
        {
            problems.append("there is no choice list “\(list)” with the flag “\(flag)”")
        }
        if let list = clock.each?.unless, !isRecorded(list) { problems.append("nothing records a list “\(list)”") }
        return problems.map { Violation(rule: .existingName, place: clock.name, problem: $0) }
    }

    private func isRecorded(_ list: String) -> Bool {
        manifest.actions.contains { action in
            action.entry == .item(of: list) || action.form.contains { $0.name == list && $0.place == .topic }
        }
    }

    private var dateFields: [String] {
        manifest.actions.flatMap { action in
            action.form.filter { $0.kind == .date }.map { "\(action.name).\($0.name)" }
        }
    }
}
