import WorkflowCore

/// That a proposal can come to every state and action, and from every state out of the step.
struct FlowRules {
    let manifest: StepManifest

    var violations: [Violation] {
        let reached = closure(of: Set(manifest.entries.map(\.state))) { action in action.from }
        var result = manifest.actions.flatMap { examine($0, reached: reached) }
        for state in manifest.states {
            if !reached.contains(state.name) {
                result.append(
                    Violation(rule: .reachableState, place: state.name, problem: "no entry leads to this state")
                )
            }
            if !canLeave(state.name) {
                result.append(
                    Violation(rule: .leavableState, place: state.name, problem: "no exit can be reached from here")
                )
            }
        }
        for exit in manifest.exits where !manifest.actions.contains(where: { $0.to.contains(.exit(exit.name)) }) {
            result.append(Violation(rule: .usedExit, place: exit.name, problem: "no action leads to this exit"))
        }
        return result
    }

    private func examine(_ action: ActionSpec, reached: Set<String>) -> [Violation] {
        var result: [Violation] = []
        func add(_ rule: ConformanceRule, _ problem: String) {
            result.append(Violation(rule: rule, place: action.name, problem: problem))
        }
        if action.roles.isEmpty { add(.completeAction, "nobody may take it") }
        if action.to.isEmpty { add(.completeAction, "it leads nowhere; what stays in its state says so") }
        if action.isOfferedEverywhere {
            if !action.from.isEmpty || action.to != [.same] {
                add(.completeAction, "offered everywhere, it must have no states of its own and stay where it is")
            }
        } else if action.from.isEmpty {
            add(.completeAction, "it can be taken in no state")
        } else if reached.isDisjoint(with: action.from) {
            add(.reachableAction, "no entry leads to a state in which it can be taken")
        }
        return result
    }

    /// `start` and every state that actions lead to from there.
    private func closure(of start: Set<String>, by sources: (ActionSpec) -> [String]) -> Set<String> {
        var reached = start
        var isGrowing = true
        while isGrowing {
            let found = manifest.actions.filter { !reached.isDisjoint(with: sources($0)) }.flatMap(states(after:))
            isGrowing = !reached.isSuperset(of: found)
            reached.formUnion(found)
        }
        return reached
    }

    private func canLeave(_ state: String) -> Bool {
        let reached = closure(of: [state]) { $0.from }
        return manifest.actions.contains { action in
            !reached.isDisjoint(with: action.from)
                && action.to.contains { if case .exit = $0 { true } else { false } }
        }
    }

    private func states(after action: ActionSpec) -> [String] {
        action.to.compactMap { if case .state(let name) = $0 { name } else { nil } }
    }
}
