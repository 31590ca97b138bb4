import StepKit
import WorkflowCore

extension FollowUp {
    static let lists: [ChoiceList] = [
        ChoiceList(
            "reply_class",
            [
                .init("A", zh: "A类（已解决或基本解决）", en: "A (solved or nearly so)"),
                .init("B", zh: "B类（正在解决）", en: "B (being solved)", flags: ["open_commitment"]),
                .init("C", zh: "C类（列入计划逐步解决）", en: "C (planned)", flags: ["open_commitment"]),
                .init("D", zh: "D类（留作参考或暂不能解决）", en: "D (for reference, or not possible)"),
            ]
        ),
        .adoption,
        ChoiceList(
            "contact_way",
            [
                .init("visit", zh: "走访", en: "Visit"),
                .init("meeting", zh: "座谈", en: "Meeting"),
                .init("phone", zh: "电话", en: "Phone"),
                .init("letter", zh: "书面", en: "In writing"),
                .init("other", zh: "其他", en: "Other"),
            ]
        ),
        ChoiceList(
            "grade",
            [
                .init("satisfied", zh: "满意", en: "Satisfied", flags: ["passes"]),
                .init("basically_satisfied", zh: "基本满意", en: "Basically satisfied", flags: ["passes"]),
                .init("dissatisfied", zh: "不满意", en: "Dissatisfied", flags: ["fails"]),
                .init("no_response", zh: "未回复", en: "No response", flags: ["silence"]),
            ]
        ),
        ChoiceList(
            "fulfilment",
            [
                .init("fulfilled", zh: "已兑现", en: "Kept", flags: ["needs_evidence"]),
                .init("explained", zh: "已说明", en: "Explained", flags: ["needs_approval"]),
            ]
        ),
        ChoiceList(
            "real_state",
            [
                .init("done", zh: "已落实", en: "Carried out"),
                .init("under_way", zh: "正在落实", en: "Under way"),
                .init("not_done", zh: "未落实", en: "Not carried out"),
            ]
        ),
        ChoiceList(
            "retention",
            [
                .init("permanent", zh: "永久", en: "Permanent"),
                .init("years30", zh: "30年", en: "30 years"),
                .init("years10", zh: "10年", en: "10 years"),
            ]
        ),
        // What the archived file consists of; see FilePart for how each is found in the record.
        ChoiceList(
            "file_part",
            [
                .init("request", zh: "请示", en: "Request for instructions"),
                .init("approval", zh: "批复", en: "Approval"),
                .init("unit_letters", zh: "与承办单位的函件或会商记录", en: "Letters or talks with the units"),
                .init("plan", zh: "协商方案", en: "Consultation plan"),
                .init("notice", zh: "协商通知", en: "Notice of the meeting"),
                .init("sign_in", zh: "签到表", en: "Sign-in sheet", flags: ["on_paper"]),
                .init("minutes", zh: "协商纪要", en: "Minutes"),
                .init("outcome", zh: "协商成果", en: "Outcome"),
                .init("instruction", zh: "批示或交办通知", en: "Instruction or assignment", flags: ["when_assigned"]),
                .init("replies", zh: "答复", en: "Replies", flags: ["when_assigned"]),
                .init("evaluations", zh: "评价", en: "Evaluations", flags: ["when_assigned"]),
            ]
        ),
    ]
}
