public import StepKit
public import WorkflowCore

/// Step 5, follow-up: from the assignment to the archive.
///
/// The unit signs for the assignment and replies, members or the committee evaluate, promises are tracked until they
/// are kept, a re-visit looks at what became of each recommendation, and the file is closed. See the README for every
/// state and form.
public struct FollowUp: StepModule {
    /// States, actions, forms and exits, as the README shows them.
    public let manifest = StepManifest(
        module: "FollowUp",
        label: Label(zh: "跟踪落实", en: "Follow-up"),
        entries: entries,
        states: states,
        actions: handling + evaluation + tracking + closing,
        exits: exits,
        clocks: clocks,
        lists: lists,
        options: options,
        reasons: reasons
    )

    /// The one there is: the module has no settings of its own.
    public init() {}

    /// Checks each recommendation's reply and promise, who was heard, the periods, and whether the file is complete.
    public func check(_ attempt: Attempt) -> [Finding] {
        switch attempt.action {
        case "accept", "return_assignment": attempt.futureDates("date")
        case "extend": checkExtension(attempt)
        case "record_opinion": checkOpinion(attempt)
        case "reply": checkReply(attempt)
        case "evaluate_ok": checkApproval(attempt)
        case "rehandle": checkRehandling(attempt)
        case "close_disputed": checkDispute(attempt)
        case "report_progress": checkProgress(attempt)
        case "fulfil": checkFulfilment(attempt)
        case "start_revisit": checkRevisitStart(attempt)
        case "revisit_pass": checkRevisit(attempt)
        case "revisit_fail": checkFailedRevisit(attempt)
        case "archive": checkArchive(attempt)
        default: []
        }
    }

    /// A proposal whose reply passed is tracked as long as a class of the reply promises something.
    public func destination(of action: ActionSpec, for attempt: Attempt) -> Destination {
        guard action.name == "evaluate_ok" else { return action.to.first ?? .same }
        return openCommitments(attempt).isEmpty ? .state("completed") : .state("tracking")
    }
}
