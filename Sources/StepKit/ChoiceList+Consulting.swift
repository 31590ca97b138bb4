public import WorkflowCore

/// The lists that several steps of a consultation choose from; a definition replaces them by the office's own.
extension ChoiceList {
    /// Which body consults, at which level (协商形式).
    public static let form = ChoiceList(
        "form",
        [
            Choice("plenary", zh: "全体会议协商", en: "Plenary consultation"),
            Choice("standing_session", zh: "专题议政性常委会会议", en: "Special standing committee session"),
            Choice("chair_session", zh: "主席会议协商", en: "Chair meeting consultation"),
            Choice("special_meeting", zh: "专题协商会", en: "Special consultation meeting"),
            Choice("periodic_forum", zh: "协商座谈会", en: "Periodic forum"),
            Choice("sector", zh: "界别协商", en: "Sector consultation"),
            Choice("counterpart", zh: "对口协商", en: "Counterpart consultation"),
            Choice("proposal_handling", zh: "提案办理协商", en: "Consultation on handling motions"),
            Choice("expert", zh: "专家协商会", en: "Expert consultation"),
            Choice("online", zh: "网络议政", en: "Online consultation"),
            Choice("grassroots", zh: "基层协商", en: "Grassroots consultation"),
            Choice("supervision", zh: "协商式监督", en: "Consultative supervision"),
        ]
    )

    /// Where people are heard (协商渠道).
    public static let channel = ChoiceList(
        "channel",
        [
            Choice("meeting", zh: "会议", en: "Meeting"),
            Choice("wechat", zh: "微信平台", en: "WeChat"),
            Choice("community", zh: "街道社区", en: "Street or community"),
            Choice("roadside", zh: "路边", en: "Roadside"),
        ]
    )

    /// What became of a recommendation (采纳情况).
    ///
    /// `assigned` marks what a unit has to act on, `refused` what nobody does.
    public static let adoption = ChoiceList(
        "adoption",
        [
            Choice("adopt", zh: "采纳", en: "Adopted", flags: ["assigned"]),
            Choice("partly", zh: "部分采纳", en: "Adopted in part", flags: ["assigned"]),
            Choice("not", zh: "不采纳", en: "Not adopted", flags: ["refused"]),
            Choice("pending", zh: "待定", en: "Pending"),
        ]
    )
}
