import StepKit
import StrictJSON
import WorkflowCore

/// A small step: an errand is asked for, approved by a second person, and done.
struct Errand: StepModule {
    let manifest = StepManifest(
        module: "Errand",
        label: Label(zh: "差事", en: "Errand"),
        entries: [EntrySpec("start", state: "open")],
        states: [
            StateSpec("open", zh: "待办", en: "Open", waitsFor: Label(zh: "经办", en: "Clerk")),
            StateSpec("asked", zh: "已请示", en: "Asked", waitsFor: Label(zh: "秘书长", en: "Chief")),
        ],
        actions: [
            ActionSpec(
                "ask",
                zh: "请示",
                en: "Ask",
                from: ["open"],
                to: [.state("asked")],
                roles: ["clerk"],
                form: [.text("what", zh: "何事", en: "What", missing: "value_missing", place: .topic)],
                counts: ["asked"]
            ),
            ActionSpec(
                "approve",
                zh: "批准",
                en: "Approve",
                from: ["asked"],
                to: [.exit("done")],
                roles: ["clerk"],
                confirmers: ["chief"]
            ),
            ActionSpec("again", zh: "再来", en: "Again", from: ["asked"], to: [.state("open")], roles: ["clerk"]),
        ],
        exits: [ExitSpec("done", zh: "办结", en: "Done")],
        reasons: [
            ReasonSpec("title_missing", zh: "缺名称", en: "The title is missing"),
            ReasonSpec("hurried", zh: "太急", en: "This is hurried", warning: true),
        ],
        intake: [
            .text("title", zh: "名称", en: "Title", missing: "title_missing", place: .topic),
            .of(.number, "year", zh: "年度", en: "Year", place: .topic),
            .of(.number, "serial", zh: "序号", en: "Serial", place: .topic),
        ]
    )

    func check(_ attempt: Attempt) -> [Finding] {
        attempt.input["what"] == "now" ? [Finding("hurried", field: "what")] : []
    }
}

extension WorkflowDefinition {
    static let errands = WorkflowDefinition(
        name: "errands",
        label: Label(zh: "差事", en: "Errands"),
        start: "errand",
        twoPersonRule: true,
        roles: ["clerk", "chief"].map { RoleSpec(name: $0, label: Label(zh: $0, en: $0)) },
        ends: ["done", "gone"].map { EndSpec(name: $0, label: Label(zh: $0, en: $0)) },
        office: OfficeRules(
            annotate: ["clerk"],
            waive: ["chief"],
            amend: OfficeRules.Amending(roles: ["clerk"], fixed: []),
            withdraw: OfficeRules.Withdrawing(
                states: ["open"],
                consentStates: [],
                roles: ["clerk"],
                confirmers: [],
                end: "gone"
            ),
            suspend: OfficeRules.Suspending(state: "held", label: Label(zh: "暂缓", en: "Held"), roles: ["chief"]),
            merge: OfficeRules.Merging(states: ["open"], roles: ["clerk"], end: "gone")
        ),
        steps: [StepUse(name: "errand", module: "Errand", exits: ["done": "done"])]
    )
}
