import WorkflowCore
import YishiAPI

extension Proposals.Workflow {
    init(_ workflow: Workflow, isCurrent: Bool) {
        let definition = workflow.definition
        let lists = workflow.start.flatMap { workflow.step(named: $0.step) }?.manifest.lists ?? []
        self.init(
            name: definition.name,
            digest: workflow.digest,
            label: WireLabel(definition.label),
            current: isCurrent,
            start: workflow.start?.step ?? definition.start,
            steps: workflow.steps.map { Proposals.Step($0, in: workflow) },
            ends: definition.ends.map { Proposals.Named(name: $0.name, label: WireLabel($0.label)) },
            hold: Proposals.Hold(
                state: definition.office.suspend.state,
                label: WireLabel(definition.office.suspend.label)
            ),
            roles: definition.roles.map { Proposals.Named(name: $0.name, label: WireLabel($0.label)) },
            intake: workflow.intake.map { Proposals.Field($0, lists: lists) },
            office: OfficeAction.allCases.compactMap { Proposals.StepAction($0, in: workflow) }
        )
    }
}

extension Proposals.Step {
    fileprivate init(_ step: Step, in workflow: Workflow) {
        let entries = step.manifest.entries.map { ($0.name, $0.state) }
        self.init(
            name: step.name,
            module: step.manifest.module,
            label: WireLabel(step.manifest.label),
            states: step.manifest.states.map {
                Proposals.State(name: $0.name, label: WireLabel($0.label), waitsFor: WireLabel($0.waitsFor))
            },
            entries: Dictionary(entries) { first, _ in first },
            exits: step.exits,
            actions: step.manifest.actions.map { Proposals.StepAction($0) }
        )
    }
}

extension Proposals.StepAction {
    fileprivate init(_ action: ActionSpec) {
        self.init(
            name: action.name,
            label: WireLabel(action.label),
            from: action.from,
            to: action.to.map(\.text),
            roles: action.roles,
            confirmers: action.confirmers,
            everywhere: action.isOfferedEverywhere
        )
    }

    /// What the office may do, with all states in which it may.
    fileprivate init?(_ action: OfficeAction, in workflow: Workflow) {
        let states = workflow.states(offering: action.rawValue)
        guard let state = states.first,
            let spec = workflow.offers(inState: state).first(where: { $0.spec.name == action.rawValue })?.spec
        else { return nil }
        self.init(
            name: spec.name,
            label: WireLabel(spec.label),
            from: states,
            to: spec.to.map { if case .exit(let end) = $0 { end } else { $0.text } },
            roles: spec.roles,
            confirmers: spec.confirmers,
            everywhere: false
        )
    }
}

extension Destination {
    /// As the interface writes it: a state, `exit:NAME`, or `=`.
    fileprivate var text: String {
        switch self {
        case .state(let name): name
        case .exit(let name): "exit:\(name)"
        case .same: "="
        }
    }
}

extension Proposals.Field {
    init(_ field: Field, lists: [ChoiceList]) {
        let choices = lists.first { $0.name == field.choiceList }?.choices ?? []
        self.init(
            name: field.name,
            label: WireLabel(field.label),
            kind: field.kind.rawValue,
            required: field.isRequired,
            choices: choices.map { Proposals.Choice(value: $0.value, label: WireLabel($0.label)) },
            fields: field.fields.isEmpty ? nil : field.fields.map { Proposals.Field($0, lists: lists) }
        )
    }
}

extension Proposals.Action {
    init(_ judgement: Judgement, of proposal: Proposal, in workflow: Workflow) {
        let spec = judgement.spec
        let reasons = judgement.reasons.map(Proposals.Reason.init)
        let waivable = reasons.filter { $0.waivers != nil }.map(\.code)
        self.init(
            name: spec.name,
            label: WireLabel(spec.label),
            to: workflow.target(of: spec, from: proposal),
            roles: spec.roles,
            needsSecondPerson: !spec.confirmers.isEmpty,
            form: spec.form.map { Proposals.Field($0, lists: judgement.lists) },
            reasons: reasons,
            warnings: judgement.warnings.isEmpty ? nil : judgement.warnings.map(Proposals.Reason.init),
            waivable: waivable.isEmpty ? nil : waivable
        )
    }
}

extension Workflow {
    /// The state, or the states with a bar between them, that the action leads to.
    fileprivate func target(of spec: ActionSpec, from proposal: Proposal) -> String {
        let present = proposal.position
        if spec.name == OfficeAction.resume.rawValue { return proposal.resumesAt?.state ?? present.state }
        return spec.to.map { destination in
            switch destination {
            case .same: present.state
            case .state(let name): name
            case .exit(let name):
                step(named: present.step)?.exits[name].flatMap { position(of: $0, leaving: present.step)?.state }
                    ?? name
            }
        }.joined(separator: "|")
    }
}
