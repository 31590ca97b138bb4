import StrictJSON

/// An action that a proposal's state offers, with the logic that judges it.
package struct Offer: Sendable {
    package let spec: ActionSpec
    /// Who decides on it: a step's module, or the office's own rules.
    package let origin: Origin

    package enum Origin: Sendable {
        case step(Step)
        case office(OfficeAction)
    }
}

extension Offer {
    /// The form as its reader takes it.
    func readable(_ input: JSONObject) -> JSONObject {
        guard case .office(let action) = origin else { return input }
        return action.readable(input)
    }
}

extension Workflow {
    /// Every action that can be taken in the state `state`, in the order of the manifests, the office's own last.
    package func offers(inState state: String) -> [Offer] { offersByState[state] ?? offersMade(inState: state) }

    /// What ``offers(inState:)`` answers, put together anew.
    func offersMade(inState state: String) -> [Offer] {
        var offers: [Offer] = []
        if let own = step(ofState: state) {
            offers += own.manifest.actions.filter { $0.from.contains(state) }
                .map { Offer(spec: asking(forAuthority: $0), origin: .step(own)) }
            if state != start?.state {
                for step in steps {
                    offers += step.manifest.actions.filter(\.isOfferedEverywhere)
                        .map { Offer(spec: asking(forAuthority: $0), origin: .step(step)) }
                }
            }
        }
        offers += OfficeAction.allCases.filter { $0.isOffered(inState: state, of: self) }
            .map { Offer(spec: $0.spec(inState: state, of: self), origin: .office($0)) }
        return offers
    }

    /// Whether any state offers an action of that name.
    package func knows(action name: String) -> Bool {
        OfficeAction(rawValue: name) != nil || steps.contains { $0.manifest.actions.contains { $0.name == name } }
    }

    /// The states that offer the action `name`.
    package func states(offering name: String) -> [String] {
        allStates.filter { state in offers(inState: state).contains { $0.spec.name == name } }
    }

    /// Every state that a proposal may stand in.
    var allStates: [String] {
        steps.flatMap { $0.manifest.states.map(\.name) } + definition.ends.map(\.name) + [
            definition.office.suspend.state
        ]
    }

    /// The choice lists that forms of this step may use: the module's, and the bodies that an action can speak for.
    package func lists(for offer: Offer) -> [ChoiceList] {
        let roles = definition.roles.filter { offer.spec.authorities.contains($0.name) }
        let authorities = ChoiceList(
            Self.authorityField,
            roles.map { ChoiceList.Choice($0.name, zh: $0.label.zh, en: $0.label.en) }
        )
        guard case .step(let step) = offer.origin else { return [authorities] }
        return step.manifest.lists + [authorities]
    }

    /// The form field that tells which of several bodies decided.
    package static let authorityField = "authority"

    private func asking(forAuthority action: ActionSpec) -> ActionSpec {
        var action = action
        if action.authorities.count > 1 {
            action.form.append(
                .choice(
                    Self.authorityField,
                    from: Self.authorityField,
                    zh: "决定机关",
                    en: "Deciding body",
                    missing: "value_missing"
                )
            )
        }
        if !definition.twoPersonRule { action.confirmers = [] }
        return action
    }
}
