import StepKit
import WorkflowCore

extension GovernmentCoordination {
    static let reasons = [
        ReasonSpec(
            "coordination_record_missing",
            zh: "缺沟通记录：请填写函的文号和日期，或与区政府办的会商记录",
            en: "The coordination record is missing: enter the letter's number and date, or the record of the meeting"
        ),
        ReasonSpec(
            "gov_leader_missing",
            zh: "缺分管区领导：请填写姓名",
            en: "The responsible government leader is missing: enter the name"
        ),
        ReasonSpec(
            "host_unit_missing",
            zh: "缺主办单位：请填写承办单位并指定一个主办",
            en: "The host unit is missing: enter the units and make one of them the host"
        ),
        ReasonSpec(
            "host_unit_many",
            zh: "主办单位不止一个：请只留一个，其余改为会办",
            en: "There is more than one host unit: keep one and make the others co-units"
        ),
        ReasonSpec(
            "suggested_unit_missing",
            zh: "缺建议承办单位：请填写应由哪个单位承办",
            en: "The suggested unit is missing: enter which unit should handle it"
        ),
        ReasonSpec(
            "objection_late",
            zh: "异议已过期限：须由秘书长登记并同意逾期受理",
            en: "The objection is late: the secretary general may record it and accept it late"
        ),
        ReasonSpec(
            "unit_unconfirmed",
            zh: "承办单位未确认：请填写确认日期和联系人",
            en: "A unit has not confirmed: enter the day and the contact person"
        ),
        ReasonSpec(
            "objection_open",
            zh: "异议未了结：请在该单位提出异议之后重新确认",
            en: "An objection is open: have the unit confirm again after it"
        ),
        ReasonSpec(
            "plan_not_issued",
            zh: "计划未印发：请填写计划文号、印发机关和日期",
            en: "The plan is not issued: enter its number, the issuing offices and the date"
        ),
        ReasonSpec(
            "approval_missing",
            zh: "缺区委批准：临时增补的议题须有自己的批复",
            en: "The approval is missing: a topic added in mid-year needs its own"
        ),
        ReasonSpec(
            "change_missing",
            zh: "缺调整内容：请写明有何重大调整",
            en: "What changed is missing: describe the major change"
        ),
        .dateInFuture,
    ]
}
