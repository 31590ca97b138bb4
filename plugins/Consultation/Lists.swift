import StepKit
import WorkflowCore

extension Consultation {
    static let lists: [ChoiceList] = [
        .form,
        .channel,
        .adoption,
        ChoiceList(
            "capacity",
            [
                .init("member", zh: "委员", en: "Member"),
                .init("leader", zh: "党政领导", en: "Party or government leader"),
                .init("department", zh: "部门", en: "Department"),
                .init("expert", zh: "专家", en: "Expert"),
                .init("public", zh: "群众", en: "Member of the public"),
            ]
        ),
        ChoiceList(
            "attendance",
            [
                .init("present", zh: "出席", en: "Present", flags: ["present"]),
                .init("observing", zh: "列席", en: "Attending without vote", flags: ["present"]),
                .init("excused", zh: "请假", en: "Excused"),
                .init("absent", zh: "缺席", en: "Absent"),
            ]
        ),
        ChoiceList(
            "outcome_kind",
            [
                .init("minutes", zh: "协商纪要", en: "Minutes"),
                .init("bulletin", zh: "协商专报", en: "Bulletin"),
                .init("motion", zh: "建议案", en: "Formal motion", flags: ["needs_session"]),
                .init("research", zh: "调研报告", en: "Research report"),
                .init("supervision", zh: "民主监督报告", en: "Supervision report"),
                .init("info", zh: "社情民意信息", en: "Public opinion information"),
            ]
        ),
        ChoiceList(
            "passing_body",
            [
                .init("plenary", zh: "全体会议", en: "Plenary"),
                .init("standing_committee", zh: "常委会会议", en: "Standing committee"),
                .init("chair_meeting", zh: "主席会议", en: "Chair meeting"),
            ]
        ),
    ]
}
