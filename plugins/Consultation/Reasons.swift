import StepKit
import WorkflowCore

extension Consultation {
    static let reasons: [ReasonSpec] = [
        .dateInFuture,
        // Preparing and holding the meeting
        ReasonSpec(
            "plan_missing",
            zh: "缺协商方案：请填写协商日期等方案内容",
            en: "The plan is missing: enter the date of the meeting and the rest of the plan"
        ),
        ReasonSpec(
            "research_missing",
            zh: "缺调研报告：请附上调研报告，或请秘书长豁免",
            en: "The research report is missing: attach it, or ask the secretary-general to waive it",
            waivable: true
        ),
        ReasonSpec(
            "notice_too_late",
            zh: "通知太晚：请推后协商日期，或请秘书长豁免",
            en: "The notice is too late: choose a later meeting, or ask the secretary-general to waive it",
            waivable: true
        ),
        ReasonSpec(
            "material_too_late",
            zh: "材料太晚：请推后协商日期，或请秘书长豁免",
            en: "The material is too late: choose a later meeting, or ask the secretary-general to waive it",
            waivable: true
        ),
        ReasonSpec(
            "meeting_in_future",
            zh: "协商日期在将来：请在会后登记",
            en: "The meeting is in the future: record it after it was held"
        ),
        ReasonSpec("place_missing", zh: "缺地点：请填写协商地点", en: "The place is missing: enter where the meeting is held"),
        ReasonSpec("form_missing", zh: "缺协商形式：请选择", en: "The form is missing: choose the form of consultation"),
        ReasonSpec("channel_missing", zh: "缺协商渠道：请选择", en: "The channel is missing: choose one"),
        ReasonSpec(
            "host_person_missing",
            zh: "缺主持人：请填写主持人姓名",
            en: "The host is missing: enter who chairs the meeting"
        ),
        ReasonSpec(
            "participants_missing",
            zh: "缺参加人员：请逐人填写，主办单位须参加",
            en: "Participants are missing: enter each of them, the host unit among them"
        ),
        ReasonSpec(
            "unit_absent_unexplained",
            zh: "承办单位未到会且无说明：请填写未到原因，或请秘书长豁免",
            en: "A unit was absent without explanation: enter why, or ask the secretary-general to waive it",
            waivable: true
        ),
        ReasonSpec("speech_missing", zh: "缺发言：请至少登记一人发言", en: "No speech: record at least one"),
        ReasonSpec(
            "result_missing",
            zh: "缺协商结果：请至少填写一条，或注明未形成共识",
            en: "No result: enter at least one, or note that there was no consensus"
        ),
        // The outcome
        ReasonSpec("minutes_missing", zh: "缺协商纪要：请附上纪要文件", en: "The minutes are missing: attach their file"),
        ReasonSpec(
            "recommendation_missing",
            zh: "缺意见建议：请逐条编号填写",
            en: "Recommendations are missing: enter them, numbered"
        ),
        ReasonSpec(
            "dissent_missing",
            zh: "未记录不同意见：请填写，没有则填“无”",
            en: "Differing views are not recorded: enter them, or write \"none\""
        ),
        ReasonSpec("signer_missing", zh: "缺签发人：请填写姓名", en: "The signer is missing: enter the name"),
        ReasonSpec(
            "motion_session_missing",
            zh: "建议案未注明通过的会议：请填写会议、届次和日期",
            en: "A motion needs the session that passed it: enter body, session and date"
        ),
        // The answer
        ReasonSpec(
            "instruction_missing",
            zh: "缺批示或交办通知：请填写批示（领导、日期、内容）或交办通知文号",
            en:
                "Neither instruction nor notice: enter the leader's instruction (leader, date, text) or the number of the notice"
        ),
        ReasonSpec(
            "adoption_undecided",
            zh: "采纳情况未定：请逐条填写采纳情况",
            en: "Adoption is undecided: enter it for each recommendation"
        ),
        ReasonSpec(
            "none_adopted",
            zh: "没有一条采纳：请改用“不采纳办结”",
            en: "Nothing is adopted: close without adoption instead"
        ),
        ReasonSpec(
            "host_unit_missing",
            zh: "缺主办单位：请为每条采纳的建议填写",
            en: "The host unit is missing: enter it for each adopted recommendation"
        ),
        ReasonSpec(
            "due_missing",
            zh: "缺答复期限：请为每条采纳的建议填写",
            en: "The due date is missing: enter it for each adopted recommendation"
        ),
        ReasonSpec(
            "due_over_limit",
            zh: "答复期限超过最长期限：请提前",
            en: "The reply is due too late: choose an earlier date"
        ),
        ReasonSpec(
            "no_answer_too_early",
            zh: "尚未到可记“未答复”的日期：请等待答复",
            en: "It is too early to record that no answer came: wait for it"
        ),
    ]
}
