public import StepKit
public import WorkflowCore

/// Step 4, consultation: from the approved plan of work to an outcome that somebody has answered.
///
/// The committee prepares, invites and holds the meeting, draws up the minutes and the numbered recommendations; the
/// outcome goes up, and what comes back is recorded for each recommendation. See the README for every state and form.
public struct Consultation: StepModule {
    /// States, actions, forms and exits, as the README shows them.
    public let manifest = StepManifest(
        module: "Consultation",
        label: Label(zh: "协商", en: "Consultation"),
        entries: entries,
        states: states,
        actions: preparing + meeting + outcome + answer,
        exits: exits,
        clocks: clocks,
        lists: lists,
        options: options,
        reasons: reasons
    )

    /// The one there is: the module has no settings of its own.
    public init() {}

    /// Checks dates against today and the calendar, units against those that agreed, and recommendations one by one.
    public func check(_ attempt: Attempt) -> [Finding] {
        switch attempt.action {
        case "notify": checkNotice(attempt)
        case "hold_meeting": checkMeeting(attempt)
        case "draft_outcome": checkDraft(attempt)
        case "submit_outcome": checkOutcome(attempt)
        case "assign": checkAssignment(attempt)
        case "close_unadopted": checkUnadopted(attempt)
        default: []
        }
    }
}
