import StepKit
import WorkflowCore

extension FollowUp {
    static let reasons: [ReasonSpec] = [
        .dateInFuture,
        // Handling
        ReasonSpec("due_missing", zh: "缺新的答复期限：请填写", en: "The new due date is missing: enter it"),
        ReasonSpec(
            "extension_late",
            zh: "申请延期已过期限：延期须在到期前申请",
            en: "The extension was asked for too late: it must be asked for before the reply is due"
        ),
        ReasonSpec(
            "extension_over_limit",
            zh: "延期超过规定：请在次数和最长期限内延期",
            en: "The extension goes beyond what is allowed: keep to the number and the longest period"
        ),
        ReasonSpec(
            "class_missing",
            zh: "缺办理类别：请逐条填写",
            en: "The class is missing: enter it for each recommendation"
        ),
        ReasonSpec(
            "commitment_date_missing",
            zh: "缺承诺措施或日期：请逐条填写措施和承诺日期",
            en: "A promise lacks its measure or date: enter both for each"
        ),
        ReasonSpec(
            "co_opinion_missing",
            zh: "缺会办意见：请补齐，或请秘书长豁免",
            en: "A co-unit's opinion is missing: enter it, or ask the secretary-general to waive it",
            waivable: true
        ),
        // Evaluation
        ReasonSpec(
            "evaluation_missing",
            zh: "缺评价：请填写办理态度和办理结果两项等次",
            en: "The evaluation is missing: enter both grades, of manner and of result"
        ),
        ReasonSpec(
            "grade_mismatch",
            zh: "评价等次与操作不符：通过用“评价通过”，不满意用“重新办理”或“分歧办结”",
            en: "The grade does not fit the action: pass the reply, or have it handled again or closed with a dispute"
        ),
        ReasonSpec(
            "no_response_too_early",
            zh: "尚未到可记“未回复”的日期：请等待评价",
            en: "It is too early to record no response: wait for the evaluation"
        ),
        ReasonSpec(
            "face_to_face_missing",
            zh: "缺面商记录：请填写面商日期、人员和情况",
            en: "The face-to-face record is missing: enter its date, persons and gist"
        ),
        ReasonSpec(
            "rounds_too_few",
            zh: "答复不足两轮：请先重新办理",
            en: "Fewer than two replies: have it handled again first"
        ),
        // Promises
        ReasonSpec(
            "commitment_open",
            zh: "承诺尚未了结：请填写兑现及佐证，或经同意的说明",
            en: "A promise is open: record that it was kept, with evidence, or explained, with approval"
        ),
        // Re-visit and archive
        ReasonSpec(
            "nothing_to_revisit",
            zh: "没有交办过的建议：不必回头看，可以归档",
            en: "Nothing was assigned: there is nothing to re-visit, archive it"
        ),
        ReasonSpec(
            "real_state_missing",
            zh: "缺实际落实情况：请逐条填写",
            en: "The real state is missing: enter it for each recommendation"
        ),
        ReasonSpec(
            "revisit_missing",
            zh: "尚未通过回头看：请回头看，或请秘书长豁免",
            en: "No re-visit was passed: hold one, or ask the secretary-general to waive it",
            waivable: true
        ),
        ReasonSpec(
            "checklist_incomplete",
            zh: "归档材料不全：请补齐",
            en: "The file is incomplete: supply what is missing"
        ),
        ReasonSpec("archive_no_missing", zh: "缺档号：请填写", en: "The file number is missing: enter it"),
    ]
}
