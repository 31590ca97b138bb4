import WorkflowCore

extension Consultation {
    static let preparing = [
        ActionSpec(
            "notify",
            zh: "发出通知",
            en: "Send the notice",
            from: ["preparing"],
            to: [.state("scheduled")],
            roles: ["committee"],
            form: notice,
            entry: .object("plan"),
            clears: ["postponement"]
        ),
        ActionSpec(
            "postpone",
            zh: "改期",
            en: "Postpone",
            from: ["scheduled"],
            to: [.state("preparing")],
            roles: ["committee", "secretary_general"],
            form: [
                .of(.prose, "reason", zh: "改期原因", en: "Why", missing: "reason_missing"),
                .of(.date, "new_date", zh: "新拟日期", en: "New planned date", missing: "value_missing"),
            ],
            entry: .object("postponement"),
            counts: ["postponements"],
            clears: ["plan"]
        ),
    ]

    /// The consultation plan 协商方案 with the days on which it went out.
    ///
    /// The research report stands in the record by itself: it outlives a postponed meeting and a further round.
    private static let notice: [Field] = [
        .of(.date, "date", zh: "协商日期", en: "Date of the meeting", missing: "plan_missing"),
        .text("place", zh: "地点", en: "Place", missing: "place_missing"),
        .choice("form", from: "form", zh: "协商形式", en: "Form", missing: "form_missing"),
        .choice("channel", from: "channel", zh: "协商渠道", en: "Channel", missing: "channel_missing"),
        .text("host", zh: "主持人", en: "Host of the meeting", missing: "host_person_missing"),
        .list(
            "participants",
            zh: "参加人员",
            en: "Participants",
            missing: "participants_missing",
            [
                .text("person", zh: "姓名", en: "Name", missing: "value_missing"),
                .text("org", zh: "单位", en: "Organization", missing: "value_missing"),
                .choice("capacity", from: "capacity", zh: "身份", en: "Capacity"),
            ]
        ),
        .of(.prose, "agenda", zh: "议程", en: "Agenda"),
        .of(.date, "notice_date", zh: "通知日期（不填为今天）", en: "Date of the notice (today unless given)"),
        .of(.date, "material_date", zh: "材料发出日期（不填为今天）", en: "Date of the material (today unless given)"),
        .of(
            .file,
            "research_report",
            zh: "调研报告",
            en: "Research report",
            missing: "research_missing",
            place: .topic
        ),
        .of(.file, "file", zh: "协商方案文件", en: "File of the plan"),
        .of(.file, "notice", zh: "通知文件", en: "File of the notice"),
    ]
}
