extension LintSubject {
    var unreachableEnds: [Breach] {
        guard isWired else { return [] }
        var reached = reachable
        reached.formUnion([definition.office.withdraw.end, definition.office.merge.end])
        return definition.ends.map(\.name).filter { !reached.contains($0) }.map { end in
            Breach(.member("ends").key(end), zh: "没有途径到达终态 \(end)", en: "Nothing leads to the end \(end)")
        }
    }

    var unreachableStates: [Breach] {
        guard isWired else { return [] }
        let reached = reachable
        return steps.compactMap { step in
            let states = step.manifest.states.map(\.name).filter { !reached.contains($0) }
            guard !states.isEmpty else { return nil }
            let names = states.joined(separator: ", ")
            return Breach(
                step.path.member("step"),
                zh: "没有途径到达状态：\(names)",
                en: "Nothing leads to the states: \(names)"
            )
        }
    }

    /// Withdrawing and merging do not count: what is done with must be able to end in the ordinary way.
    var deadEnds: [Breach] {
        guard isWired else { return [] }
        let reached = reachable
        let ending = statesThatCanEnd
        return steps.compactMap { step in
            let states = step.manifest.states.map(\.name).filter { reached.contains($0) && !ending.contains($0) }
            guard !states.isEmpty else { return nil }
            let names = states.joined(separator: ", ")
            return Breach(
                step.path.member("step"),
                zh: "以下状态没有途径到达任何终态：\(names)",
                en: "No end can be reached from the states: \(names)"
            )
        }
    }

    /// The states and ends that can follow each state.
    private var successors: [String: Set<String>] {
        var result: [String: Set<String>] = [:]
        for step in steps {
            for action in step.manifest.actions {
                let next = action.to.compactMap { follow($0, from: step) }
                for state in action.from { result[state, default: []].formUnion(next) }
            }
        }
        return result
    }

    private func follow(_ destination: Destination, from step: KnownStep) -> String? {
        switch destination {
        case .same: nil
        case .state(let name): name
        case .exit(let name): step.use.exits[name].flatMap(state(ofTarget:))
        }
    }

    /// The state or end that `target` leads to.
    private func state(ofTarget target: String) -> String? {
        let target = Target(target)
        guard let step = steps.first(where: { $0.use.name == target.name }) else { return target.name }
        guard let entry = target.entry else { return step.manifest.entries.first?.state }
        return step.manifest.entries.first { $0.name == entry }?.state
    }

    private var reachable: Set<String> {
        let successors = successors
        var reached: Set<String> = []
        var open = [state(ofTarget: definition.start)].compactMap(\.self)
        while let state = open.popLast() {
            if reached.insert(state).inserted { open += successors[state] ?? [] }
        }
        return reached
    }

    private var statesThatCanEnd: Set<String> {
        let successors = successors
        var ending = ends
        var count = -1
        while count != ending.count {
            count = ending.count
            for (state, next) in successors where !next.isDisjoint(with: ending) { ending.insert(state) }
        }
        return ending
    }
}
