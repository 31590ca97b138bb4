import StepKit
import WorkflowCore

extension TopicSelection {
    static let actions = [submit, returnDraft, shortlist, notSelect, sendBack, endorse]

    private static let submit = ActionSpec(
        "submit",
        zh: "提交",
        en: "Submit",
        from: ["draft"],
        to: [.state("screening")],
        roles: ["clerk", "committee", "liaison_group", "member"],
        form: [
            TopicField.title(missing: "title_missing"),
            TopicField.sourceKind(missing: "source_missing"),
            TopicField.sourceName(missing: "source_missing"),
            TopicField.sourceDate(missing: "source_missing"),
            TopicField.background(missing: "background_missing"),
            TopicField.suggestedForm,
            TopicField.suggestedUnits(missing: "suggested_units_missing"),
            TopicField.notSecret(missing: "secrecy_undeclared"),
        ]
    )

    private static let returnDraft = ActionSpec(
        "return_draft",
        zh: "退回补充",
        en: "Return for completion",
        from: ["screening"],
        to: [.state("draft")],
        roles: ["secretary_general", "committee"],
        form: [.of(.prose, "reason", zh: "理由", en: "Reason", missing: "reason_missing")]
    )

    private static let shortlist = ActionSpec(
        "shortlist",
        zh: "提请审议",
        en: "Shortlist",
        from: ["screening"],
        to: [.state("leadership_review")],
        roles: ["secretary_general"],
        form: [
            TopicField.leadCommittee(missing: "lead_committee_missing"),
            TopicField.leadLeader(missing: "lead_leader_missing"),
            TopicField.form(missing: "form_missing"),
            TopicField.plannedMonth(missing: "month_missing"),
            TopicField.focus(missing: "selection_note_missing"),
            .of(
                .prose,
                "selection_note",
                zh: "选题说明",
                en: "Why it is selected",
                missing: "selection_note_missing",
                place: .topic
            ),
            .of(.texts, "similar_seen", zh: "已查看的相近议题", en: "Similar proposals looked at", place: .topic),
        ],
        facts: [.similarTitles(years: 3)]
    )

    private static let notSelect = ActionSpec(
        "not_select",
        zh: "不予入选",
        en: "Do not select",
        from: ["screening", "leadership_review"],
        to: [.exit("not_selected")],
        roles: ["secretary_general"],
        form: [
            .of(.prose, "reason", zh: "理由", en: "Reason", missing: "reason_missing"),
            .choice(
                "disposition",
                from: "disposition",
                zh: "去向",
                en: "Disposition",
                missing: "disposition_missing"
            ),
            .of(
                .date,
                "informed_on",
                zh: "告知提出人日期",
                en: "Source informed on",
                missing: "source_not_informed"
            ),
            .group(
                "chair_meeting",
                zh: "主席会议",
                en: "Chair meeting",
                [
                    .text("session", zh: "会议届次", en: "Session", missing: "meeting_reference_missing"),
                    .of(.date, "date", zh: "会议日期", en: "Date", missing: "meeting_reference_missing"),
                ]
            ),
        ],
        entry: .object("non_selection")
    )

    private static let sendBack = ActionSpec(
        "send_back",
        zh: "退回完善",
        en: "Send back",
        from: ["leadership_review"],
        to: [.state("screening")],
        roles: ["secretary_general"],
        form: [
            .choice(
                "body",
                from: "review_body",
                zh: "审议会议",
                en: "Body",
                missing: "meeting_reference_missing"
            ),
            .text("session", zh: "会议届次", en: "Session", missing: "meeting_reference_missing"),
            .of(.date, "date", zh: "会议日期", en: "Date", missing: "meeting_reference_missing"),
            .of(.prose, "reason", zh: "理由", en: "Reason", missing: "reason_missing"),
        ],
        entry: .item(of: "reviews")
    )

    private static let endorse = ActionSpec(
        "endorse",
        zh: "审议通过",
        en: "Endorse",
        from: ["leadership_review"],
        to: [.exit("endorsed")],
        roles: ["secretary_general"],
        form: [
            review("party_group", zh: "党组会议", en: "Party group", missing: "party_group_review_missing"),
            review("chair_meeting", zh: "主席会议", en: "Chair meeting", missing: "chair_meeting_review_missing"),
        ],
        entry: .item(of: "reviews")
    )

    /// The record of the review by one body, all of whose compulsory members have one code.
    private static func review(_ body: String, zh: String, en: String, missing: String) -> Field {
        .group(
            body,
            zh: zh,
            en: en,
            missing: missing,
            [
                .text("session", zh: "会议届次", en: "Session", missing: missing),
                .of(.date, "date", zh: "会议日期", en: "Date", missing: missing),
                .choice("decision", from: "review_decision", zh: "审议结果", en: "Decision", missing: missing),
                .of(.prose, "opinions", zh: "审议意见", en: "Opinions"),
                .of(.file, "file", zh: "会议纪要", en: "Minutes"),
            ]
        )
    }
}
