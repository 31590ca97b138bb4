import StepKit
import StrictJSON
import WorkflowCore

/// A small module that keeps the contract, and out of which tests make ones that break it.
struct SampleModule: StepModule {
    var manifest = Self.soundManifest
    var findings: @Sendable (Attempt) -> [Finding] = { $0.futureDates("date") }
    var leads: (@Sendable (Attempt) -> Destination)?

    func check(_ attempt: Attempt) -> [Finding] { findings(attempt) }

    func destination(of action: ActionSpec, for attempt: Attempt) -> Destination {
        leads?(attempt) ?? action.to.first ?? .same
    }

    static let soundManifest = StepManifest(
        module: "Publication",
        label: Label(zh: "公开", en: "Publication"),
        entries: [EntrySpec("start", state: "preparing")],
        states: [
            StateSpec("preparing", zh: "待公开", en: "Preparing", waitsFor: Label(zh: "办公室", en: "The office")),
            StateSpec("checking", zh: "核对中", en: "Checking", waitsFor: Label(zh: "专委会", en: "The committee")),
        ],
        actions: [
            ActionSpec(
                "prepare",
                zh: "送核",
                en: "Prepare",
                from: ["preparing"],
                to: [.state("checking")],
                roles: ["clerk"],
                form: [
                    .choice("place", from: "place", zh: "公开渠道", en: "Where", missing: "place_missing"),
                    .of(.date, "date", zh: "日期", en: "Date", missing: "value_missing"),
                    .list("readers", zh: "读者", en: "Readers", [.text("name", zh: "姓名", en: "Name")]),
                    .of(.proposal, "earlier", zh: "先前议题", en: "Earlier proposal"),
                ],
                entry: .object("publication"),
                facts: [.proposal(field: "earlier")]
            ),
            ActionSpec(
                "publish",
                zh: "公开",
                en: "Publish",
                from: ["checking"],
                to: [.exit("published"), .state("preparing")],
                roles: ["clerk"]
            ),
            ActionSpec(
                "note",
                zh: "记录",
                en: "Note",
                from: [],
                everywhere: true,
                to: [.same],
                roles: ["clerk"],
                form: [.of(.prose, "text", zh: "内容", en: "Text", missing: "value_missing")],
                entry: .item(of: "notes")
            ),
        ],
        exits: [ExitSpec("published", zh: "已公开", en: "Published")],
        clocks: [
            ClockSpec("checking", zh: "核对期限", en: "Checking", states: ["checking"], extendedBy: "prepare.date")
        ],
        lists: [
            ChoiceList("place", [.init("web", zh: "网站", en: "Website"), .init("board", zh: "公告栏", en: "Notice board")])
        ],
        options: [OptionSpec("days", zh: "天数", en: "Days", standard: 3)],
        reasons: [ReasonSpec("place_missing", zh: "缺公开渠道", en: "Where to publish is missing"), .dateInFuture],
        intake: [.text("title", zh: "议题名称", en: "Title", missing: "value_missing", place: .topic)]
    )
}
