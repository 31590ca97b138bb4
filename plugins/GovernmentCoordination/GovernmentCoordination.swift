public import StepKit
public import WorkflowCore

/// Agreeing with the government on who handles a proposal, and issuing the plan.
public struct GovernmentCoordination: StepModule {
    /// States, actions, forms and exits; the README lists them.
    public let manifest = StepManifest(
        module: "GovernmentCoordination",
        label: Label(zh: "与政府沟通", en: "Government coordination"),
        entries: [EntrySpec("start", state: "coordinating")],
        states: Self.states,
        actions: Self.unitActions + Self.outcomeActions,
        exits: [
            ExitSpec("issued", zh: "已印发实施", en: "Issued"),
            ExitSpec("back_to_request", zh: "重大调整再请示", en: "Back to the request"),
        ],
        clocks: Self.clocks,
        lists: Self.lists,
        options: [
            OptionSpec(
                Self.objectionDays,
                zh: "异议期限（工作日）",
                en: "Working days for an objection",
                standard: 5
            )
        ],
        reasons: Self.reasons
    )

    /// The option for the working days after the proposal of units within which a unit may object.
    static let objectionDays = "objection_days"

    /// The module; its period for objections is an option of the definition.
    public init() {}

    /// Finds what the forms cannot say: one host, objections in time, units still unconfirmed, the issued plan.
    public func check(_ attempt: Attempt) -> [Finding] {
        switch attempt.action {
        case "record_coordination": attempt.futureDates("date")
        case "propose_units": checkProposal(attempt)
        case "object": checkObjection(attempt)
        case "confirm_units": checkConfirmation(attempt)
        case "issue": checkIssue(attempt)
        default: []
        }
    }
}
