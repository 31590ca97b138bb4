import WorkflowCore

extension FollowUp {
    static let entries = [
        EntrySpec("start", state: "assigned"),
        EntrySpec("unadopted", state: "completed"),
        EntrySpec("rehandling", state: "rehandling"),
    ]

    static let states = [
        StateSpec(
            "assigned",
            zh: "已交办",
            en: "Assigned",
            waitsFor: Label(zh: "承办单位签收", en: "The unit, to sign for it")
        ),
        StateSpec(
            "handling",
            zh: "办理中",
            en: "Being handled",
            waitsFor: Label(zh: "承办单位答复", en: "The unit's reply")
        ),
        StateSpec(
            "replied",
            zh: "已答复",
            en: "Replied",
            waitsFor: Label(zh: "委员或专委会评价", en: "Evaluation by members or the committee")
        ),
        StateSpec(
            "rehandling",
            zh: "重新办理",
            en: "Being handled again",
            waitsFor: Label(zh: "承办单位再次答复", en: "The unit's new reply")
        ),
        StateSpec(
            "tracking",
            zh: "承诺跟踪",
            en: "Promises tracked",
            waitsFor: Label(zh: "承诺事项兑现", en: "The promised measures")
        ),
        StateSpec(
            "completed",
            zh: "办结",
            en: "Completed",
            waitsFor: Label(zh: "回头看和归档", en: "Re-visit and archive")
        ),
        StateSpec(
            "revisiting",
            zh: "回头看",
            en: "Being re-visited",
            waitsFor: Label(zh: "回头看报告", en: "The report of the re-visit")
        ),
    ]

    static let exits = [
        ExitSpec("return_assignment", zh: "退办", en: "Assignment returned"),
        ExitSpec("archived", zh: "已归档", en: "Archived"),
        ExitSpec("revisit_fail", zh: "回头看未通过", en: "Re-visit failed"),
    ]

    static let clocks = [
        ClockSpec(
            "signing",
            zh: "签收或退办",
            en: "Sign for it or return it",
            states: ["assigned"],
            startsOn: ["assignment.date"]
        ),
        ClockSpec(
            "co_opinion",
            zh: "会办意见",
            en: "Opinion of the co-unit",
            states: ["handling"],
            startsOn: ["acceptance.date"],
            each: ClockItems(list: "units", key: "unit", condition: .member("role", is: "co"), unless: "co_opinions")
        ),
        ClockSpec(
            "reply",
            zh: "答复",
            en: "Reply",
            states: ["assigned", "handling"],
            startsOn: ["assignment.date"],
            dueOn: ["recommendations[].due"],
            extendedBy: "extend.new_due"
        ),
        ClockSpec("evaluation", zh: "评价", en: "Evaluation", states: ["replied"], startsOn: ["replies.date"]),
        ClockSpec(
            "reply_again",
            zh: "再次答复",
            en: "New reply",
            states: ["rehandling"],
            startsOn: ["evaluations.date", "revisits.date"],
            dueOn: ["evaluations.due", "revisits.due"],
            extendedBy: "extend.new_due"
        ),
        ClockSpec(
            "progress",
            zh: "进展报告",
            en: "Report of progress",
            states: ["tracking"],
            startsOn: ["evaluations.date"],
            extendedBy: "report_progress.next_due",
            restartedBy: "report_progress.date",
            each: ClockItems(
                list: "recommendations",
                key: "no",
                condition: .choice("class", of: "reply_class", has: "open_commitment")
            )
        ),
        ClockSpec("revisit", zh: "回头看", en: "Re-visit", states: ["completed"], unless: "revisits.report"),
        ClockSpec("archive", zh: "归档", en: "Archive", states: ["completed", "revisiting"]),
    ]

    static let options = [
        OptionSpec("extensions", zh: "最多延期次数", en: "How often a reply may be put off", standard: 1),
        OptionSpec(
            "reply_limit_months",
            zh: "答复最长月数",
            en: "Months after the assignment within which a reply is due",
            standard: 6
        ),
        OptionSpec(
            "evaluation_days",
            zh: "答复后可记“未回复”的工作日",
            en: "Working days after which no response may be recorded",
            standard: 15
        ),
    ]
}
