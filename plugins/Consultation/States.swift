import WorkflowCore

extension Consultation {
    static let entries = [
        EntrySpec("start", state: "preparing"),
        EntrySpec("returned", state: "outcome_submitted"),
    ]

    static let states = [
        StateSpec(
            "preparing",
            zh: "筹备调研",
            en: "Preparing",
            waitsFor: Label(zh: "专委会：调研报告、协商方案和通知", en: "The committee: research report, plan and notice")
        ),
        StateSpec(
            "scheduled",
            zh: "已通知",
            en: "Notified",
            waitsFor: Label(zh: "协商日期", en: "The day of the meeting")
        ),
        StateSpec(
            "held",
            zh: "已协商",
            en: "Held",
            waitsFor: Label(zh: "专委会：纪要和意见建议", en: "The committee: minutes and recommendations")
        ),
        StateSpec(
            "outcome_review",
            zh: "成果审签",
            en: "Outcome under review",
            waitsFor: Label(zh: "秘书长、主席或主席会议审签", en: "The secretary-general, the chair or the chair meeting")
        ),
        StateSpec(
            "outcome_submitted",
            zh: "成果已报送",
            en: "Outcome submitted",
            waitsFor: Label(zh: "批示、采纳意见和交办", en: "A leader's instruction, adoption and assignment")
        ),
    ]

    static let exits = [
        ExitSpec("assigned", zh: "已交办", en: "Assigned"),
        ExitSpec("unadopted", zh: "不采纳办结", en: "Closed without adoption"),
    ]

    static let clocks = [
        ClockSpec("notice", zh: "发出通知", en: "Send the notice", states: ["preparing"], before: meetingDay),
        ClockSpec("material", zh: "发出材料", en: "Send the material", states: ["preparing"], before: meetingDay),
        ClockSpec(
            "outcome",
            zh: "成果报送",
            en: "Submit the outcome",
            states: ["held", "outcome_review"],
            startsOn: ["meeting.date"]
        ),
        ClockSpec(
            "assignment",
            zh: "批示交办",
            en: "Instruction and assignment",
            states: ["outcome_submitted"],
            startsOn: ["outcome.date", "returns.date"]
        ),
    ]

    /// A postponed meeting's new day before the one that was planned at first.
    private static let meetingDay = ["postponement.new_date", "planned_date"]

    static let options = [
        OptionSpec(
            "notice_days",
            zh: "通知须提前的工作日",
            en: "Working days from the notice to the meeting",
            standard: 15
        ),
        OptionSpec(
            "material_days",
            zh: "材料须提前的工作日",
            en: "Working days from the material to the meeting",
            standard: 10
        ),
        OptionSpec(
            "reply_limit_months",
            zh: "答复最长月数",
            en: "Months within which every reply is due",
            standard: 6
        ),
        OptionSpec(
            "answer_days",
            zh: "报送后可记“未答复”的工作日",
            en: "Working days after which no answer may be recorded",
            standard: 15
        ),
    ]
}
