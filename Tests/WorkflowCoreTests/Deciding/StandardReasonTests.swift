import StrictJSON
import Testing
import WorkflowCore

/// Each standard reason once: where it stands, who can supply it, and what a clerk reads.
struct StandardReasonTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let code: String
        var field: String?
        var who: [String] = ["clerk"]
        let zh: String
        let en: String
        let reasons: @Sendable () throws -> [Reason]

        var testDescription: String { code }
    }

    static let file = JSON.string(sha256("a"))

    static let cases: [Case] = [
        Case(
            code: "wrong_state",
            who: ["clerk", "member"],
            zh: "当前状态下不能办理此事项：只能在 草稿 时办理",
            en: "This cannot be done in the present state: only in the state Draft"
        ) { try Desk(.clerk, in: "review").judge("submit").reasons },
        Case(
            code: "role_forbidden",
            who: ["clerk", "member"],
            zh: "您的角色不能办理此事项：应由 经办人员、委员 办理",
            en: "Your roles do not allow this: it is for clerk, member"
        ) { try Desk(.auditor, in: "draft").judge("submit", ["focus": "hot"]).reasons },
        Case(
            code: "version_conflict",
            who: [],
            zh: "议题已被他人更改，请重新查看：您看到的是第 3 版，现为第 5 版",
            en: "The proposal has changed meanwhile: look at it again: you saw revision 3, it is at 5"
        ) { [.versionConflict(expected: 3, actual: 5)] },
        Case(
            code: "second_person_required",
            who: ["chief"],
            zh: "须由另一人确认：“批准”由 li 记录，尚待确认",
            en: "A second person must confirm: Approve, recorded by li, waits"
        ) { try Desk.pending("approve").judge("talk", ["text": "x"]).reasons },
        Case(
            code: "nothing_pending",
            who: [],
            zh: "没有待确认的事项",
            en: "Nothing waits for confirmation"
        ) { try Desk(.chief, in: "review").decide().reasons },
        Case(
            code: "nothing_reminded",
            who: [],
            zh: "没有待知悉的提醒",
            en: "There is no reminder to take note of"
        ) {
            let clock = ClockState.testing("reply", from: .tuesday, "3 months", due: try day("2026-04-07"))
            return Desk(.chief, in: "handling").decider.judgeAcknowledgement(of: clock, after: nil).reasons
        },
        Case(
            code: "reason_missing",
            field: "reason",
            who: ["chief"],
            zh: "请填写理由",
            en: "Give the reason"
        ) { try Desk(.chief, in: "review").judge("send_back").reasons },
        Case(
            code: "consent_missing",
            field: "consent",
            who: ["clerk", "member"],
            zh: "请填写区委同意的依据",
            en: "Give the reference of the Party committee's consent"
        ) { try Desk(.member, in: "handling").judge("withdraw", ["reason": "重复"]).reasons },
        Case(
            code: "file_missing",
            field: "file",
            zh: "请附上文件",
            en: "Attach the file"
        ) { try Desk(.clerk, in: "review").judge("approve", Desk.approval.merging(["file": nil])).reasons },
        Case(
            code: "file_unknown",
            field: "file",
            zh: "该文件未存入，请先存入：\(sha256("b"))",
            en: "No such file is stored: store it first: \(sha256("b"))"
        ) {
            try Desk(.clerk, in: "review").judge("approve", Desk.approval.merging(["file": .string(sha256("b"))]))
                .reasons
        },
        Case(
            code: "doc_no_format",
            field: "doc_no",
            zh: "文号格式不对，应如 青政协〔2026〕3号：青委2026第3号",
            en: "The document number is not of the form 青政协〔2026〕3号: 青委2026第3号"
        ) { try Desk.approving(["doc_no": "青委2026第3号"]).reasons },
        Case(
            code: "doc_no_duplicate",
            field: "doc_no",
            zh: "该文号已用于另一份文件：青委〔2026〕3号 见议题 2026-002",
            en: "Another paper bears this document number already: 青委〔2026〕3号, see 2026-002"
        ) {
            try Desk.approving([:], papers: [Paper(number: "青委〔2026〕3号", proposal: "2026-002", content: "{}")]).reasons
        },
        Case(
            code: "field_unknown",
            field: "docno",
            zh: "表单没有此项",
            en: "The form has no such field"
        ) { try Desk.approving(["docno": "x"]).reasons },
        Case(
            code: "value_missing",
            field: "text",
            who: ["clerk", "chief"],
            zh: "此项必填",
            en: "This must be filled in"
        ) { try Desk(.clerk, in: "review").judge("annotate").reasons },
        Case(
            code: "value_invalid",
            field: "date",
            zh: "填写内容不符合要求：应为日期，如 2026-01-06",
            en: "This value is not possible here: a date such as 2026-01-06 is expected"
        ) { try Desk.approving(["date": "昨天"]).reasons },
        Case(
            code: "value_too_long",
            field: "title",
            who: ["clerk", "member"],
            zh: "填写内容过长：最多 500 字",
            en: "This is too long: at most 500 characters"
        ) {
            try Desk(.clerk, in: "draft").judge(
                "submit",
                ["title": .string(String(repeating: "议", count: 501)), "focus": "hot"]
            ).reasons
        },
        Case(
            code: "merge_target_invalid",
            field: "target",
            who: ["chief"],
            zh: "不能并入该议题：没有该议题",
            en: "The proposal cannot be merged into that one: there is no such proposal"
        ) { try Desk(.chief, in: "review").judge("merge", ["target": "2026-009", "reason": "同类"]).reasons },
        Case(
            code: "field_fixed",
            field: "field",
            who: ["clerk", "chief"],
            zh: "此项在提请后不得直接更改：议题名称",
            en: "This may no longer be changed directly: Title"
        ) {
            try Desk(.clerk, in: "handling").judge("amend", ["field": "title", "value": "乙", "reason": "笔误"]).reasons
        },
        Case(
            code: "serial_taken",
            field: "serial",
            who: ["clerk", "member"],
            zh: "该年度序号已被使用：2026-001",
            en: "This serial number of the year is taken: 2026-001"
        ) {
            let facts = TestFacts(proposals: [Proposal(id: ProposalID(year: 2026, serial: 1), in: "draft")])
            return try Intake.small(.clerk, facts: facts).judge(["title": "甲", "serial": 1]) { _ in 9 }.reasons
        },
        Case(
            code: "calendar_year_unknown",
            who: ["clerk", "member"],
            zh: "缺该年度的工作日历，无法核对期限：审议期限，2026",
            en: "The working calendar of that year is not known, so the period cannot be checked: Review, 2026"
        ) {
            var desk = Desk(.clerk, in: "draft")
            desk.calendars = OfficeCalendars()
            return try desk.judge("submit", ["focus": "hot"]).warnings
        },
        Case(
            code: "deadline_moved",
            who: ["chief"],
            zh: "期限随之改变：答复期限，2026-04-07 → 2026-05-20",
            en: "A deadline moves with it: Reply, 2026-04-07 → 2026-05-20"
        ) {
            var desk = Desk(.chief, in: "handling")
            desk.proposal.clocks = [try .testing("reply", from: .tuesday, "3 months", due: day("2026-04-07"))]
            return try desk.judge("extend", ["due": "2026-05-20"]).warnings
        },
    ]

    @Test(arguments: cases)
    func isToldInFull(_ expected: Case) throws {
        let reasons = try expected.reasons()
        #expect(reasons.map(\.code) == [expected.code])
        let reason = try #require(reasons.first)
        #expect(reason.field == expected.field)
        #expect(reason.label == Label(zh: expected.zh, en: expected.en))
        #expect(reason.who == expected.who)
        #expect(reason.waivers == [])
    }

    @Test func everyStandardReasonIsHere() {
        #expect(Self.cases.map(\.code) == ReasonSpec.standard.map(\.code))
    }

    @Test func noneOfThemCanBeWaived() {
        #expect(ReasonSpec.standard.allSatisfy { !$0.isWaivable })
    }
}
