import WorkflowCore

extension Consultation {
    static let outcome = [
        ActionSpec(
            "draft_outcome",
            zh: "成果送审",
            en: "Send the outcome for review",
            from: ["held"],
            to: [.state("outcome_review")],
            roles: ["committee"],
            form: draft,
            entry: .object("minutes")
        ),
        ActionSpec(
            "return_outcome",
            zh: "退改",
            en: "Return the outcome",
            from: ["outcome_review"],
            to: [.state("held")],
            roles: ["secretary_general"],
            form: [.of(.prose, "opinion", zh: "退改意见", en: "What to change", missing: "reason_missing")],
            entry: .item(of: "outcome_opinions")
        ),
        ActionSpec(
            "submit_outcome",
            zh: "报送成果",
            en: "Submit the outcome",
            from: ["outcome_review"],
            to: [.state("outcome_submitted")],
            roles: ["secretary_general"],
            form: submission,
            entry: .object("outcome"),
            facts: [.documentNumbers]
        ),
    ]

    private static let draft: [Field] = [
        .of(.file, "file", zh: "协商纪要", en: "Minutes", missing: "minutes_missing"),
        .of(.date, "sent_on", zh: "纪要印送日期", en: "Date the minutes were sent"),
        .list(
            "recommendations",
            zh: "意见建议",
            en: "Recommendations",
            missing: "recommendation_missing",
            place: .topic,
            [
                .of(.number, "no", zh: "序号", en: "Number", missing: "value_missing"),
                .of(.prose, "text", zh: "内容", en: "Text", missing: "recommendation_missing"),
                .text("suggested_unit", zh: "建议承办单位", en: "Suggested unit", missing: "value_missing"),
            ]
        ),
        .of(
            .prose,
            "dissent",
            zh: "不同意见（没有则填“无”）",
            en: "Differing views (write \"none\" if there are none)",
            missing: "dissent_missing",
            place: .topic
        ),
    ]

    private static let submission: [Field] = [
        .choice("kind", from: "outcome_kind", zh: "成果种类", en: "Kind", missing: "value_missing"),
        .of(.documentNumber, "doc_no", zh: "文号", en: "Document number", missing: "value_missing"),
        .of(.texts, "addressees", zh: "报送对象", en: "Addressees", missing: "value_missing"),
        .of(.date, "date", zh: "报送日期", en: "Date", missing: "value_missing"),
        .text("signer", zh: "签发人", en: "Signer", missing: "signer_missing"),
        .group(
            "passed_by",
            zh: "通过建议案的会议",
            en: "Session that passed the motion",
            [
                .choice(
                    "body",
                    from: "passing_body",
                    zh: "会议",
                    en: "Body",
                    missing: "motion_session_missing"
                ),
                .text("session", zh: "届次", en: "Session number", missing: "motion_session_missing"),
                .of(.date, "date", zh: "通过日期", en: "Date", missing: "motion_session_missing"),
            ]
        ),
        .of(.file, "file", zh: "成果文件", en: "File"),
    ]
}
