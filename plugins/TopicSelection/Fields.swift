import StepKit
import WorkflowCore

/// The fields of a topic; with a code, the field is compulsory where it stands.
///
/// Their Chinese labels are the column heads of the offices' plan sheets, so that a sheet can be imported.
enum TopicField {
    static func title(missing: String?) -> Field {
        .text("title", zh: "议题名称", en: "Title", missing: missing, place: .topic)
    }

    static func sourceKind(missing: String? = nil) -> Field {
        .choice("source_kind", from: "source_kind", zh: "来源", en: "Source", missing: missing, place: .topic)
    }

    static func sourceName(missing: String? = nil) -> Field {
        .text("source_name", zh: "提出单位或个人", en: "Suggested by", missing: missing, place: .topic)
    }

    static func sourceDate(missing: String? = nil) -> Field {
        .of(.date, "source_date", zh: "提出日期", en: "Suggested on", missing: missing, place: .topic)
    }

    static func background(missing: String? = nil) -> Field {
        .of(.prose, "background", zh: "背景理由", en: "Background and reasons", missing: missing, place: .topic)
    }

    static func focus(missing: String? = nil) -> Field {
        .choices("focus", from: "focus", zh: "关注点", en: "Focus", missing: missing, place: .topic)
    }

    static let suggestedForm = Field.choice(
        "suggested_form",
        from: "form",
        zh: "建议协商形式",
        en: "Suggested form",
        place: .topic
    )

    static func suggestedUnits(missing: String? = nil) -> Field {
        .of(.texts, "suggested_units", zh: "建议承办单位", en: "Suggested units", missing: missing, place: .topic)
    }

    static func form(missing: String? = nil) -> Field {
        .choice("form", from: "form", zh: "协商形式", en: "Form of consultation", missing: missing, place: .topic)
    }

    static func leadLeader(missing: String? = nil) -> Field {
        .text("lead_leader", zh: "牵头领导", en: "Lead vice-chair", missing: missing, place: .topic)
    }

    static func leadCommittee(missing: String? = nil) -> Field {
        .text("lead_committee", zh: "责任专委会", en: "Lead committee", missing: missing, place: .topic)
    }

    static func plannedMonth(missing: String? = nil) -> Field {
        .of(.number, "planned_month", zh: "计划月份", en: "Planned month", missing: missing, place: .topic)
    }

    /// The day of the meeting as it is planned; notice and material are counted back from it.
    static let plannedDate = Field.of(
        .date,
        "planned_date",
        zh: "拟定协商日期",
        en: "Planned date of the meeting",
        place: .topic
    )

    static func notSecret(missing: String? = nil) -> Field {
        .of(.flag, "not_secret", zh: "不涉密", en: "Declared free of secrets", missing: missing, place: .topic)
    }
}

extension TopicSelection {
    static let intake: [Field] = [
        .of(.number, "year", zh: "年度", en: "Year", place: .topic),
        .of(.number, "serial", zh: "序号", en: "Serial number", place: .topic),
        TopicField.title(missing: "title_missing"),
        TopicField.sourceKind(),
        TopicField.sourceName(),
        TopicField.sourceDate(),
        TopicField.background(),
        TopicField.focus(),
        .text("field", zh: "领域", en: "Field", place: .topic),
        TopicField.suggestedForm,
        TopicField.suggestedUnits(),
        TopicField.form(),
        .choice("channel", from: "channel", zh: "协商渠道", en: "Channel", place: .topic),
        TopicField.leadLeader(),
        TopicField.leadCommittee(),
        .of(.texts, "liaison_groups", zh: "联络组", en: "Liaison groups", place: .topic),
        TopicField.plannedMonth(),
        TopicField.plannedDate,
        .of(.flag, "ad_hoc", zh: "临时增补", en: "Added in mid-year", place: .topic),
        .of(.flag, "priority", zh: "重点议题", en: "Priority topic", place: .topic),
        TopicField.notSecret(),
    ]
}
