/// A way in which a step module breaks the contract.
public struct Violation: Hashable, Sendable {
    /// The rule that is broken.
    public let rule: ConformanceRule
    /// Where: a name of the manifest, such as `approve.date`.
    public let place: String
    /// What is wrong there.
    public let problem: String
}

extension Violation: CustomStringConvertible {
    /// One line: the rule, the place and the problem.
    public var description: String { "\(rule.rawValue): \(place): \(problem)" }
}

/// What every step module must satisfy.
public enum ConformanceRule: String, CaseIterable, Hashable, Sendable {
    /// The manifest is the same on every read.
    case steadyManifest
    /// The manifest means the same after being encoded and decoded.
    case encodableManifest
    /// Names are lower-case identifiers (the module's begins with a capital) and none is one of the engine's own.
    case wellFormedName
    /// Nothing has the name of another of its kind; in a list or the intake form, nothing has the label of another.
    case uniqueName
    /// Everything that is named exists: states, exits, choice lists, clocks' fields, facts' fields.
    case existingName
    /// Every label is filled in, in both languages.
    case labelled
    /// A field has what its kind needs: a choice its list, a group or list its members; the intake form is all topic.
    case completeField
    /// Every code that a form gives is declared, or standard.
    case declaredMissingCode
    /// Every action has a role, and leads from somewhere to somewhere; one offered everywhere leads nowhere.
    case completeAction
    /// Every action can be taken in a state that an entry leads to.
    case reachableAction
    /// Every state can be reached from an entry.
    case reachableState
    /// From every state an exit can be reached.
    case leavableState
    /// Every exit is used by an action.
    case usedExit
    /// The same attempt gets the same answer.
    case pureCheck
    /// Every code that the check gives is declared, or standard.
    case declaredFoundCode
    /// The field that a finding names stands in the action's form.
    case existingFindingField
    /// The chosen destination is one that the action declares.
    case declaredDestination
}
