import WorkflowCore

/// What names look like, and that each is given once.
struct NameRules {
    let manifest: StepManifest

    var violations: [Violation] {
        var result: [Violation] = []
        if !Self.isModuleName(manifest.module) {
            result.append(
                Violation(
                    rule: .wellFormedName,
                    place: manifest.module,
                    problem: "a module is named like AModule"
                )
            )
        }
        result += examine(manifest.entries.map(\.name), at: "entries")
        result += examine(manifest.states.map(\.name), at: "states")
        result += examine(manifest.actions.map(\.name), at: "actions")
        result += examine(manifest.exits.map(\.name), at: "exits")
        result += examine(manifest.clocks.map(\.name), at: "clocks")
        result += examine(manifest.options.map(\.name), at: "options")
        result += examine(manifest.reasons.map(\.code), at: "reasons")
        result += examine(manifest.lists.map(\.name), at: "lists")
        for action in manifest.actions {
            result += examine(action.form, at: action.name)
            if OfficeAction(rawValue: action.name) != nil {
                result.append(
                    Violation(
                        rule: .wellFormedName,
                        place: action.name,
                        problem: "the engine has an action of that name"
                    )
                )
            }
            if action.form.contains(where: { $0.name == Workflow.authorityField }) {
                result.append(
                    Violation(
                        rule: .wellFormedName,
                        place: "\(action.name).\(Workflow.authorityField)",
                        problem: "the engine adds a field of that name"
                    )
                )
            }
        }
        result += examine(manifest.intake, at: "intake")
        result +=
            unique(manifest.intake.map(\.label.zh), at: "intake")
            + unique(manifest.intake.map(\.label.en), at: "intake")
        for list in manifest.lists {
            result += unique(list.choices.map(\.value), at: list.name)
            result += unique(list.choices.map(\.label.zh), at: list.name)
            result += unique(list.choices.map(\.label.en), at: list.name)
        }
        return result
    }

    private func examine(_ fields: [Field], at place: String) -> [Violation] {
        examine(fields.map(\.name), at: place) + fields.flatMap { examine($0.fields, at: "\(place).\($0.name)") }
    }

    private func examine(_ names: [String], at place: String) -> [Violation] {
        names.filter { !Self.isIdentifier($0) }.map {
            Violation(rule: .wellFormedName, place: place, problem: "“\($0)” is no lower_case identifier")
        } + unique(names, at: place)
    }

    private func unique(_ names: [String], at place: String) -> [Violation] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }.map {
            Violation(rule: .uniqueName, place: place, problem: "“\($0)” comes twice")
        }
    }

    private static func isIdentifier(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, ("a"..."z").contains(first) else { return false }
        return name.unicodeScalars.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "_" }
    }

    private static func isModuleName(_ name: String) -> Bool {
        guard let first = name.unicodeScalars.first, ("A"..."Z").contains(first) else { return false }
        return name.unicodeScalars.allSatisfy {
            $0.isASCII && ($0.properties.isAlphabetic || $0.properties.numericType != nil)
        }
    }
}
