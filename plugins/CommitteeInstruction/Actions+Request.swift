import StepKit
import WorkflowCore

extension CommitteeInstruction {
    /// What the office does: send the request, answer the opinions and send it again, or have it reviewed again.
    static let requestActions = [sendRequest, resendRequest, reviewAgain]

    private static let sendRequest = ActionSpec(
        "send_request",
        zh: "报送请示",
        en: "Send the request",
        from: ["request_drafting"],
        to: [.state("request_submitted")],
        roles: ["secretary_general"],
        form: [
            .of(.documentNumber, "doc_no", zh: "请示文号", en: "Document number", missing: "request_doc_missing"),
            .text("title", zh: "请示标题", en: "Title of the request", missing: "request_doc_missing"),
            .of(.texts, "addressees", zh: "主送机关", en: "Addressee", missing: "addressee_not_single"),
            .text("signer", zh: "签发人", en: "Signer", missing: "signer_missing"),
            .of(.date, "date", zh: "成文日期", en: "Date", missing: "request_doc_missing"),
            .text("matter", zh: "请示事项", en: "Matter", missing: "request_doc_missing"),
            .text("contact", zh: "附注（联系人、电话）", en: "Contact (name, telephone)", missing: "contact_missing"),
            .of(.file, "file", zh: "请示文件", en: "The request", missing: "file_missing"),
        ],
        entry: .object("request_doc"),
        counts: ["request_version"],
        // Of an earlier round, where the proposal comes back for consent again.
        clears: ["resubmissions", "opinions", "revision"]
    )

    private static let resendRequest = ActionSpec(
        "resend_request",
        zh: "修改后重报",
        en: "Send the revised request",
        from: ["request_revision"],
        to: [.state("request_submitted")],
        roles: ["secretary_general"],
        form: [
            .list(
                "answers",
                zh: "意见采纳情况",
                en: "Answers to the opinions",
                place: .rows(list: "opinions", key: "no"),
                [
                    .of(.number, "no", zh: "意见序号", en: "Opinion no.", missing: "value_missing"),
                    .of(.prose, "answer", zh: "采纳情况", en: "Answer", missing: "opinion_unanswered"),
                ]
            ),
            .of(.date, "date", zh: "重报日期", en: "Sent again on", missing: "request_doc_missing"),
            .of(.documentNumber, "doc_no", zh: "新文号（另行文时）", en: "New document number (if a new paper)"),
            .text("title", zh: "新标题（另行文时）", en: "New title (if a new paper)"),
            .text("signer", zh: "签发人", en: "Signer", missing: "signer_missing"),
            .of(.file, "file", zh: "重报文件", en: "The revised request", missing: "file_missing"),
        ],
        entry: .item(of: "resubmissions"),
        counts: ["request_version"]
    )

    private static let reviewAgain = ActionSpec(
        "review_again",
        zh: "重新审议",
        en: "Review again",
        from: ["request_revision"],
        to: [.exit("review_again")],
        roles: ["secretary_general"],
        form: [
            .text("title", zh: "议题名称", en: "Title", place: .topic),
            .choice("form", from: "form", zh: "协商形式", en: "Form of consultation", place: .topic),
            .text("lead_committee", zh: "责任专委会", en: "Lead committee", place: .topic),
            .of(.prose, "reason", zh: "理由", en: "Reason", missing: "reason_missing"),
        ]
    )
}
