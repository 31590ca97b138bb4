import WorkflowCore

extension TopicSelection {
    static let states = [
        StateSpec("draft", zh: "草稿", en: "Draft", waitsFor: Label(zh: "提出人补充完善", en: "The proposer to complete it")),
        StateSpec(
            "screening",
            zh: "初审",
            en: "Screening",
            waitsFor: Label(zh: "办公室、专委会初审", en: "The office and the committee to screen it")
        ),
        StateSpec(
            "leadership_review",
            zh: "集体审议",
            en: "Leadership review",
            waitsFor: Label(zh: "党组会议和主席会议审议", en: "The Party group and the chair meeting to review it")
        ),
    ]

    static let clocks = [
        // What is added in mid-year was not called for.
        ClockSpec("topic_call", zh: "征集截止", en: "Call for topics", states: ["draft"], unless: "ad_hoc"),
        ClockSpec("screening", zh: "初审期限", en: "Screening", states: ["screening"]),
        ClockSpec("leadership_review", zh: "集体审议期限", en: "Leadership review", states: ["leadership_review"]),
    ]
}
