import WorkflowCore

extension FollowUp {
    static let handling = [
        ActionSpec(
            "accept",
            zh: "签收",
            en: "Sign for the assignment",
            from: ["assigned"],
            to: [.state("handling")],
            roles: ["handling_unit", "clerk"],
            authorities: ["handling_unit"],
            form: [
                .text("signer", zh: "签收人", en: "Signed by", missing: "value_missing"),
                .of(.date, "date", zh: "签收日期", en: "Date", missing: "value_missing"),
            ],
            entry: .object("acceptance")
        ),
        ActionSpec(
            "return_assignment",
            zh: "退办",
            en: "Return the assignment",
            from: ["assigned"],
            to: [.exit("return_assignment")],
            roles: ["handling_unit", "clerk"],
            authorities: ["handling_unit"],
            form: [
                .of(.prose, "reason", zh: "退办理由", en: "Why", missing: "reason_missing"),
                .text("suggested_unit", zh: "建议承办单位", en: "Suggested unit", missing: "value_missing"),
                .of(.date, "date", zh: "退办日期", en: "Date"),
            ],
            entry: .item(of: "returns"),
            clears: ["assignment"]
        ),
        ActionSpec(
            "extend",
            zh: "延期",
            en: "Put off the reply",
            from: ["handling", "rehandling"],
            to: [.same],
            roles: ["secretary_general"],
            confirmers: ["gov_office", "clerk"],
            authorities: ["gov_office"],
            form: [
                .of(.date, "asked_on", zh: "申请日期", en: "Asked on", missing: "value_missing"),
                .of(.prose, "reason", zh: "延期理由", en: "Why", missing: "reason_missing"),
                .of(.date, "new_due", zh: "新的答复期限", en: "New due date", missing: "due_missing"),
            ],
            entry: .item(of: "extensions")
        ),
        ActionSpec(
            "record_opinion",
            zh: "登记会办意见",
            en: "Record a co-unit's opinion",
            from: ["handling", "rehandling"],
            to: [.same],
            roles: ["handling_unit", "clerk"],
            authorities: ["handling_unit"],
            form: opinion,
            entry: .item(of: "co_opinions")
        ),
        ActionSpec(
            "reply",
            zh: "答复",
            en: "Record the reply",
            from: ["handling", "rehandling"],
            to: [.state("replied")],
            roles: ["handling_unit", "clerk"],
            authorities: ["handling_unit"],
            form: answer,
            entry: .item(of: "replies"),
            counts: ["reply_round"],
            clears: ["fulfilments"],
            facts: [.documentNumbers]
        ),
    ]

    private static let answer: [Field] = [
        .of(.documentNumber, "doc_no", zh: "答复文号", en: "Number of the reply", missing: "value_missing"),
        .of(.date, "date", zh: "答复日期", en: "Date", missing: "value_missing"),
        .text("unit", zh: "答复单位", en: "Replying unit"),
        .choice(
            "heard",
            from: "contact_way",
            zh: "听取意见方式",
            en: "How the initiators were heard",
            missing: "value_missing"
        ),
        .of(.prose, "text", zh: "答复内容", en: "Text"),
        .of(.file, "file", zh: "答复文件", en: "File"),
        .list(
            "answers",
            zh: "逐条答复",
            en: "Answer to each recommendation",
            missing: "class_missing",
            place: .rows(list: "recommendations", key: "no"),
            [
                .of(.number, "no", zh: "序号", en: "Number", missing: "value_missing"),
                .choice("class", from: "reply_class", zh: "办理类别", en: "Class"),
                .of(.prose, "measure", zh: "承诺措施", en: "Promised measure"),
                .of(.date, "promised_date", zh: "承诺日期", en: "Promised date"),
                .choice("adoption", from: "adoption", zh: "待定建议的采纳情况", en: "Adoption of a pending one"),
                .of(.prose, "reason", zh: "理由", en: "Reason"),
            ]
        ),
        .list("co_opinions", zh: "会办意见", en: "Opinions of the co-units", opinion),
    ]

    private static let opinion: [Field] = [
        .text("unit", zh: "会办单位", en: "Co-unit", missing: "value_missing"),
        .of(.prose, "opinion", zh: "意见", en: "Opinion", missing: "value_missing"),
        .of(.date, "date", zh: "日期", en: "Date"),
        .of(.file, "file", zh: "文件", en: "File"),
    ]
}
