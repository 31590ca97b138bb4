/// A workflow ready to run: a definition joined with the modules that it names.
///
/// Made only by joining a definition that has been checked, so every name in it leads somewhere.
package struct Workflow: Sendable {
    package let definition: WorkflowDefinition
    /// SHA-256 of the definition's text in hexadecimal.
    package let digest: String
    package let steps: [Step]
    private let stepOfState: [String: Int]
    /// Every change and every list of actions asks for them.
    private(set) var offersByState: [String: [Offer]] = [:]

    /// A definition with a step for each of its uses, in their order.
    package init(definition: WorkflowDefinition, digest: String, steps: [Step]) {
        self.definition = definition
        self.digest = digest
        self.steps = steps
        var stepOfState: [String: Int] = [:]
        for (index, step) in steps.enumerated() {
            for state in step.manifest.states { stepOfState[state.name] = index }
        }
        self.stepOfState = stepOfState
        offersByState = Dictionary(allStates.map { ($0, offersMade(inState: $0)) }) { first, _ in first }
    }

    /// The step that has the state `name`; `nil` for ends and for the state of suspended proposals.
    package func step(ofState name: String) -> Step? { stepOfState[name].map { steps[$0] } }

    package func step(named name: String) -> Step? { steps.first { $0.name == name } }

    /// Where `target` (`step`, `step/entry` or an end) leads a proposal that leaves the step `leaving`.
    package func position(of target: String, leaving: String) -> Position? {
        if definition.ends.contains(where: { $0.name == target }) {
            return Position(step: leaving, state: target, hasEnded: true)
        }
        let parts = target.split(separator: "/", maxSplits: 1).map(String.init)
        guard let name = parts.first, let step = step(named: name) else { return nil }
        let entries = step.manifest.entries
        let entry = parts.count == 2 ? entries.first { $0.name == parts[1] } : entries.first
        return entry.map { Position(step: name, state: $0.state) }
    }

    /// Where a new proposal starts.
    package var start: Position? { position(of: definition.start, leaving: "") }

    /// What a state is called, be it of a step, an end, or that of suspended proposals.
    package func label(ofState name: String) -> Label? {
        if let step = step(ofState: name) { return step.manifest.states.first { $0.name == name }?.label }
        if name == definition.office.suspend.state { return definition.office.suspend.label }
        return definition.ends.first { $0.name == name }?.label
    }

    /// What an action is called, be it a module's or the office's.
    package func label(ofAction name: String) -> Label? {
        steps.lazy.flatMap(\.manifest.actions).first { $0.name == name }?.label
            ?? OfficeAction(rawValue: name)?.spec(inState: "", of: self).label
    }

    /// Whom or what a proposal in that state waits for.
    package func waitsFor(inState name: String) -> Label? {
        step(ofState: name)?.manifest.states.first { $0.name == name }?.waitsFor
    }

    /// What a module says of the clock of that name.
    package func clock(named name: String) -> ClockSpec? {
        steps.lazy.flatMap(\.manifest.clocks).first { $0.name == name }
    }

    /// The ladder that reminds of the clock `name`; none where the definition has none.
    package func ladder(of clock: String) -> ReminderLadder? {
        let wanted = steps.lazy.compactMap { $0.clocks[clock] }.first?.ladder
        return wanted.map { name in definition.ladders.first { $0.name == name } } ?? definition.ladders.first
    }

    /// The form for a new proposal.
    package var intake: [Field] { start.flatMap { step(named: $0.step) }?.manifest.intake ?? [] }
}

/// A step of a workflow: a module's manifest with the definition's settings laid over it, and the module's logic.
package struct Step: Sendable {
    package let name: String
    /// With the definition's roles, confirmers and choice lists in place of the module's.
    package let manifest: StepManifest
    package let exits: [String: String]
    package let clocks: [String: ClockRule]
    package let options: [String: Int]
    package let check: @Sendable (Attempt) -> [Finding]
    package let destination: @Sendable (ActionSpec, Attempt) -> Destination

    /// The use of a module whose manifest is `manifest`.
    package init(
        _ use: StepUse,
        manifest: StepManifest,
        check: @escaping @Sendable (Attempt) -> [Finding],
        destination: @escaping @Sendable (ActionSpec, Attempt) -> Destination
    ) {
        var manifest = manifest
        for index in manifest.actions.indices {
            let action = manifest.actions[index].name
            if let roles = use.roles[action] { manifest.actions[index].roles = roles }
            if let confirmers = use.confirmers[action] { manifest.actions[index].confirmers = confirmers }
        }
        for list in use.lists {
            if let index = manifest.lists.firstIndex(where: { $0.name == list.name }) { manifest.lists[index] = list }
        }
        var options: [String: Int] = [:]
        for option in manifest.options { options[option.name] = use.options[option.name] ?? option.standard }
        name = use.name
        self.manifest = manifest
        exits = use.exits
        clocks = use.clocks
        self.options = options
        self.check = check
        self.destination = destination
    }
}

extension Workflow {
    /// The roles that may enter a new proposal: those that can take it any further from its first state.
    package var creators: [String] {
        guard let start, let step = step(named: start.step) else { return [] }
        var roles: [String] = []
        for action in step.manifest.actions where action.from.contains(start.state) {
            roles += action.roles.filter { !roles.contains($0) }
        }
        return roles
    }
}
