public import StepKit
public import WorkflowCore

/// Selecting what to consult on: a topic is suggested, screened, and reviewed by the Party group and the chair meeting.
public struct TopicSelection: StepModule {
    /// States, actions, forms and exits; the README lists them.
    public let manifest = StepManifest(
        module: "TopicSelection",
        label: Label(zh: "精选议题", en: "Topic selection"),
        entries: [EntrySpec("start", state: "draft"), EntrySpec("review", state: "leadership_review")],
        states: Self.states,
        actions: Self.actions,
        exits: [
            ExitSpec("endorsed", zh: "审议通过", en: "Endorsed"),
            ExitSpec("not_selected", zh: "未入选", en: "Not selected"),
        ],
        clocks: Self.clocks,
        lists: Self.lists,
        reasons: Self.reasons,
        intake: Self.intake
    )

    /// The module; it has no settings of its own.
    public init() {}

    /// Finds what the forms cannot say: dates, one matter, similar titles, the reviews' decisions.
    public func check(_ attempt: Attempt) -> [Finding] {
        switch attempt.action {
        case "submit": checkSubmission(attempt)
        case "shortlist": checkShortlisting(attempt)
        case "not_select": attempt.futureDates("informed_on", "chair_meeting.date")
        case "send_back": attempt.futureDates("date")
        case "endorse": checkEndorsement(attempt)
        default: []
        }
    }
}
