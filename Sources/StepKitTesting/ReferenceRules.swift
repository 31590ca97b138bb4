import WorkflowCore

/// That what the manifest names exists, and that fields are complete.
struct ReferenceRules {
    let manifest: StepManifest

    private var states: Set<String> { Set(manifest.states.map(\.name)) }

    var violations: [Violation] {
        var result = manifest.entries.flatMap { unknown([$0.state], at: $0.name) }
        for action in manifest.actions {
            result += unknown(action.from, at: action.name) + destinations(of: action) + facts(of: action)
            result += action.form.flatMap { examine($0, at: "\(action.name).\($0.name)") }
        }
        for clock in manifest.clocks { result += ClockRules(manifest: manifest, clock: clock).violations }
        for field in manifest.intake {
            result += examine(field, at: "intake.\(field.name)")
            if field.place != .topic {
                result.append(
                    Violation(
                        rule: .completeField,
                        place: "intake.\(field.name)",
                        problem: "the intake form is all of the topic"
                    )
                )
            }
        }
        return result
    }

    private func unknown(_ names: [String], at place: String) -> [Violation] {
        names.filter { !states.contains($0) }.map {
            Violation(rule: .existingName, place: place, problem: "there is no state “\($0)”")
        }
    }

    private func destinations(of action: ActionSpec) -> [Violation] {
        action.to.flatMap { destination -> [Violation] in
            switch destination {
            case .same: return []
            case .state(let name): return unknown([name], at: action.name)
            case .exit(let name) where manifest.exits.contains(where: { $0.name == name }): return []
            case .exit(let name):
                return [
                    Violation(rule: .existingName, place: action.name, problem: "there is no exit “\(name)”")
                ]
            }
        }
    }

    private func facts(of action: ActionSpec) -> [Violation] {
        action.facts.compactMap { fact in
            guard case .proposal(let name) = fact,
                !action.form.contains(where: { $0.name == name && $0.kind == .proposal })
            else { return nil }
            return Violation(
                rule: .existingName,
                place: action.name,
                problem: "the form has no proposal field “\(name)”"
            )
        }
    }

    private func examine(_ field: Field, at place: String) -> [Violation] {
        var result: [Violation] = []
        let isChoice = field.kind == .choice || field.kind == .choices
        if isChoice != (field.choiceList != nil) {
            result.append(Violation(rule: .completeField, place: place, problem: "a choice, and only it, has a list"))
        }
        if let name = field.choiceList, !manifest.lists.contains(where: { $0.name == name && !$0.choices.isEmpty }) {
            result.append(Violation(rule: .existingName, place: place, problem: "there is no choice list “\(name)”"))
        }
        let hasMembers = field.kind == .group || field.kind == .list
        if hasMembers == field.fields.isEmpty {
            result.append(
                Violation(rule: .completeField, place: place, problem: "a group or list, and only it, has members")
            )
        }
        if case .rows(_, let key) = field.place, !field.fields.contains(where: { $0.name == key }) {
            result.append(Violation(rule: .existingName, place: place, problem: "its rows have no member “\(key)”"))
        }
        let codes = Set((manifest.reasons + ReasonSpec.standard).map(\.code))
        if let code = field.missing, !codes.contains(code) {
            result.append(
                Violation(rule: .declaredMissingCode, place: place, problem: "“\(code)” is not declared")
            )
        }
        return result + field.fields.flatMap { examine($0, at: "\(place).\($0.name)") }
    }
}
