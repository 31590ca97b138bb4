import StepKit
import WorkflowCore

/// A step with deadlines of every kind: a reply that can be put off, a meeting to give notice of, and units' opinions.
struct Duty: StepModule {
    let manifest = StepManifest(
        module: "Duty",
        label: Label(zh: "办理", en: "Duty"),
        entries: [EntrySpec("start", state: "open")],
        states: [
            StateSpec("open", zh: "办理中", en: "Open", waitsFor: Label(zh: "经办", en: "Clerk")),
            StateSpec("asked", zh: "已请示", en: "Asked", waitsFor: Label(zh: "秘书长", en: "Chief")),
        ],
        actions: [
            ActionSpec("ask", zh: "请示", en: "Ask", from: ["open"], to: [.state("asked")], roles: ["clerk"]),
            ActionSpec("back", zh: "退回", en: "Back", from: ["asked"], to: [.state("open")], roles: ["chief"]),
            ActionSpec(
                "extend",
                zh: "延期",
                en: "Extend",
                from: ["open"],
                to: [.same],
                roles: ["chief"],
                form: [.of(.date, "due", zh: "新期限", en: "New due date", missing: "value_missing")],
                entry: .item(of: "extensions")
            ),
            ActionSpec(
                "plan",
                zh: "定会期",
                en: "Plan",
                from: ["open"],
                to: [.same],
                roles: ["clerk"],
                form: [.of(.date, "date", zh: "会期", en: "Date", missing: "value_missing")],
                entry: .object("meeting")
            ),
            ActionSpec(
                "hand_out",
                zh: "分办",
                en: "Hand out",
                from: ["open"],
                to: [.same],
                roles: ["clerk"],
                form: [
                    .list(
                        "units",
                        zh: "承办单位",
                        en: "Units",
                        missing: "value_missing",
                        place: .topic,
                        [.text("unit", zh: "单位", en: "Unit", missing: "value_missing")]
                    )
                ]
            ),
            ActionSpec("close", zh: "办结", en: "Close", from: ["open"], to: [.exit("done")], roles: ["clerk", "unit"]),
        ],
        exits: [ExitSpec("done", zh: "办结", en: "Done")],
        clocks: [
            ClockSpec(
                "reply",
                zh: "答复期限",
                en: "Reply",
                states: ["open"],
                pausedIn: ["asked"],
                extendedBy: "extend.due"
            ),
            ClockSpec("notice", zh: "会议通知", en: "Notice", states: ["open"], before: ["meeting.date"]),
            ClockSpec(
                "opinion",
                zh: "会办意见",
                en: "Opinion",
                states: ["open"],
                each: ClockItems(list: "units", key: "unit")
            ),
        ],
        reasons: [ReasonSpec("title_missing", zh: "缺名称", en: "The title is missing")],
        intake: [
            .text("title", zh: "名称", en: "Title", missing: "title_missing", place: .topic),
            .of(.number, "year", zh: "年度", en: "Year", place: .topic),
            .of(.number, "serial", zh: "序号", en: "Serial", place: .topic),
        ]
    )

    func check(_ attempt: Attempt) -> [Finding] { [] }
}

extension WorkflowDefinition {
    /// A reply within three months, notice ten working days before the meeting, an opinion within a month.
    static func duties(named name: String, ladder: ReminderLadder = .standard) -> WorkflowDefinition {
        var definition = WorkflowDefinition.errands
        definition.name = name
        definition.start = "duty"
        definition.roles = ["clerk", "chief", "member", "unit"].map { RoleSpec(name: $0, label: Label(zh: $0, en: $0)) }
        definition.calendars = [BodySpec(name: "government", label: Label(zh: "区政府", en: "Government"))]
        definition.ladders = [ladder]
        definition.steps = [
            StepUse(
                name: "duty",
                module: "Duty",
                exits: ["done": "done"],
                clocks: [
                    "reply": ClockRule(
                        length: .period(Period(count: 3, unit: .months)),
                        limit: Period(count: 6, unit: .months)
                    ),
                    "notice": ClockRule(length: .period(Period(count: 10, unit: .workingDays))),
                    "opinion": ClockRule(length: .period(Period(count: 1, unit: .months)), calendar: "government"),
                ]
            )
        ]
        return definition
    }
}

extension ReminderLadder {
    static let standard = ReminderLadder(
        name: "standard",
        rungs: [
            .init(at: -10, level: .remind, roles: ["acting"], from: Period(count: 1, unit: .months)),
            .init(at: -3, level: .remind, roles: ["acting"]), .init(at: -1, level: .remind, roles: ["acting"]),
            .init(at: 0, level: .remind, roles: ["acting"]), .init(at: 1, level: .blue, roles: ["acting"]),
            .init(at: 5, level: .orange, roles: ["acting", "chief"]),
            .init(at: 10, level: .red, roles: ["acting", "chief"]),
        ]
    )
}
