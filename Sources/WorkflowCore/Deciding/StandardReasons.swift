/// The reasons that every workflow has; step modules may give them without declaring them.
extension ReasonSpec {
    /// All of them.
    public static let standard: [ReasonSpec] = [
        ReasonSpec("wrong_state", zh: "当前状态下不能办理此事项", en: "This cannot be done in the present state"),
        ReasonSpec("role_forbidden", zh: "您的角色不能办理此事项", en: "Your roles do not allow this"),
        ReasonSpec(
            "version_conflict",
            zh: "议题已被他人更改，请重新查看",
            en: "The proposal has changed meanwhile: look at it again"
        ),
        ReasonSpec(
            "second_person_required",
            zh: "须由另一人确认",
            en: "A second person must confirm"
        ),
        ReasonSpec("nothing_pending", zh: "没有待确认的事项", en: "Nothing waits for confirmation"),
        ReasonSpec("nothing_reminded", zh: "没有待知悉的提醒", en: "There is no reminder to take note of"),
        ReasonSpec("reason_missing", zh: "请填写理由", en: "Give the reason"),
        ReasonSpec("consent_missing", zh: "请填写区委同意的依据", en: "Give the reference of the Party committee's consent"),
        ReasonSpec("file_missing", zh: "请附上文件", en: "Attach the file"),
        ReasonSpec("file_unknown", zh: "该文件未存入，请先存入", en: "No such file is stored: store it first"),
        ReasonSpec(
            "doc_no_format",
            zh: "文号格式不对，应如 青政协〔2026〕3号",
            en: "The document number is not of the form 青政协〔2026〕3号"
        ),
        ReasonSpec(
            "doc_no_duplicate",
            zh: "该文号已用于另一份文件",
            en: "Another paper bears this document number already"
        ),
        ReasonSpec("field_unknown", zh: "表单没有此项", en: "The form has no such field"),
        ReasonSpec("value_missing", zh: "此项必填", en: "This must be filled in"),
        ReasonSpec("value_invalid", zh: "填写内容不符合要求", en: "This value is not possible here"),
        ReasonSpec("value_too_long", zh: "填写内容过长", en: "This is too long"),
        ReasonSpec("merge_target_invalid", zh: "不能并入该议题", en: "The proposal cannot be merged into that one"),
        ReasonSpec("field_fixed", zh: "此项在提请后不得直接更改", en: "This may no longer be changed directly"),
        ReasonSpec("serial_taken", zh: "该年度序号已被使用", en: "This serial number of the year is taken"),
        ReasonSpec(
            "calendar_year_unknown",
            zh: "缺该年度的工作日历，无法核对期限",
            en: "The working calendar of that year is not known, so the period cannot be checked",
            warning: true
        ),
        ReasonSpec("deadline_moved", zh: "期限随之改变", en: "A deadline moves with it", warning: true),
    ]
}
