import StepKit
import WorkflowCore

extension CommitteeInstruction {
    static let states = [
        StateSpec(
            "request_drafting",
            zh: "拟写请示",
            en: "Drafting the request",
            waitsFor: Label(zh: "办公室拟写、报送请示", en: "The office to draft and send the request")
        ),
        StateSpec(
            "request_submitted",
            zh: "已报区委",
            en: "With the Party committee",
            waitsFor: Label(zh: "区委批复", en: "The Party committee's answer")
        ),
        StateSpec(
            "request_revision",
            zh: "按批复修改",
            en: "Revising as told",
            waitsFor: Label(zh: "办公室、专委会按意见修改", en: "The office and the committee to answer the opinions")
        ),
    ]

    static let clocks = [
        ClockSpec("request_drafting", zh: "拟文期限", en: "Drafting the request", states: ["request_drafting"]),
        // For the office's own notice: a lower body does not urge the Party committee.
        ClockSpec(
            "party_committee_answer",
            zh: "等候批复（仅内部提示）",
            en: "The Party committee's answer (internal note)",
            states: ["request_submitted"],
            startsOn: ["request_doc.date", "resubmissions.date"]
        ),
        ClockSpec(
            "request_revision",
            zh: "修改期限",
            en: "Revising",
            states: ["request_revision"],
            startsOn: ["revision.date"]
        ),
    ]

    static let lists = [
        ChoiceList(
            "approval_form",
            [
                .init("reply", zh: "批复", en: "Written reply"),
                .init("minutes", zh: "常委会纪要", en: "Minutes of the Party standing committee"),
                .init("leader_note", zh: "领导批示", en: "A leader's written instruction"),
                // Nothing but a note tells of it, so the note is compulsory.
                .init("oral", zh: "口头+记录", en: "Oral, with a note", flags: ["needs_note"]),
            ]
        ),
        .form,
    ]
}
