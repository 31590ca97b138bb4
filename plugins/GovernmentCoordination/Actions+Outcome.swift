import StepKit
import WorkflowCore

extension GovernmentCoordination {
    /// How the step ends.
    static let outcomeActions = [issue, backToRequest]

    private static let issue = ActionSpec(
        "issue",
        zh: "印发实施",
        en: "Issue the plan",
        from: ["coordinated"],
        to: [.exit("issued")],
        roles: ["secretary_general"],
        form: [
            .of(.documentNumber, "doc_no", zh: "计划文号", en: "The plan's number"),
            .of(.texts, "offices", zh: "印发机关", en: "Issuing offices"),
            .of(.date, "date", zh: "印发日期", en: "Issued on"),
            .of(.date, "planned_date", zh: "拟定协商日期", en: "Planned date of the meeting", place: .topic),
            .of(.file, "file", zh: "计划文件", en: "The plan"),
        ],
        entry: .object("issue")
    )

    private static let backToRequest = ActionSpec(
        "back_to_request",
        zh: "重大调整再请示",
        en: "Ask again after a major change",
        from: ["coordinating", "coordinated"],
        to: [.exit("back_to_request")],
        roles: ["secretary_general"],
        form: [
            .of(.prose, "change", zh: "调整内容", en: "What changed", missing: "change_missing"),
            .of(.prose, "reason", zh: "理由", en: "Reason", missing: "reason_missing"),
        ],
        // The consent and what was agreed on its ground no longer hold.
        clears: ["approval", "unit_confirmation", "unit_proposal", "units"]
    )
}
