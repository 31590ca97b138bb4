/// A workflow as an office writes it down: which steps in which order, wired how, with whose roles and which periods.
///
/// It names modules and their exits; ``Workflow`` is the definition joined with the modules.
package struct WorkflowDefinition: Hashable, Sendable {
    package var name: String
    package var label: Label
    /// The step that a new proposal starts in, as `step` or `step/entry`.
    package var start: String
    /// Whether a recorded act of an outside body waits for a second person.
    package var twoPersonRule: Bool
    package var roles: [RoleSpec]
    package var ends: [EndSpec]
    package var office: OfficeRules
    /// The bodies that may keep a calendar of their own.
    package var calendars: [BodySpec]
    /// The reminder ladders; the first is that of every clock that names none.
    package var ladders: [ReminderLadder]
    package var steps: [StepUse]

    package init(
        name: String,
        label: Label,
        start: String,
        twoPersonRule: Bool,
        roles: [RoleSpec],
        ends: [EndSpec],
        office: OfficeRules,
        calendars: [BodySpec] = [],
        ladders: [ReminderLadder] = [],
        steps: [StepUse]
    ) {
        self.name = name
        self.label = label
        self.start = start
        self.twoPersonRule = twoPersonRule
        self.roles = roles
        self.ends = ends
        self.office = office
        self.calendars = calendars
        self.ladders = ladders
        self.steps = steps
    }
}

/// A role that people of this office can have.
package struct RoleSpec: Hashable, Sendable {
    package var name: String
    package var label: Label

    package init(name: String, label: Label) {
        self.name = name
        self.label = label
    }
}

/// A body that may keep a calendar of its own.
package struct BodySpec: Hashable, Sendable {
    package var name: String
    package var label: Label

    package init(name: String, label: Label) {
        self.name = name
        self.label = label
    }
}

/// A state that nothing follows.
package struct EndSpec: Hashable, Sendable {
    package var name: String
    package var label: Label

    package init(name: String, label: Label) {
        self.name = name
        self.label = label
    }
}

/// The use of a module as a step.
package struct StepUse: Hashable, Sendable {
    package var name: String
    package var module: String
    /// Where each exit leads: `step`, `step/entry` or an end.
    package var exits: [String: String]
    /// Roles that replace the module's own, by action.
    package var roles: [String: [String]]
    /// Confirming roles that replace the module's own, by action.
    package var confirmers: [String: [String]]
    package var clocks: [String: ClockRule]
    package var options: [String: Int]
    /// Choice lists that replace the module's own.
    package var lists: [ChoiceList]

    package init(
        name: String,
        module: String,
        exits: [String: String],
        roles: [String: [String]] = [:],
        confirmers: [String: [String]] = [:],
        clocks: [String: ClockRule] = [:],
        options: [String: Int] = [:],
        lists: [ChoiceList] = []
    ) {
        self.name = name
        self.module = module
        self.exits = exits
        self.roles = roles
        self.confirmers = confirmers
        self.clocks = clocks
        self.options = options
        self.lists = lists
    }
}

/// What the office may do with a proposal in any step; see ``OfficeAction``.
package struct OfficeRules: Hashable, Sendable {
    package var annotate: [String]
    package var waive: [String]
    package var amend: Amending
    package var withdraw: Withdrawing
    package var suspend: Suspending
    package var merge: Merging

    package struct Amending: Hashable, Sendable {
        package var roles: [String]
        /// Fields that are fixed once the proposal has left the first step.
        package var fixed: [String]

        package init(roles: [String], fixed: [String]) {
            self.roles = roles
            self.fixed = fixed
        }
    }

    package struct Withdrawing: Hashable, Sendable {
        package var states: [String]
        /// The states in which the Party committee's consent is needed as well.
        package var consentStates: [String]
        package var roles: [String]
        package var confirmers: [String]
        package var end: String

        package init(
            states: [String],
            consentStates: [String],
            roles: [String],
            confirmers: [String],
            end: String
        ) {
            self.states = states
            self.consentStates = consentStates
            self.roles = roles
            self.confirmers = confirmers
            self.end = end
        }
    }

    package struct Suspending: Hashable, Sendable {
        /// The state of a suspended proposal.
        package var state: String
        package var label: Label
        package var roles: [String]

        package init(state: String, label: Label, roles: [String]) {
            self.state = state
            self.label = label
            self.roles = roles
        }
    }

    package struct Merging: Hashable, Sendable {
        package var states: [String]
        package var roles: [String]
        package var end: String

        package init(states: [String], roles: [String], end: String) {
            self.states = states
            self.roles = roles
            self.end = end
        }
    }

    package init(
        annotate: [String],
        waive: [String],
        amend: Amending,
        withdraw: Withdrawing,
        suspend: Suspending,
        merge: Merging
    ) {
        self.annotate = annotate
        self.waive = waive
        self.amend = amend
        self.withdraw = withdraw
        self.suspend = suspend
        self.merge = merge
    }
}
