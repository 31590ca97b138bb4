/// What must hold for a definition beyond the form of its document.
///
/// The identifiers are stable: they are documented in yishi-workflow(5), and people search for them.
package enum LintRule: String, CaseIterable, Hashable, Sendable {
    // Names
    case moduleUnknown = "module-unknown"
    case stepDuplicate = "step-duplicate"
    case stateDuplicate = "state-duplicate"
    case nameClash = "name-clash"
    case actionClash = "action-clash"
    case labelMissing = "label-missing"

    // Wiring
    case startUnknown = "start-unknown"
    case exitUnknown = "exit-unknown"
    case exitUnwired = "exit-unwired"
    case targetUnknown = "target-unknown"
    case entryUnknown = "entry-unknown"
    case endUnknown = "end-unknown"

    // The whole
    case endUnreachable = "end-unreachable"
    case stateUnreachable = "state-unreachable"
    case stateDeadEnd = "state-dead-end"

    // People
    case roleUnknown = "role-unknown"
    case roleMissing = "role-missing"
    case actionUnknown = "action-unknown"
    case confirmersMissing = "confirmers-missing"
    case confirmersIdle = "confirmers-idle"
    case confirmersSameRole = "confirmers-same-role"

    // Settings of a step
    case clockUnknown = "clock-unknown"
    case clockMissing = "clock-missing"
    case optionUnknown = "option-unknown"
    case listUnknown = "list-unknown"
    case listEmpty = "list-empty"
    case choiceDuplicate = "choice-duplicate"
    case flagUnknown = "flag-unknown"
    case listDiffers = "list-differs"

    // Deadlines
    case calendarUnknown = "calendar-unknown"
    case ladderUnknown = "ladder-unknown"
    case ladderMissing = "ladder-missing"
    case ladderEmpty = "ladder-empty"
    case rungDuplicate = "rung-duplicate"
    case rungUnheard = "rung-unheard"
    case limitShort = "limit-short"
    case clockForwardOnly = "clock-forward-only"

    // Rules of the office
    case stateUnknown = "state-unknown"
    case consentIdle = "consent-idle"
    case fieldUnknown = "field-unknown"
}

extension LintRule {
    /// The rules without which a workflow cannot be run: everything in it must lead somewhere.
    ///
    /// An installed definition is held to these alone, so that a rule that is added later, or a clock that a module
    /// gains, does not make a ledger unusable.
    package static let neededToRun: Set<LintRule> = [
        .moduleUnknown, .stepDuplicate, .stateDuplicate, .nameClash, .actionClash, .startUnknown, .exitUnwired,
        .targetUnknown, .entryUnknown, .endUnknown,
    ]

    /// A place that breaks the rule, and how.
    struct Breach {
        var path: DocumentPath
        var label: Label

        init(_ path: DocumentPath, zh: String, en: String) {
            self.path = path
            label = Label(zh: zh, en: en)
        }
    }

    /// All places of `subject` that break this rule.
    func breaches(in subject: LintSubject) -> [Breach] {
        switch self {
        case .moduleUnknown: subject.unknownModules
        case .stepDuplicate: subject.duplicateSteps
        case .stateDuplicate: subject.duplicateStates
        case .nameClash: subject.clashingNames
        case .actionClash: subject.clashingActions
        case .labelMissing: subject.missingLabels
        case .startUnknown: subject.unknownStart
        case .exitUnknown: subject.unknownExits
        case .exitUnwired: subject.unwiredExits
        case .targetUnknown: subject.unknownTargets
        case .entryUnknown: subject.unknownEntries
        case .endUnknown: subject.unknownEnds
        case .endUnreachable: subject.unreachableEnds
        case .stateUnreachable: subject.unreachableStates
        case .stateDeadEnd: subject.deadEnds
        case .roleUnknown: subject.unknownRoles
        case .roleMissing: subject.actionsWithoutRole
        case .actionUnknown: subject.unknownActions
        case .confirmersMissing: subject.missingConfirmers
        case .confirmersIdle: subject.idleConfirmers
        case .confirmersSameRole: subject.confirmersOfTheSameRole
        case .clockUnknown: subject.unknownClocks
        case .clockMissing: subject.clocksWithoutLength
        case .optionUnknown: subject.unknownOptions
        case .listUnknown: subject.unknownLists
        case .listEmpty: subject.emptyLists
        case .choiceDuplicate: subject.duplicateChoices
        case .flagUnknown: subject.unknownFlags
        case .listDiffers: subject.differingLists
        case .calendarUnknown: subject.unknownCalendars
        case .ladderUnknown: subject.unknownLadders
        case .ladderMissing: subject.missingLadder
        case .ladderEmpty: subject.emptyLadders
        case .rungDuplicate: subject.duplicateRungs
        case .rungUnheard: subject.unheardRungs
        case .limitShort: subject.shortLimits
        case .clockForwardOnly: subject.forwardLengthsOfBackwardClocks
        case .stateUnknown: subject.unknownStates
        case .consentIdle: subject.idleConsent
        case .fieldUnknown: subject.unknownFields
        }
    }
}
