extension LintSubject {
    var unknownStart: [Breach] {
        let target = Target(definition.start)
        guard !definition.steps.contains(where: { $0.name == target.name }) else { return [] }
        return [
            Breach(
                .member("start"),
                zh: "没有名为 \(target.name) 的步骤可供开始",
                en: "There is no step \(target.name) to start with"
            )
        ]
    }

    var unknownExits: [Breach] {
        steps.flatMap { step in
            let known = Set(step.manifest.exits.map(\.name))
            return step.use.exits.keys.sorted().filter { !known.contains($0) }.map { exit in
                Breach(
                    step.path.member("exits").key(exit),
                    zh: "模块 \(step.use.module) 没有出口 \(exit)",
                    en: "The module \(step.use.module) has no exit \(exit)"
                )
            }
        }
    }

    var unwiredExits: [Breach] {
        steps.flatMap { step in
            step.manifest.exits.filter { step.use.exits[$0.name] == nil }.map { exit in
                Breach(
                    step.path.member("exits"),
                    zh: "出口 \(exit.name)（\(exit.label.zh)）没有去向",
                    en: "The exit \(exit.name) (\(exit.label.en)) leads nowhere"
                )
            }
        }
    }

    var unknownTargets: [Breach] {
        let names = Set(definition.steps.map(\.name))
        return wires.compactMap { path, target in
            let target = Target(target)
            if names.contains(target.name) || (target.entry == nil && ends.contains(target.name)) { return nil }
            return Breach(
                path,
                zh: "没有名为 \(target.name) 的步骤或终态",
                en: "There is no step or end \(target.name)"
            )
        }
    }

    var unknownEntries: [Breach] {
        (wires + [(.member("start"), definition.start)]).compactMap { path, target in
            let target = Target(target)
            guard let entry = target.entry, let step = steps.first(where: { $0.use.name == target.name }),
                !step.manifest.entries.contains(where: { $0.name == entry })
            else { return nil }
            return Breach(
                path,
                zh: "模块 \(step.use.module) 没有入口 \(entry)",
                en: "The module \(step.use.module) has no entry \(entry)"
            )
        }
    }

    var unknownEnds: [Breach] {
        [("withdraw", definition.office.withdraw.end), ("merge", definition.office.merge.end)]
            .filter { !ends.contains($1) }
            .map { rule, end in
                Breach(
                    Self.office.member(rule).member("to"),
                    zh: "没有名为 \(end) 的终态",
                    en: "There is no end \(end)"
                )
            }
    }

    /// Every wire of every step with its place, known exit or not.
    private var wires: [(DocumentPath, String)] {
        definition.steps.enumerated().flatMap { index, use in
            use.exits.sorted { $0.key < $1.key }.map { exit, target in
                (path(ofStep: index).member("exits").member(exit), target)
            }
        }
    }

    /// Whether everything in the definition leads somewhere, so that its paths can be followed.
    var isWired: Bool {
        [
            unknownModules, duplicateSteps, duplicateStates, clashingNames, unknownStart, unwiredExits, unknownTargets,
            unknownEntries,
        ].allSatisfy(\.isEmpty)
    }
}
