import StepKit
import WorkflowCore

extension TopicSelection {
    static let lists = [
        ChoiceList(
            "source_kind",
            [
                .init("party_assigned", zh: "党委交题", en: "Assigned by the Party committee"),
                .init("gov_requested", zh: "政府点题", en: "Requested by the government"),
                .init("member", zh: "委员荐题", en: "Suggested by a member"),
                .init("sector", zh: "界别荐题", en: "Suggested by a sector"),
                .init("public", zh: "社会征题", en: "Called for from the public"),
                .init("cppcc", zh: "政协选题", en: "Chosen by the committee itself"),
                .init("liaison_group", zh: "联络组荐题", en: "Suggested by a liaison group"),
                .init("opinion_info", zh: "社情民意转化", en: "From a report of public opinion"),
                .init("proposal", zh: "提案转化", en: "From a member's motion"),
            ]
        ),
        ChoiceList(
            "focus",
            [
                .init("hot", zh: "热点", en: "Hot spot"),
                .init("pain", zh: "痛点", en: "Sore point"),
                .init("hard", zh: "难点", en: "Difficulty"),
                .init("blocked", zh: "堵点", en: "Blockage"),
            ]
        ),
        .form,
        .channel,
        ChoiceList(
            "disposition",
            [
                .init("proposal_clue", zh: "转提案线索", en: "Passed on as a lead for a motion"),
                .init("opinion_info", zh: "转社情民意", en: "Passed on as public opinion"),
                .init("grassroots", zh: "转基层协商", en: "Passed on to grassroots consultation"),
                .init("reserve", zh: "备选留存", en: "Kept in reserve"),
            ]
        ),
        ChoiceList(
            "review_body",
            [
                .init("secretary_meeting", zh: "秘书长会议", en: "Secretary meeting"),
                .init("chair_meeting", zh: "主席会议", en: "Chair meeting"),
                .init("party_group", zh: "党组会议", en: "Party group meeting"),
                .init("standing_committee", zh: "常委会会议", en: "Standing committee"),
            ]
        ),
        ChoiceList(
            "review_decision",
            [
                .init("agree", zh: "同意", en: "Agreed"),
                .init("revise", zh: "完善后再议", en: "To be improved and reviewed again"),
                .init("disagree", zh: "不同意", en: "Not agreed"),
            ]
        ),
    ]
}
