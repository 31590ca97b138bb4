extension LintSubject {
    var unknownStates: [Breach] {
        guard unknownModules.isEmpty else { return [] }
        let known = states
        let office = definition.office
        let lists: [(DocumentPath, [String])] = [
            (Self.office.member("withdraw").member("from"), office.withdraw.states),
            (Self.office.member("withdraw").member("consent_in"), office.withdraw.consentStates),
            (Self.office.member("merge").member("from"), office.merge.states),
        ]
        return lists.flatMap { path, names in
            names.enumerated().filter { !known.contains($1) }.map { index, name in
                Breach(path.item(index), zh: "没有状态 \(name)", en: "There is no state \(name)")
            }
        }
    }

    var idleConsent: [Breach] {
        let withdraw = definition.office.withdraw
        let path = Self.office.member("withdraw").member("consent_in")
        return withdraw.consentStates.enumerated().filter { !withdraw.states.contains($1) }.map { index, state in
            Breach(
                path.item(index),
                zh: "在状态 \(state) 不能撤题，谈不上同意",
                en: "Nothing can be withdrawn in the state \(state), so there is nothing to consent to"
            )
        }
    }

    var unknownFields: [Breach] {
        guard unknownModules.isEmpty else { return [] }
        let known = Set(
            steps.flatMap { step in
                step.manifest.intake.map(\.name)
                    + step.manifest.actions.flatMap(\.form).filter { $0.place == .topic }.map(\.name)
            }
        )
        let path = Self.office.member("amend").member("fixed")
        return definition.office.amend.fixed.enumerated().filter { !known.contains($1) }.map { index, field in
            Breach(path.item(index), zh: "议题没有字段 \(field)", en: "A proposal has no field \(field)")
        }
    }
}
