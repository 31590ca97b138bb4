import WorkflowCore

extension GovernmentCoordination {
    static let states = [
        StateSpec(
            "coordinating",
            zh: "沟通中",
            en: "Coordinating",
            waitsFor: Label(
                zh: "区政府办、分管副区长",
                en: "The government office and the deputy head in charge"
            )
        ),
        StateSpec(
            "units_confirming",
            zh: "单位确认中",
            en: "Units confirming",
            waitsFor: Label(zh: "主办、会办单位确认", en: "The host and the co-units to confirm")
        ),
        StateSpec(
            "coordinated",
            zh: "已衔接",
            en: "Coordinated",
            waitsFor: Label(zh: "计划印发", en: "The plan to be issued")
        ),
    ]

    static let clocks = [
        // While the units are asked it is they who are waited for.
        ClockSpec(
            "government_answer",
            zh: "政府沟通期限",
            en: "The government's answer",
            states: ["coordinating"],
            pausedIn: ["units_confirming"],
            startsOn: ["approval.date"]
        ),
        ClockSpec(
            "unit_confirmation",
            zh: "单位确认期限",
            en: "The units' confirmation",
            states: ["units_confirming"],
            startsOn: ["unit_proposal.date"],
            each: ClockItems(list: "units", key: "unit")
        ),
    ]

    static let lists = [
        ChoiceList(
            "coordination_kind",
            [
                // Only these two can carry a formal proposal of units.
                .init("letter", zh: "函", en: "Letter", flags: ["formal", "needs_number"]),
                .init("meeting", zh: "会商", en: "Meeting", flags: ["formal"]),
                .init("phone", zh: "电话", en: "Telephone"),
                .init("visit", zh: "上门", en: "Visit"),
            ]
        ),
        ChoiceList(
            "unit_role",
            [
                .init("host", zh: "主办", en: "Host", flags: ["host"]),
                .init("co", zh: "会办", en: "Co-unit"),
                .init("separate", zh: "分办", en: "Handles its own part"),
            ]
        ),
    ]
}
