import WorkflowCore

/// A manifest as the tables of a module's README.
struct ManifestTables {
    let manifest: StepManifest

    var text: String {
        var sections = [
            section(
                "States",
                ["State", "中文", "English", "Waits for"],
                manifest.states.map { [code($0.name), $0.label.zh, $0.label.en, $0.waitsFor.en] }
            ),
            section("Entries", ["Entry", "State"], manifest.entries.map { [code($0.name), code($0.state)] }),
            section(
                "Exits",
                ["Exit", "中文", "English"],
                manifest.exits.map { [code($0.name), $0.label.zh, $0.label.en] }
            ),
            section(
                "Actions",
                ["Action", "中文", "From", "To", "Roles", "Confirmed by", "Records the decision of"],
                manifest.actions.map(action)
            ),
        ]
        sections += manifest.actions.filter { !$0.form.isEmpty }.map {
            form($0.form, named: "Form of `\($0.name)`", of: $0)
        }
        if !manifest.intake.isEmpty {
            sections.append(form(manifest.intake, named: "Form for a new proposal", of: nil))
        }
        sections += [
            section(
                "Conditions",
                ["Code", "中文", "English", "Kind"],
                manifest.reasons.map { [code($0.code), $0.label.zh, $0.label.en, kind(of: $0)] }
            ),
            section(
                "Clocks",
                ["Clock", "中文", "Runs in", "Stands still in", "Counted from", "Due day or start set by", "For each"],
                manifest.clocks.map(clock)
            ),
            section(
                "Options",
                ["Option", "中文", "English", "Standard"],
                manifest.options.map { [code($0.name), $0.label.zh, $0.label.en, "\($0.standard)"] }
            ),
            section(
                "Choice lists",
                ["List", "Values"],
                manifest.lists.map { list in
                    [code(list.name), list.choices.map { "\(code($0.value)) \($0.label.zh)" }.joined(separator: ", ")]
                }
            ),
        ]
        return sections.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private func action(_ action: ActionSpec) -> [String] {
        [
            code(action.name), action.label.zh, action.isOfferedEverywhere ? "everywhere" : codes(action.from),
            action.to.map(destination).joined(separator: ", "), codes(action.roles), codes(action.confirmers),
            codes(action.authorities),
        ]
    }

    private func clock(_ clock: ClockSpec) -> [String] {
        let counted = clock.before.isEmpty ? codes(clock.startsOn) : "back from \(codes(clock.before))"
        let set = clock.dueOn + [clock.extendedBy, clock.restartedBy].compactMap(\.self)
        let unless = clock.unless.map { "; not with \(code($0))" } ?? ""
        return [
            code(clock.name), clock.label.zh, codes(clock.states) + unless, codes(clock.pausedIn), counted, codes(set),
            clock.each.map(items) ?? "",
        ]
    }

    private func items(_ items: ClockItems) -> String {
        "\(code(items.list)) by \(code(items.key))" + (items.unless.map { "; not those in \(code($0))" } ?? "")
    }

    private func destination(_ destination: Destination) -> String {
        switch destination {
        case .state(let name): code(name)
        case .exit(let name): "exit \(code(name))"
        case .same: "same"
        }
    }

    private func form(_ fields: [Field], named name: String, of action: ActionSpec?) -> String {
        section(name, ["Field", "中文", "Kind", "Where empty", "Recorded"], fields.flatMap { rows($0, "", action) })
    }

    private func rows(_ field: Field, _ prefix: String, _ action: ActionSpec?) -> [[String]] {
        let kind = field.kind.rawValue + (field.choiceList.map { " of \(code($0))" } ?? "")
        let row = [
            code(prefix + field.name), field.label.zh, kind, field.missing.map(code) ?? "",
            prefix.isEmpty ? place(field.place, action) : "",
        ]
        return [row] + field.fields.flatMap { rows($0, "\(prefix)\(field.name).", action) }
    }

    private func place(_ place: Place, _ action: ActionSpec?) -> String {
        switch (place, action?.entry) {
        case (.topic, _): "topic"
        case (.rows(let list, let key), _): "rows of \(code(list)) by \(code(key))"
        case (.entry, .object(let name)): code(name)
        case (.entry, .item(let list)): "item of \(code(list))"
        case (.entry, nil): "event"
        }
    }

    private func kind(of reason: ReasonSpec) -> String {
        reason.isWarning ? "warning" : reason.isWaivable ? "waivable" : ""
    }

    private func code(_ name: String) -> String { "`\(name)`" }

    private func codes(_ names: [String]) -> String { names.map(code).joined(separator: ", ") }

    private func section(_ title: String, _ heads: [String], _ rows: [[String]]) -> String {
        guard !rows.isEmpty else { return "" }
        let lines = [heads, heads.map { _ in "---" }] + rows
        return "## \(title)\n\n" + lines.map { "| \($0.joined(separator: " | ")) |\n" }.joined()
    }
}
