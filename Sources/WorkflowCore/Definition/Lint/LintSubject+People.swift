extension LintSubject {
    var unknownRoles: [Breach] {
        let known = Set(definition.roles.map(\.name))
        let named = namedRoles.filter { !known.contains($0.role) }.map { path, role in
            Breach(path, zh: "没有定义角色 \(role)", en: "The role \(role) is not defined")
        }
        return named
            + steps.flatMap { step in
                step.ownRoles.filter { !known.contains($0.role) }.map { action, role in
                    Breach(
                        step.path.member("module"),
                        zh: "模块 \(step.use.module) 的操作 \(action) 用到未定义的角色 \(role)",
                        en: "The module \(step.use.module) names the role \(role) for \(action), and it is not defined"
                    )
                }
            }
    }

    /// The roles that the definition names itself, with their places.
    private var namedRoles: [(path: DocumentPath, role: String)] {
        var lists = officeRoles.map { (Self.office.member($0.rule).member("roles"), $0.roles) }
        lists.append((Self.office.member("withdraw").member("confirmers"), definition.office.withdraw.confirmers))
        for (path, rung) in rungs {
            lists.append((path.member("to"), rung.roles.filter { $0 != ReminderLadder.Rung.acting }))
        }
        for (index, use) in definition.steps.enumerated() {
            let path = path(ofStep: index)
            lists += use.roles.sorted { $0.key < $1.key }.map { (path.member("roles").member($0), $1) }
            lists += use.confirmers.sorted { $0.key < $1.key }.map { (path.member("confirmers").member($0), $1) }
        }
        return lists.flatMap { path, roles in roles.enumerated().map { (path.item($0), $1) } }
    }

    private var officeRoles: [(rule: String, roles: [String])] {
        let office = definition.office
        return [
            ("annotate", office.annotate), ("waive", office.waive), ("amend", office.amend.roles),
            ("withdraw", office.withdraw.roles), ("suspend", office.suspend.roles), ("merge", office.merge.roles),
        ]
    }

    var actionsWithoutRole: [Breach] {
        let office = officeRoles.filter(\.roles.isEmpty).map { rule, _ in
            Breach(
                Self.office.member(rule).member("roles"),
                zh: "没有角色可以执行 \(rule)",
                en: "No role may \(rule)"
            )
        }
        return office
            + steps.flatMap { step in
                step.manifest.actions.filter { step.roles(of: $0).isEmpty }.map { action in
                    Breach(
                        step.path.member("roles").member(action.name),
                        zh: "没有角色可以执行操作 \(action.name)",
                        en: "No role may take the action \(action.name)"
                    )
                }
            }
    }

    var unknownActions: [Breach] {
        steps.flatMap { step in
            let known = Set(step.manifest.actions.map(\.name))
            return [("roles", step.use.roles.keys), ("confirmers", step.use.confirmers.keys)].flatMap { key, actions in
                actions.sorted().filter { !known.contains($0) }.map { action in
                    Breach(
                        step.path.member(key).key(action),
                        zh: "模块 \(step.use.module) 没有操作 \(action)",
                        en: "The module \(step.use.module) has no action \(action)"
                    )
                }
            }
        }
    }

    var missingConfirmers: [Breach] {
        guard definition.twoPersonRule else { return [] }
        return steps.flatMap { step in
            step.manifest.actions.filter { !$0.confirmers.isEmpty && step.confirmers(of: $0).isEmpty }.map { action in
                Breach(
                    step.path.member("confirmers").member(action.name),
                    zh: "操作 \(action.name) 须由第二人确认，却没有角色可以确认",
                    en: "The action \(action.name) needs a second person, and no role may confirm it"
                )
            }
        }
    }

    var idleConfirmers: [Breach] {
        guard !definition.twoPersonRule else { return [] }
        var paths = definition.steps.enumerated().flatMap { index, use in
            use.confirmers.sorted { $0.key < $1.key }.filter { !$1.isEmpty }
                .map { action, _ in path(ofStep: index).member("confirmers").key(action) }
        }
        if !definition.office.withdraw.confirmers.isEmpty {
            paths.append(Self.office.member("withdraw").member("confirmers"))
        }
        return paths.map {
            Breach(
                $0,
                zh: "two_person_rule 为 false，确认角色不起作用",
                en: "Nobody confirms anything while two_person_rule is false"
            )
        }
    }

    var confirmersOfTheSameRole: [Breach] {
        guard definition.twoPersonRule else { return [] }
        let withdraw = definition.office.withdraw
        var breaches = steps.flatMap { step in
            step.manifest.actions.filter { Self.cannotDiffer(step.confirmers(of: $0), from: step.roles(of: $0)) }
                .map { sameRole(step.path.member("confirmers").member($0.name), $0.name) }
        }
        if Self.cannotDiffer(withdraw.confirmers, from: withdraw.roles) {
            breaches.append(sameRole(Self.office.member("withdraw").member("confirmers"), "withdraw"))
        }
        return breaches
    }

    private func sameRole(_ path: DocumentPath, _ action: String) -> Breach {
        Breach(
            path,
            zh: "\(action) 的确认人与经办人是同一角色；只有一人担任该角色时无人可确认",
            en: "The only role that may confirm \(action) is the one that takes it; where one person has it, nobody can"
        )
    }

    /// Where one role acts and the same one alone confirms, an office with one person in it is stuck.
    private static func cannotDiffer(_ confirmers: [String], from roles: [String]) -> Bool {
        Set(confirmers).count == 1 && Set(confirmers) == Set(roles)
    }
}

extension LintSubject.KnownStep {
    /// Each role that the module brings along and the definition does not replace, with one action that names it.
    fileprivate var ownRoles: [(action: String, role: String)] {
        var seen: Set<String> = []
        return manifest.actions.flatMap { action in
            let roles = use.roles[action.name] == nil ? action.roles : []
            let confirmers = use.confirmers[action.name] == nil ? action.confirmers : []
            return (roles + confirmers + action.authorities).filter { seen.insert($0).inserted }
                .map { (action.name, $0) }
        }
    }
}
