import WorkflowCore

extension WorkflowDefinition {
    /// Two steps, a loop between them, ends, and the office's rules.
    static let small = WorkflowDefinition(
        name: "small",
        label: Label(zh: "小流程", en: "Small"),
        start: "drafting",
        twoPersonRule: true,
        roles: [
            RoleSpec(name: "clerk", label: Label(zh: "经办人员", en: "clerk")),
            RoleSpec(name: "chief", label: Label(zh: "秘书长", en: "secretary-general")),
            RoleSpec(name: "member", label: Label(zh: "委员", en: "member")),
            RoleSpec(name: "unit", label: Label(zh: "承办单位", en: "handling unit")),
            RoleSpec(name: "board", label: Label(zh: "区委", en: "Party committee")),
            RoleSpec(name: "council", label: Label(zh: "区政府", en: "government")),
        ],
        ends: [
            EndSpec(name: "archived", label: Label(zh: "已归档", en: "Archived")),
            EndSpec(name: "rejected", label: Label(zh: "未获批准", en: "Rejected")),
            EndSpec(name: "merged", label: Label(zh: "已并题", en: "Merged")),
            EndSpec(name: "withdrawn", label: Label(zh: "已撤题", en: "Withdrawn")),
        ],
        office: OfficeRules(
            annotate: ["clerk", "chief"],
            waive: ["chief"],
            amend: .init(roles: ["clerk", "chief"], fixed: ["title"]),
            withdraw: .init(
                states: ["draft", "review", "handling"],
                consentStates: ["handling"],
                roles: ["clerk", "member"],
                confirmers: ["chief"],
                end: "withdrawn"
            ),
            suspend: .init(state: "on_hold", label: Label(zh: "暂缓", en: "On hold"), roles: ["chief"]),
            merge: .init(states: ["draft", "review"], roles: ["chief"], end: "merged")
        ),
        ladders: [
            ReminderLadder(
                name: "standard",
                rungs: [
                    .init(at: -10, level: .remind, roles: ["acting"], from: Period(count: 1, unit: .months)),
                    .init(at: -3, level: .remind, roles: ["acting"]), .init(at: 0, level: .remind, roles: ["acting"]),
                    .init(at: 1, level: .blue, roles: ["acting"]),
                    .init(at: 5, level: .orange, roles: ["acting", "chief"]),
                ]
            )
        ],
        steps: [
            StepUse(
                name: "drafting",
                module: "Drafting",
                exits: ["approved": "doing", "rejected": "rejected"],
                clocks: ["review": ClockRule(length: .period(Period(count: 10, unit: .workingDays)))]
            ),
            StepUse(
                name: "doing",
                module: "Doing",
                exits: ["done": "archived", "again": "drafting/again"],
                clocks: [
                    "reply": ClockRule(
                        length: .period(Period(count: 3, unit: .months)),
                        limit: Period(count: 6, unit: .months)
                    )
                ]
            ),
        ]
    )
}

extension Workflow {
    static let small = Workflow(small: .small)

    /// The small workflow's modules joined with another version of its definition.
    init(small definition: WorkflowDefinition) {
        self.init(
            definition: definition,
            digest: sha256("d"),
            steps: definition.steps.map { use in
                use.name == "drafting"
                    ? Step(use, manifest: .drafting, check: checkDrafting, destination: firstDestination)
                    : Step(use, manifest: .doing, check: { _ in [] }, destination: firstDestination)
            }
        )
    }

    /// A workflow of one state and one action, `fill`, with that form.
    static func asking(
        _ form: [Field],
        lists: [ChoiceList] = [],
        entry: Entry? = .object("entry"),
        facts: [Fact] = []
    ) -> Workflow {
        var manifest = StepManifest.drafting
        manifest.lists += lists
        manifest.actions = [
            ActionSpec(
                "fill",
                zh: "填写",
                en: "Fill in",
                from: ["draft"],
                to: [.same],
                roles: ["clerk"],
                form: form,
                entry: entry,
                facts: facts
            )
        ]
        return Workflow(
            definition: .small,
            digest: sha256("d"),
            steps: [
                Step(
                    WorkflowDefinition.small.steps[0],
                    manifest: manifest,
                    check: { _ in [] },
                    destination: firstDestination
                )
            ]
        )
    }
}

/// Where an action leads that has but one destination.
@Sendable func firstDestination(of action: ActionSpec, for attempt: Attempt) -> Destination { action.to.first ?? .same }
