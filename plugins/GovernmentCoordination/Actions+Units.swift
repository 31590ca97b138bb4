import StepKit
import WorkflowCore

extension GovernmentCoordination {
    /// What is done until every unit has confirmed.
    static let unitActions = [recordCoordination, proposeUnits, object, confirmUnits]

    /// Sounding the government out is normal long before the formal step, so it can be recorded at any time.
    private static let recordCoordination = ActionSpec(
        "record_coordination",
        zh: "登记沟通记录",
        en: "Record a coordination",
        from: [],
        everywhere: true,
        to: [.same],
        roles: ["clerk", "committee", "secretary_general"],
        form: [
            kind, date,
            .text("gov_leader", zh: "分管领导", en: "Government leader"),
            .of(.texts, "persons", zh: "参加人员", en: "Persons"),
            .of(.prose, "content", zh: "沟通内容", en: "Content", missing: "coordination_record_missing"),
            .of(.documentNumber, "doc_no", zh: "文号", en: "Document number"),
            .of(.prose, "result", zh: "沟通结果", en: "Result"),
            .of(.file, "file", zh: "文件", en: "File"),
        ],
        entry: .item(of: "coordination")
    )

    private static let proposeUnits = ActionSpec(
        "propose_units",
        zh: "提出承办单位",
        en: "Propose units",
        from: ["coordinating"],
        to: [.state("units_confirming")],
        roles: ["clerk", "committee"],
        form: [
            kind, date,
            .of(.documentNumber, "doc_no", zh: "函的文号", en: "The letter's number"),
            .of(.prose, "content", zh: "会商记录", en: "Record of the meeting"),
            .of(.file, "file", zh: "函或会商记录文件", en: "The letter or the record"),
            .text(
                "gov_leader",
                zh: "分管区领导",
                en: "Responsible government leader",
                missing: "gov_leader_missing",
                place: .topic
            ),
            .list(
                "units",
                zh: "承办单位",
                en: "Units",
                missing: "host_unit_missing",
                place: .topic,
                [
                    .text("unit", zh: "单位", en: "Unit", missing: "value_missing"),
                    .choice("role", from: "unit_role", zh: "承办方式", en: "Role", missing: "value_missing"),
                ]
            ),
        ],
        entry: .object("unit_proposal")
    )

    private static let object = ActionSpec(
        "object",
        zh: "异议退办",
        en: "Object",
        from: ["units_confirming"],
        to: [.state("coordinating")],
        roles: ["handling_unit", "clerk", "secretary_general"],
        authorities: ["handling_unit"],
        form: [
            .text("unit", zh: "提出异议的单位", en: "Objecting unit", missing: "value_missing"),
            .of(.date, "date", zh: "提出日期", en: "Date", missing: "value_missing"),
            .of(.prose, "reason", zh: "理由", en: "Reason", missing: "reason_missing"),
            .text("suggested_unit", zh: "建议改由", en: "Suggested unit", missing: "suggested_unit_missing"),
            .of(.flag, "accepted_late", zh: "秘书长同意逾期受理", en: "Accepted late by the secretary general"),
            .of(.file, "file", zh: "文件", en: "File"),
        ],
        entry: .item(of: "objections")
    )

    private static let confirmUnits = ActionSpec(
        "confirm_units",
        zh: "确认承办",
        en: "Confirm the units",
        from: ["units_confirming"],
        to: [.state("coordinated")],
        roles: ["clerk"],
        confirmers: ["secretary_general"],
        authorities: ["handling_unit", "gov_office"],
        form: [
            .list(
                "confirmations",
                zh: "各单位确认",
                en: "Confirmations",
                place: .rows(list: "units", key: "unit"),
                [
                    .text("unit", zh: "单位", en: "Unit", missing: "value_missing"),
                    .of(.date, "confirmed_on", zh: "确认日期", en: "Confirmed on", missing: "unit_unconfirmed"),
                    .text("contact", zh: "联系人", en: "Contact person", missing: "unit_unconfirmed"),
                    .text("phone", zh: "联系电话", en: "Telephone"),
                ]
            ),
            .of(.documentNumber, "doc_no", zh: "复函文号", en: "Number of the reply"),
            .of(.date, "date", zh: "复函日期", en: "Date of the reply"),
            .of(.file, "file", zh: "复函文件", en: "The reply"),
        ],
        entry: .object("unit_confirmation")
    )

    private static let kind = Field.choice(
        "kind",
        from: "coordination_kind",
        zh: "沟通方式",
        en: "Kind",
        missing: "coordination_record_missing"
    )

    private static let date = Field.of(
        .date,
        "date",
        zh: "日期",
        en: "Date",
        missing: "coordination_record_missing"
    )
}
