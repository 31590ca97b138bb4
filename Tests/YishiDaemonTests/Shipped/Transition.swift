import Testing

/// A transition of the office's procedure: its number, the action that takes it, and what leads where.
struct Transition: CustomTestStringConvertible, Sendable {
    let id: Int
    let action: String
    /// In every state that is named here, the action leads to these states.
    let from: [String: [String]]

    init(_ id: Int, _ action: String, _ from: [String], to: [String]) {
        self.id = id
        self.action = action
        self.from = Dictionary(uniqueKeysWithValues: from.map { ($0, to) })
    }

    /// A transition that leaves the state as it is.
    init(_ id: Int, _ action: String, staysIn states: [String]) {
        self.id = id
        self.action = action
        from = Dictionary(uniqueKeysWithValues: states.map { ($0, [$0]) })
    }

    func destinations(from state: String) -> [String]? { from[state] }

    var testDescription: String { "\(id) \(action)" }

    private static let beforeMeeting = [
        "draft", "screening", "leadership_review", "request_drafting", "request_submitted", "request_revision",
        "coordinating", "units_confirming", "coordinated", "preparing", "scheduled",
    ]
    private static let fromMeeting = [
        "held", "outcome_review", "outcome_submitted", "assigned", "handling", "replied", "rehandling", "tracking",
        "completed", "revisiting",
    ]

    static let all: [Transition] = [
        Transition(1, "submit", ["draft"], to: ["screening"]),
        Transition(2, "return_draft", ["screening"], to: ["draft"]),
        Transition(3, "shortlist", ["screening"], to: ["leadership_review"]),
        Transition(4, "not_select", ["screening", "leadership_review"], to: ["not_selected"]),
        Transition(5, "merge", ["draft", "screening", "leadership_review"], to: ["merged"]),
        Transition(6, "send_back", ["leadership_review"], to: ["screening"]),
        Transition(7, "endorse", ["leadership_review"], to: ["request_drafting"]),
        Transition(8, "send_request", ["request_drafting"], to: ["request_submitted"]),
        Transition(9, "approve", ["request_submitted"], to: ["coordinating"]),
        Transition(10, "require_revision", ["request_submitted"], to: ["request_revision"]),
        Transition(11, "resend_request", ["request_revision"], to: ["request_submitted"]),
        Transition(12, "review_again", ["request_revision"], to: ["leadership_review"]),
        Transition(13, "reject", ["request_submitted"], to: ["rejected"]),
        Transition(14, "propose_units", ["coordinating"], to: ["units_confirming"]),
        Transition(15, "object", ["units_confirming"], to: ["coordinating"]),
        Transition(16, "confirm_units", ["units_confirming"], to: ["coordinated"]),
        Transition(17, "back_to_request", ["coordinating", "coordinated"], to: ["request_drafting"]),
        Transition(18, "issue", ["coordinated"], to: ["preparing"]),
        Transition(19, "notify", ["preparing"], to: ["scheduled"]),
        Transition(20, "postpone", ["scheduled"], to: ["preparing"]),
        Transition(21, "hold_meeting", ["scheduled"], to: ["held"]),
        Transition(22, "another_round", ["held"], to: ["preparing"]),
        Transition(23, "draft_outcome", ["held"], to: ["outcome_review"]),
        Transition(24, "return_outcome", ["outcome_review"], to: ["held"]),
        Transition(25, "submit_outcome", ["outcome_review"], to: ["outcome_submitted"]),
        Transition(26, "assign", ["outcome_submitted"], to: ["assigned"]),
        Transition(27, "close_unadopted", ["outcome_submitted"], to: ["completed"]),
        Transition(28, "accept", ["assigned"], to: ["handling"]),
        Transition(29, "return_assignment", ["assigned"], to: ["outcome_submitted"]),
        Transition(30, "extend", staysIn: ["handling", "rehandling"]),
        Transition(31, "reply", ["handling", "rehandling"], to: ["replied"]),
        Transition(32, "evaluate_ok", ["replied"], to: ["completed", "tracking"]),
        Transition(33, "rehandle", ["replied", "tracking"], to: ["rehandling"]),
        Transition(34, "report_progress", staysIn: ["tracking"]),
        Transition(35, "fulfil", ["tracking"], to: ["completed"]),
        Transition(36, "start_revisit", ["completed"], to: ["revisiting"]),
        Transition(37, "revisit_pass", ["revisiting"], to: ["completed"]),
        Transition(38, "revisit_fail", ["revisiting"], to: ["rehandling"]),
        Transition(39, "archive", ["completed"], to: ["archived"]),
        Transition(40, "withdraw", beforeMeeting, to: ["withdrawn"]),
        Transition(41, "suspend", beforeMeeting + fromMeeting, to: ["on_hold"]),
        Transition(41, "resume", ["on_hold"], to: ["(where it stood)"]),
        Transition(42, "close_disputed", ["replied"], to: ["completed"]),
    ]
}
