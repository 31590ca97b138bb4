import StepKit
import WorkflowCore

extension CommitteeInstruction {
    /// What the Party committee answers, as a clerk records and the secretary general confirms it.
    static let answerActions = [approve, requireRevision, reject]

    private static let approve = ActionSpec(
        "approve",
        zh: "批准",
        en: "Approve",
        from: ["request_submitted"],
        to: [.exit("approved")],
        roles: ["clerk"],
        confirmers: ["secretary_general"],
        authorities: ["party_committee"],
        form: answer(needsForm: true, needsFile: true),
        entry: .object("approval")
    )

    private static let requireRevision = ActionSpec(
        "require_revision",
        zh: "退回修改",
        en: "Require revision",
        from: ["request_submitted"],
        to: [.state("request_revision")],
        roles: ["clerk"],
        confirmers: ["secretary_general"],
        authorities: ["party_committee"],
        form: answer() + [
            .list(
                "opinions",
                zh: "修改意见",
                en: "Opinions",
                missing: "opinions_missing",
                place: .topic,
                [
                    .of(.number, "no", zh: "序号", en: "No.", missing: "opinions_missing"),
                    .of(.prose, "text", zh: "意见内容", en: "Opinion", missing: "opinions_missing"),
                ]
            )
        ],
        entry: .object("revision")
    )

    private static let reject = ActionSpec(
        "reject",
        zh: "不予批准",
        en: "Reject",
        from: ["request_submitted"],
        to: [.exit("rejected")],
        roles: ["clerk"],
        confirmers: ["secretary_general"],
        authorities: ["party_committee"],
        form: answer() + [
            .of(.prose, "reason", zh: "理由", en: "Reason"),
            .of(.flag, "reason_not_given", zh: "区委未说明理由", en: "No reason was given"),
        ],
        entry: .object("rejection")
    )

    /// The fields that tell when, how and by which paper the Party committee answered.
    private static func answer(needsForm: Bool = false, needsFile: Bool = false) -> [Field] {
        [
            .of(.date, "date", zh: "批复日期", en: "Date of the answer", missing: "approval_missing"),
            .choice(
                "form",
                from: "approval_form",
                zh: "批复形式",
                en: "Form of the answer",
                missing: needsForm ? "approval_missing" : nil
            ),
            .of(.documentNumber, "doc_no", zh: "批复文号", en: "Document number"),
            .text("reference", zh: "依据（会议届次、批示人）", en: "Reference (session, leader)"),
            .of(.prose, "note", zh: "记录", en: "Note"),
            .of(
                .file,
                "file",
                zh: "凭据文件",
                en: "Evidence",
                missing: needsFile ? "approval_evidence_missing" : nil
            ),
        ]
    }
}
