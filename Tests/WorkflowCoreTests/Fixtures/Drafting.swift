import StrictJSON
import WorkflowCore

extension StepManifest {
    /// The first of two small steps: a draft is handed in, reviewed, and leaves for the second step or an end.
    static let drafting = StepManifest(
        module: "Drafting",
        label: Label(zh: "起草", en: "Drafting"),
        entries: [EntrySpec("start", state: "draft"), EntrySpec("again", state: "review")],
        states: [
            StateSpec("draft", zh: "草稿", en: "Draft", waitsFor: Label(zh: "提出人", en: "the proposer")),
            StateSpec("review", zh: "审议", en: "Review", waitsFor: Label(zh: "办公室", en: "the office")),
        ],
        actions: [
            ActionSpec(
                "submit",
                zh: "提交",
                en: "Submit",
                from: ["draft"],
                to: [.state("review")],
                roles: ["clerk", "member"],
                form: [
                    .text("title", zh: "议题名称", en: "Title", missing: "title_missing", place: .topic),
                    .choices("focus", from: "focus", zh: "关注点", en: "Focus", missing: "focus_missing", place: .topic),
                ]
            ),
            ActionSpec(
                "send_back",
                zh: "退回",
                en: "Send back",
                from: ["review"],
                to: [.state("draft")],
                roles: ["chief"],
                form: [.of(.prose, "reason", zh: "理由", en: "Reason", missing: "reason_missing")],
                entry: .item(of: "returns"),
                counts: ["return_count"]
            ),
            ActionSpec(
                "approve",
                zh: "批准",
                en: "Approve",
                from: ["review"],
                to: [.exit("approved")],
                roles: ["clerk"],
                confirmers: ["chief"],
                authorities: ["board"],
                form: [
                    .of(.documentNumber, "doc_no", zh: "文号", en: "Number", missing: "approval_missing"),
                    .of(.date, "date", zh: "日期", en: "Date", missing: "approval_missing"),
                    .of(.file, "file", zh: "批复扫描件", en: "Scan", missing: "file_missing"),
                ],
                entry: .object("approval"),
                facts: [.documentNumbers]
            ),
            ActionSpec(
                "reject",
                zh: "不予批准",
                en: "Reject",
                from: ["review"],
                to: [.exit("rejected")],
                roles: ["clerk"],
                confirmers: ["chief"],
                authorities: ["board", "council"],
                form: [.of(.prose, "reason", zh: "理由", en: "Reason")],
                entry: .object("rejection")
            ),
        ],
        exits: [ExitSpec("approved", zh: "已批准", en: "Approved"), ExitSpec("rejected", zh: "未批准", en: "Rejected")],
        clocks: [ClockSpec("review", zh: "审议期限", en: "Review", states: ["review"])],
        lists: [
            ChoiceList("focus", [.init("hot", zh: "热点", en: "Hot"), .init("hard", zh: "难点", en: "Hard")])
        ],
        reasons: [
            ReasonSpec("title_missing", zh: "请填写议题名称", en: "Enter the title"),
            ReasonSpec("focus_missing", zh: "请填写关注点", en: "Enter the focus"),
            ReasonSpec("title_long", zh: "题目偏长", en: "The title is rather long", warning: true),
            ReasonSpec("approval_missing", zh: "请填写批复", en: "Enter the approval"),
            ReasonSpec("date_in_future", zh: "日期晚于今天", en: "The date is later than today"),
        ],
        intake: [
            .of(.number, "year", zh: "年度", en: "Year", place: .topic),
            .of(.number, "serial", zh: "序号", en: "Serial", place: .topic),
            .text("title", zh: "议题名称", en: "Title", missing: "title_missing", place: .topic),
            .choices("focus", from: "focus", zh: "关注点", en: "Focus", place: .topic),
            .of(.texts, "suggested_units", zh: "建议承办单位", en: "Suggested units", place: .topic),
            .of(.number, "month", zh: "计划月份", en: "Month", place: .topic),
            .of(.flag, "priority", zh: "重点", en: "Priority", place: .topic),
        ]
    )
}

/// What the manifest's table cannot say.
@Sendable func checkDrafting(_ attempt: Attempt) -> [Finding] {
    var findings: [Finding] = []
    if let title = attempt.after["title"]?.string, title.unicodeScalars.count > 20 {
        findings.append(Finding("title_long", field: "title"))
    }
    if let date = attempt.input["date"]?.string.flatMap({ CivilDate($0) }), date > attempt.today {
        findings.append(Finding("date_in_future", field: "date", naming: date.description))
    }
    return findings
}
