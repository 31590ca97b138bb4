import WorkflowCore

extension StepManifest {
    /// The second of two small steps: units handle the proposal, and may have it reviewed again.
    static let doing = StepManifest(
        module: "Doing",
        label: Label(zh: "办理", en: "Doing"),
        entries: [EntrySpec("start", state: "handling")],
        states: [
            StateSpec("handling", zh: "办理中", en: "Handling", waitsFor: Label(zh: "承办单位", en: "the unit")),
            StateSpec("replied", zh: "已答复", en: "Replied", waitsFor: Label(zh: "评价", en: "the evaluation")),
        ],
        actions: [
            ActionSpec(
                "assign",
                zh: "分办",
                en: "Assign",
                from: ["handling"],
                to: [.same],
                roles: ["clerk"],
                form: [
                    .list(
                        "units",
                        zh: "承办单位",
                        en: "Units",
                        missing: "unit_missing",
                        place: .topic,
                        [.text("unit", zh: "单位", en: "Unit", missing: "unit_missing")]
                    )
                ]
            ),
            ActionSpec(
                "extend",
                zh: "延期",
                en: "Extend",
                from: ["handling"],
                to: [.same],
                roles: ["chief"],
                form: [.of(.date, "due", zh: "新期限", en: "New due date", missing: "due_missing")],
                entry: .item(of: "extensions")
            ),
            ActionSpec(
                "reply",
                zh: "答复",
                en: "Reply",
                from: ["handling"],
                to: [.state("replied")],
                roles: ["unit", "clerk"],
                form: [
                    .of(.prose, "text", zh: "答复内容", en: "Text", missing: "text_missing"),
                    .of(.prose, "opinion", zh: "会办意见", en: "Co-unit's opinion", missing: "opinion_missing"),
                ],
                entry: .item(of: "replies")
            ),
            ActionSpec(
                "accept",
                zh: "评价通过",
                en: "Accept",
                from: ["replied"],
                to: [.exit("done")],
                roles: ["member", "clerk"],
                form: [.of(.prose, "text", zh: "评价", en: "Evaluation")],
                entry: .object("evaluation")
            ),
            ActionSpec(
                "review_again",
                zh: "重新审议",
                en: "Review again",
                from: ["handling", "replied"],
                to: [.exit("again")],
                roles: ["chief"],
                clears: ["approval", "units"]
            ),
            ActionSpec(
                "talk",
                zh: "沟通",
                en: "Talk",
                from: [],
                everywhere: true,
                to: [.same],
                roles: ["clerk"],
                form: [.of(.prose, "text", zh: "内容", en: "Text", missing: "text_missing")],
                entry: .item(of: "talks")
            ),
        ],
        exits: [ExitSpec("done", zh: "办结", en: "Done"), ExitSpec("again", zh: "再审", en: "Again")],
        clocks: [ClockSpec("reply", zh: "答复期限", en: "Reply", states: ["handling"], extendedBy: "extend.due")],
        reasons: [
            ReasonSpec("unit_missing", zh: "请填写承办单位", en: "Enter the unit"),
            ReasonSpec("due_missing", zh: "请填写新期限", en: "Enter the new due date"),
            ReasonSpec("text_missing", zh: "请填写内容", en: "Enter the text"),
            ReasonSpec("opinion_missing", zh: "请填写会办意见", en: "Enter the co-unit's opinion", waivable: true),
        ]
    )
}
