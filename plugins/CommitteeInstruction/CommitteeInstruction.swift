public import StepKit
public import WorkflowCore

/// Asking the district Party committee: the request, its answer, and what the answer demands.
///
/// The Party committee has no account: a clerk records its answer with date, reference and evidence, and the secretary
/// general confirms the record.
public struct CommitteeInstruction: StepModule {
    /// States, actions, forms and exits; the README lists them.
    public let manifest = StepManifest(
        module: "CommitteeInstruction",
        label: Label(zh: "向区委请示", en: "Request for instructions"),
        entries: [EntrySpec("start", state: "request_drafting")],
        states: Self.states,
        actions: Self.requestActions + Self.answerActions,
        exits: [
            ExitSpec("approved", zh: "已批准", en: "Approved"),
            ExitSpec("rejected", zh: "未获批准", en: "Rejected"),
            ExitSpec("review_again", zh: "重新审议", en: "To be reviewed again"),
        ],
        clocks: Self.clocks,
        lists: Self.lists,
        reasons: Self.reasons
    )

    /// The module; it has no settings of its own.
    public init() {}

    /// Finds what the forms cannot say: the addressee, the order of dates, references, unanswered opinions.
    public func check(_ attempt: Attempt) -> [Finding] {
        switch attempt.action {
        case "send_request": checkRequest(attempt)
        case "resend_request": checkResending(attempt)
        case "review_again": checkReviewingAgain(attempt)
        case "approve": checkAnswerDate(attempt) + checkReference(attempt)
        case "require_revision": checkAnswerDate(attempt) + checkOpinions(attempt)
        case "reject": checkAnswerDate(attempt) + checkRejection(attempt)
        default: []
        }
    }
}
