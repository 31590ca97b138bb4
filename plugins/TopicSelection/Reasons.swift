import StepKit
import WorkflowCore

extension TopicSelection {
    static let reasons = [
        ReasonSpec("title_missing", zh: "缺议题名称：请填写", en: "The title is missing: enter it"),
        ReasonSpec(
            "title_many_matters",
            zh: "议题名称似含多个事项：请确认一题一事",
            en: "The title seems to name several matters: make sure it is one",
            warning: true
        ),
        ReasonSpec(
            "source_missing",
            zh: "缺议题来源：请填写来源、提出单位或个人及日期",
            en: "The source is missing: enter its kind, who suggested the topic, and when"
        ),
        ReasonSpec(
            "background_missing",
            zh: "缺背景理由：请说明为何提出",
            en: "The background is missing: say why it is suggested"
        ),
        ReasonSpec(
            "form_missing",
            zh: "缺协商形式：请选择",
            en: "The form of consultation is missing: choose one"
        ),
        ReasonSpec(
            "suggested_units_missing",
            zh: "缺建议承办单位：请至少填写一个",
            en: "The suggested units are missing: enter at least one"
        ),
        ReasonSpec(
            "secrecy_undeclared",
            zh: "未声明不涉密：涉密事项不得录入，请确认后声明",
            en: "It is not declared free of secrets: no secret matter may be entered; make sure and declare it"
        ),
        ReasonSpec(
            "lead_committee_missing",
            zh: "缺责任专委会：请填写",
            en: "The lead committee is missing: enter it"
        ),
        ReasonSpec("lead_leader_missing", zh: "缺牵头领导：请填写", en: "The lead vice-chair is missing: enter the name"),
        ReasonSpec("month_missing", zh: "缺计划月份：请填写 1 至 12", en: "The planned month is missing: enter 1 to 12"),
        ReasonSpec(
            "selection_note_missing",
            zh: "缺选题说明：请选择热点、痛点、难点或堵点并写明理由",
            en: "The selection note is missing: choose the focus and say why"
        ),
        ReasonSpec(
            "similar_not_checked",
            zh: "近三年相近议题未查看：请查看后列入“已查看的相近议题”",
            en: "Similar proposals of the last three years were not looked at: look at them and list them",
            waivable: true
        ),
        ReasonSpec(
            "party_group_review_missing",
            zh: "缺党组会议审议：请填写届次、日期和“同意”的结果",
            en: "The Party group's review is missing: enter session, date and the decision to agree"
        ),
        ReasonSpec(
            "chair_meeting_review_missing",
            zh: "缺主席会议审议：请填写届次、日期和“同意”的结果",
            en: "The chair meeting's review is missing: enter session, date and the decision to agree"
        ),
        ReasonSpec(
            "disposition_missing",
            zh: "缺去向：请选择如何处置",
            en: "The disposition is missing: choose what becomes of it"
        ),
        ReasonSpec(
            "source_not_informed",
            zh: "未告知提出人：请填写告知日期",
            en: "The source has not been informed: enter the day it was"
        ),
        ReasonSpec(
            "meeting_reference_missing",
            zh: "缺会议依据：请填写会议、届次和日期",
            en: "The meeting's reference is missing: enter body, session and date"
        ),
        .dateInFuture,
    ]
}
