import WorkflowCore

extension Consultation {
    static let answer = [
        ActionSpec(
            "assign",
            zh: "批示交办",
            en: "Record the assignment",
            from: ["outcome_submitted"],
            to: [.exit("assigned")],
            roles: ["clerk"],
            confirmers: ["secretary_general"],
            authorities: ["party_committee", "gov_office"],
            form: assignment,
            entry: .object("assignment"),
            facts: [.documentNumbers]
        ),
        ActionSpec(
            "close_unadopted",
            zh: "不采纳办结",
            en: "Close without adoption",
            from: ["outcome_submitted"],
            to: [.exit("unadopted")],
            roles: ["secretary_general"],
            form: closing,
            entry: .object("unadopted")
        ),
    ]

    /// The notice of assignment is the entry; it holds nothing of this one proposal, so that one notice may serve many.
    private static let assignment: [Field] = [
        .of(.documentNumber, "doc_no", zh: "交办通知文号", en: "Number of the assignment notice"),
        .of(.date, "date", zh: "交办日期", en: "Date of assignment", missing: "value_missing"),
        .of(.file, "file", zh: "交办通知文件", en: "File of the notice"),
        .group(
            "instruction",
            zh: "批示",
            en: "Leader's instruction",
            place: .topic,
            [
                .text("leader", zh: "批示领导", en: "Leader", missing: "instruction_missing"),
                .text("post", zh: "职务", en: "Post"),
                .of(.date, "date", zh: "批示日期", en: "Date", missing: "instruction_missing"),
                .of(.prose, "text", zh: "批示内容", en: "Text", missing: "instruction_missing"),
                .text("to", zh: "批给", en: "To whom"),
                .of(.file, "file", zh: "批示件", en: "File"),
            ]
        ),
        .list(
            "decisions",
            zh: "逐条采纳情况",
            en: "Decision on each recommendation",
            place: .rows(list: "recommendations", key: "no"),
            decision + [
                .text("unit", zh: "主办单位", en: "Host unit"),
                .of(.date, "due", zh: "答复期限", en: "Reply due"),
            ]
        ),
    ]

    private static let closing: [Field] = [
        .of(.date, "date", zh: "办结日期", en: "Date", missing: "value_missing"),
        .list(
            "decisions",
            zh: "逐条采纳情况",
            en: "Decision on each recommendation",
            place: .rows(list: "recommendations", key: "no"),
            decision
        ),
        .group(
            "no_answer",
            zh: "逾期未答复的说明",
            en: "Note that no answer came",
            [
                .of(.date, "date", zh: "说明日期", en: "Date of the note", missing: "value_missing"),
                .of(.prose, "text", zh: "说明", en: "Note", missing: "reason_missing"),
            ]
        ),
    ]

    private static let decision: [Field] = [
        .of(.number, "no", zh: "序号", en: "Number", missing: "value_missing"),
        .choice("adoption", from: "adoption", zh: "采纳情况", en: "Adoption"),
        .of(.prose, "reason", zh: "理由", en: "Reason"),
    ]
}
