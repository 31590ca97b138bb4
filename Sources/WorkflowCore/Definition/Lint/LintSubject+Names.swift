extension LintSubject {
    var unknownModules: [Breach] {
        let known = modules.keys.sorted().joined(separator: ", ")
        return definition.steps.enumerated().filter { modules[$1.module] == nil }.map { index, use in
            Breach(
                path(ofStep: index).member("module"),
                zh: "没有名为 \(use.module) 的模块（现有：\(known)）",
                en: "There is no module \(use.module) (there are: \(known))"
            )
        }
    }

    var duplicateSteps: [Breach] {
        var seen: Set<String> = []
        return definition.steps.enumerated().filter { !seen.insert($1.name).inserted }.map { index, use in
            Breach(
                path(ofStep: index).member("step"),
                zh: "已有名为 \(use.name) 的步骤",
                en: "There is a step \(use.name) already"
            )
        }
    }

    var duplicateStates: [Breach] {
        var owners: [String: String] = [:]
        return steps.flatMap { step in
            step.manifest.states.compactMap { state in
                guard let owner = owners.updateValue(step.use.name, forKey: state.name) else { return nil }
                return Breach(
                    step.path.member("module"),
                    zh: "状态 \(state.name) 已属于步骤 \(owner)",
                    en: "The state \(state.name) belongs to the step \(owner) already"
                )
            }
        }
    }

    var clashingNames: [Breach] {
        let stepNames = Set(definition.steps.map(\.name))
        var breaches: [Breach] = []
        for (index, use) in definition.steps.enumerated() where states.contains(use.name) {
            breaches.append(clash(path(ofStep: index).member("step"), use.name))
        }
        for end in ends.sorted() where states.contains(end) || stepNames.contains(end) {
            breaches.append(clash(.member("ends").key(end), end))
        }
        let suspended = definition.office.suspend.state
        if states.contains(suspended) || stepNames.contains(suspended) || ends.contains(suspended) {
            breaches.append(clash(Self.office.member("suspend").member("state"), suspended))
        }
        return breaches
    }

    private func clash(_ path: DocumentPath, _ name: String) -> Breach {
        Breach(
            path,
            zh: "\(name) 已是另一步骤、状态或终态的名称",
            en: "Another step, state or end is called \(name) already"
        )
    }

    /// An action is named by one word; where two of them could be meant, neither can be taken safely.
    var clashingActions: [Breach] {
        let reserved = Set(OfficeAction.allCases.map(\.rawValue) + ["create", "confirm", "decline"])
        let everywhere = steps.flatMap { step in
            step.manifest.actions.filter(\.isOfferedEverywhere).map { (name: $0.name, step: step.use.name) }
        }
        return steps.flatMap { step in
            step.manifest.actions.compactMap { action in
                let isTaken = everywhere.contains { $0.name == action.name && $0.step != step.use.name }
                guard isTaken || reserved.contains(action.name) else { return nil }
                return Breach(
                    step.path.member("module"),
                    zh: "操作 \(action.name) 与各步通用的操作同名",
                    en: "The action \(action.name) is called like one that is offered in every step"
                )
            }
        }
    }

    var missingLabels: [Breach] {
        var labels: [(DocumentPath, Label)] = [(.member("label"), definition.label)]
        labels += definition.roles.map { (.member("roles").member($0.name), $0.label) }
        labels += definition.ends.map { (.member("ends").member($0.name), $0.label) }
        labels.append((Self.office.member("suspend").member("label"), definition.office.suspend.label))
        for (index, use) in definition.steps.enumerated() {
            for list in use.lists {
                let path = path(ofStep: index).member("lists").member(list.name)
                labels += list.choices.enumerated().map { (path.item($0), $1.label) }
            }
        }
        return labels.flatMap { path, label in
            [("zh", label.zh), ("en", label.en)].filter { $1.allSatisfy(\.isWhitespace) }.map { language, _ in
                Breach(path, zh: "缺 \(language) 名称", en: "The name in the language \(language) is missing")
            }
        }
    }
}
