extension Proposals {
    /// A workflow definition joined with its modules, as `Describe` gives it.
    package struct Workflow: Codable, Hashable, Sendable {
        package var name: String
        package var digest: String
        package var label: Label
        /// Whether new proposals of this workflow are pinned to it.
        package var current: Bool
        /// The step that new proposals start in.
        package var start: String
        package var steps: [Step]
        package var ends: [Named]
        /// The state of suspended proposals.
        package var hold: Hold
        package var roles: [Named]
        /// The form for a new proposal.
        package var intake: [Field]
        /// What the office may do whatever the step; each `to` is a state of the whole workflow, an end or `=`.
        package var office: [StepAction]?

        package init(
            name: String,
            digest: String,
            label: Label,
            current: Bool,
            start: String,
            steps: [Step],
            ends: [Named],
            hold: Hold,
            roles: [Named],
            intake: [Field],
            office: [StepAction]? = nil
        ) {
            self.name = name
            self.digest = digest
            self.label = label
            self.current = current
            self.start = start
            self.steps = steps
            self.ends = ends
            self.hold = hold
            self.roles = roles
            self.intake = intake
            self.office = office
        }
    }

    /// A name with its label.
    package struct Named: Codable, Hashable, Sendable {
        package var name: String
        package var label: Label

        package init(name: String, label: Label) {
            self.name = name
            self.label = label
        }
    }

    /// The state of suspended proposals.
    package struct Hold: Codable, Hashable, Sendable {
        package var state: String
        package var label: Label

        package init(state: String, label: Label) {
            self.state = state
            self.label = label
        }
    }

    /// A step of a workflow.
    package struct Step: Codable, Hashable, Sendable {
        package var name: String
        package var module: String
        package var label: Label
        package var states: [State]
        /// The state that each way in leads to.
        package var entries: [String: String]
        /// Where each way out leads: `step/entry` or an end.
        package var exits: [String: String]
        package var actions: [StepAction]

        package init(
            name: String,
            module: String,
            label: Label,
            states: [State],
            entries: [String: String],
            exits: [String: String],
            actions: [StepAction]
        ) {
            self.name = name
            self.module = module
            self.label = label
            self.states = states
            self.entries = entries
            self.exits = exits
            self.actions = actions
        }
    }

    /// A state of a step.
    package struct State: Codable, Hashable, Sendable {
        package var name: String
        package var label: Label
        package var waitsFor: Label?

        package init(name: String, label: Label, waitsFor: Label? = nil) {
            self.name = name
            self.label = label
            self.waitsFor = waitsFor
        }
    }

    /// Something that can be done in states of a step.
    package struct StepAction: Codable, Hashable, Sendable {
        package var name: String
        package var label: Label
        package var from: [String]
        /// Each a state of the step, `exit:NAME`, or `=` for the same state.
        package var to: [String]
        package var roles: [String]
        package var confirmers: [String]
        /// Whether it is offered in every live state but the first; `from` is then empty.
        package var everywhere: Bool

        package init(
            name: String,
            label: Label,
            from: [String],
            to: [String],
            roles: [String],
            confirmers: [String],
            everywhere: Bool
        ) {
            self.name = name
            self.label = label
            self.from = from
            self.to = to
            self.roles = roles
            self.confirmers = confirmers
            self.everywhere = everywhere
        }
    }
}
