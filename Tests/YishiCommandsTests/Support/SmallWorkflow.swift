import YishiAPI

/// Two steps with every kind of way: ahead, back, over a state, to the other step and back, to an end, and in place.
enum SmallWorkflow {
    static let workflow = Proposals.Workflow(
        name: "annual-proposal",
        digest: "0123456789abcdef",
        label: Office.label("Annual proposal", "年度协商议题"),
        current: true,
        start: "selection",
        steps: [selection, handling],
        ends: [
            end("rejected", "Rejected", "未获批准"), end("archived", "Archived", "已归档"), end("merged", "Merged", "已并题"),
        ],
        hold: Proposals.Hold(state: "on_hold", label: Office.label("On hold", "暂缓")),
        roles: [],
        intake: Office.intake,
        office: [
            action("merge", "Merge", "并题", from: ["draft", "screening"], to: ["merged"]),
            action("resume", "Resume", "恢复", from: ["on_hold"], to: ["="]),
        ]
    )

    private static let selection = Proposals.Step(
        name: "selection",
        module: "TopicSelection",
        label: Office.label("Topic selection", "精选议题"),
        states: [
            state("draft", "Draft", "草稿"), state("screening", "Screening", "初审"), state("review", "Review", "集体审议"),
        ],
        entries: ["new": "draft", "again": "review"],
        exits: ["endorsed": "handling", "not_selected": "rejected"],
        actions: [
            action("submit", "Submit", "提交", from: ["draft"], to: ["screening"]),
            action("return_draft", "Return", "退回补充", from: ["screening"], to: ["draft"]),
            action("shortlist", "Shortlist", "提请审议", from: ["screening"], to: ["review"]),
            action("endorse", "Endorse", "审议通过", from: ["review"], to: ["exit:endorsed"]),
            action("not_select", "Do not select", "不予入选", from: ["screening", "review"], to: ["exit:not_selected"]),
        ]
    )

    private static let handling = Proposals.Step(
        name: "handling",
        module: "Handling",
        label: Office.label("Handling", "办理"),
        states: [
            state("assigned", "Assigned", "已交办"), state("replied", "Replied", "已答复"),
            state("completed", "Completed", "办结"),
        ],
        entries: ["new": "assigned"],
        exits: ["archived": "archived", "again": "selection/again"],
        actions: [
            action("extend", "Extend", "延期", from: ["assigned"], to: ["="]),
            action("reply", "Reply", "答复", from: ["assigned"], to: ["replied"]),
            action("rehandle", "Handle again", "重新办理", from: ["replied"], to: ["assigned"]),
            action("close", "Close", "办结", from: ["assigned"], to: ["completed"]),
            action("accept", "Accept", "评价通过", from: ["replied"], to: ["completed"]),
            action("dispute", "Close disputed", "分歧办结", from: ["replied"], to: ["completed"]),
            action("archive", "Archive", "归档", from: ["completed"], to: ["exit:archived"]),
            action("review_again", "Review again", "重新审议", from: ["replied"], to: ["exit:again"]),
        ]
    )

    private static func state(_ name: String, _ en: String, _ zh: String) -> Proposals.State {
        Proposals.State(name: name, label: Office.label(en, zh))
    }

    private static func end(_ name: String, _ en: String, _ zh: String) -> Proposals.Named {
        Proposals.Named(name: name, label: Office.label(en, zh))
    }

    private static func action(
        _ name: String,
        _ en: String,
        _ zh: String,
        from: [String],
        to: [String]
    ) -> Proposals.StepAction {
        Proposals.StepAction(
            name: name,
            label: Office.label(en, zh),
            from: from,
            to: to,
            roles: [],
            confirmers: [],
            everywhere: false
        )
    }

    /// A way through it: back once, and now answered.
    static let events: [Proposals.Event] = [
        Office.event(1, to: "draft", kind: "created", at: "2022-04-18T02:00:00.000Z"),
        Office.event(2, "submit", to: "screening", at: "2022-04-19T02:00:00.000Z"),
        Office.event(3, "return_draft", to: "draft", at: "2022-04-20T02:00:00.000Z"),
        Office.event(4, "submit", to: "screening", at: "2022-04-21T02:00:00.000Z"),
        Office.event(5, "shortlist", to: "review", at: "2022-04-22T02:00:00.000Z"),
        Office.event(6, "endorse", to: "assigned", at: "2022-04-25T02:00:00.000Z"),
        Office.event(7, "extend", at: "2022-04-26T02:00:00.000Z"),
        Office.event(8, "reply", to: "replied", at: "2022-04-27T18:30:00.000Z"),
    ]
}
