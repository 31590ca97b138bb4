import StrictJSON
import YishiAPI

/// Deadlines of the small office, and all that its daemon says of time.
extension Office {
    static func clock(
        _ name: String = "screening",
        _ en: String = "Screening",
        _ zh: String = "初审期限",
        item: String? = nil,
        since: String = "2022-04-18",
        due: String? = "2022-04-29",
        status: String = "running",
        left: Int? = 3,
        limit: String? = nil,
        missingYear: Int? = nil
    ) -> Proposals.Clock {
        Proposals.Clock(
            name: name,
            label: item.map { label("\(en) (\($0))", "\(zh)（\($0)）") } ?? label(en, zh),
            item: item,
            startedOn: since,
            due: due,
            limit: limit,
            missingYear: missingYear,
            status: status,
            workingDaysLeft: left
        )
    }

    /// One in each condition that there is.
    static let clocks = [
        clock(due: "2022-04-22", status: "expired", left: -2), clock("review", "Review", "审议期限"),
        clock("reply", "Reply", "答复期限", item: "区住建局", due: "2022-07-18", left: 58, limit: "2022-10-18"),
        clock("reply", "Reply", "答复期限", item: "区交警大队", status: "stopped", left: nil),
        clock("progress", "Progress", "进展期限", item: "2", due: nil, left: nil, missingYear: 2023),
        clock("outcome", "Outcome", "报送期限", due: "2022-04-24", status: "expired", left: 0),
        clock("revisit", "Revisit", "回头看期限", due: "2024-01-04", left: nil, missingYear: 2023),
        clock("notice", "Notice", "通知期限", status: "met", left: nil),
    ]

    static let reminder = Proposals.Reminder(level: "blue", at: 1, on: "2022-04-25", roles: ["clerk"], late: false)

    static func deadline(
        _ clock: Proposals.Clock,
        of proposal: String = "2022-001",
        reminder: Proposals.Reminder? = nil
    ) -> Proposals.Deadline {
        Proposals.Deadline(
            proposal: proposal,
            title: "推进海产品产业链延伸",
            stateLabel: label("Screening", "初审"),
            clock: clock,
            who: ["secretary_general", "committee"],
            reminder: reminder
        )
    }

    static let deadlines: [Proposals.Deadline] = clocks.dropLast().enumerated().map { index, clock in
        deadline(clock, of: index < 3 ? "2022-001" : "2022-002", reminder: index == 0 ? reminder : nil)
    }

    static func task(
        _ kind: String,
        _ proposal: String,
        _ reason: WireLabel,
        _ actions: [Proposals.Choice] = [],
        _ clock: Proposals.Clock? = nil,
        _ reminder: Proposals.Reminder? = nil
    ) -> Proposals.Task {
        Proposals.Task(
            kind: kind,
            proposal: proposal,
            title: "推进海产品产业链延伸",
            stateLabel: label("Screening", "初审"),
            reason: reason,
            actions: actions,
            clock: clock,
            reminder: reminder
        )
    }

    static let tasks = [
        task(
            "act",
            "2022-001",
            label("It is to be screened", "等待初审"),
            [
                Proposals.Choice(value: "shortlist", label: label("Shortlist", "提请审议")),
                Proposals.Choice(value: "return_draft", label: label("Return", "退回补充")),
            ],
            clocks[0],
            reminder
        ),
        task(
            "confirm",
            "2022-003",
            label("What li recorded is to be confirmed", "li 记录的事项待确认"),
            [Proposals.Choice(value: "approve", label: label("Approve", "批准"))],
            clocks[1]
        ),
        task(
            "note",
            "2022-004",
            label("A reminder is to be noted", "提醒待签阅"),
            [],
            clock("reply", "Reply", "答复期限", item: "区 住建局", left: 1),
            Proposals.Reminder(level: "remind", at: -1, on: "2022-04-26", roles: ["committee"], late: false)
        ),
        task(
            "act",
            "2022-006",
            label("Review (3 working days left)", "审议期限（剩 3 个工作日）"),
            [Proposals.Choice(value: "endorse", label: label("Endorse", "审议通过"))],
            clocks[1]
        ), task("act", "2022-005", label("It is to be completed", "补充完善"), [], clocks[4]),
    ]

    static let explained = Proposals.ExplainDeadline.Output(
        deadline: deadline(clock("reply", "Reply", "答复期限", item: "区住建局", due: "2022-05-20", limit: "2022-05-20")),
        length: "10 working days",
        backward: false,
        calendar: label("Government", "区政府"),
        lines: [
            .init(kind: "start", on: "2022-04-18"), .init(kind: "day", on: "2022-04-19", number: 1, day: "working"),
            .init(kind: "day", on: "2022-04-23", day: "weekend"),
            .init(kind: "day", on: "2022-04-24", number: 2, day: "make_up", notice: "国办发明电〔2021〕11号"),
            .init(kind: "day", on: "2022-04-30", day: "holiday", notice: "国办发明电〔2021〕11号"),
            .init(kind: "stopped", on: "2022-05-05", left: 7, reason: "待区委审定"),
            .init(kind: "resumed", on: "2022-05-06"),
            .init(kind: "set", on: "2022-05-10", due: "2022-06-10", reason: "方案待论证"),
            .init(kind: "limited", on: "2022-05-20", due: "2022-05-20"),
        ],
        rungs: [
            .init(at: -3, on: "2022-05-17", level: "remind", roles: ["clerk"], reminded: true),
            .init(at: 0, on: "2022-05-20", level: "remind", roles: ["clerk"], reminded: false),
            .init(at: 5, on: "2022-05-27", level: "orange", roles: ["clerk", "committee"], reminded: false),
        ]
    )

    static let countedBack = Proposals.ExplainDeadline.Output(
        deadline: deadline(clock("notice", "Notice", "通知期限", since: "2022-05-23", due: "2022-05-06", left: 7)),
        length: "15 days",
        backward: true,
        lines: [
            .init(kind: "start", on: "2022-05-23"), .init(kind: "matching", on: "2022-05-08"),
            .init(kind: "day", on: "2022-05-08", day: "weekend"),
            .init(kind: "day", on: "2022-05-06", day: "working"),
            .init(kind: "recorded", on: "2022-05-05", due: "2022-05-05"),
        ],
        rungs: []
    )

    static let forecast: [Proposals.ForecastLine] = [
        line(
            "2022-04-27",
            "act",
            label("Submit", "提交"),
            reasons: [reason()]
        ),
        line(
            "2022-04-27",
            "reminder",
            label("Screening", "初审期限"),
            level: "remind",
            at: -3,
            due: "2022-05-05",
            roles: ["clerk", "committee"]
        ), line("2022-05-06", "overdue", label("Screening", "初审期限"), due: "2022-05-05", left: -1),
        line(
            "2022-05-06",
            "reminder",
            label("Screening", "初审期限"),
            level: "blue",
            at: 1,
            due: "2022-05-05",
            roles: ["clerk"]
        ), line("2022-05-09", "refused", label("Reply", "答复"), reasons: [reason("wrong_state", field: nil)]),
    ]

    private static func line(
        _ on: String,
        _ kind: String,
        _ label: WireLabel,
        level: String? = nil,
        at: Int? = nil,
        due: String? = nil,
        left: Int? = nil,
        roles: [String]? = nil,
        reasons: [Proposals.Reason]? = nil
    ) -> Proposals.ForecastLine {
        Proposals.ForecastLine(
            on: on,
            kind: kind,
            proposal: "2022-001",
            title: "推进海产品产业链延伸",
            label: label,
            clock: due.map { _ in "screening" },
            level: level,
            at: at,
            due: due,
            workingDaysLeft: left,
            roles: roles,
            reasons: reasons
        )
    }
}

/// What the daemon itself notes.
extension Office {
    static func reminderEvent(_ seq: Int, _ kind: String, _ label: WireLabel, late: Bool = false) -> Proposals.Event {
        var event = event(seq, label: label, kind: kind)
        event.actor = "yishid"
        event.detail = [
            "clock": "reply", "item": "区住建局", "term": 3, "at": -3, "level": "remind", "due": "2022-04-29",
            "on": "2022-04-26", "to": ["clerk"],
        ]
        if late { event.detail["late"] = true }
        return event
    }

    static var upkeep: [Proposals.Event] {
        var set = event(8, label: label("Calendar set", "设定日历"), proposal: "office", kind: "calendar_set")
        set.detail = ["body": "government", "days": [["2022-01-01", "off", "x"], ["2023-01-01", "off", "x"]]]
        var recounted = event(9, label: label("Deadlines counted anew", "重算期限"), kind: "recounted")
        recounted.detail = [
            "clocks": [], "reason": "补发通知", "years": [2023],
            "moved": [
                ["clock": "reply", "item": "区住建局", "was": "2022-04-29", "due": "2022-05-05"],
                ["clock": "progress", "due": "2023-01-04"],
            ],
        ]
        return [
            reminderEvent(6, "reminded", label("Reminded", "提醒"), late: true),
            reminderEvent(7, "acknowledged", label("Reminder acknowledged", "已阅提醒")), set, recounted,
        ]
    }
}
