import WorkflowCore

extension Consultation {
    static let meeting = [
        ActionSpec(
            "hold_meeting",
            zh: "召开协商",
            en: "Hold the meeting",
            from: ["scheduled"],
            to: [.state("held")],
            roles: ["committee"],
            form: meetingRecord,
            entry: .object("meeting")
        ),
        ActionSpec(
            "another_round",
            zh: "继续协商",
            en: "Another round",
            from: ["held"],
            to: [.state("preparing")],
            roles: ["committee"],
            form: [.of(.prose, "reason", zh: "继续协商的原因", en: "Why", missing: "reason_missing")],
            counts: ["round"],
            clears: ["plan", "meeting", "minutes", "recommendations", "dissent"]
        ),
    ]

    private static let meetingRecord: [Field] = [
        .of(.date, "date", zh: "协商日期", en: "Date", missing: "value_missing"),
        .text("start", zh: "开始时间", en: "Start"),
        .text("end", zh: "结束时间", en: "End"),
        .text("place", zh: "地点", en: "Place", missing: "place_missing"),
        .choice("form", from: "form", zh: "协商形式", en: "Form", missing: "form_missing"),
        .choice("channel", from: "channel", zh: "协商渠道", en: "Channel", missing: "channel_missing"),
        .text("host", zh: "主持人", en: "Host of the meeting", missing: "host_person_missing"),
        .text("recorder", zh: "记录人", en: "Recorder", missing: "value_missing"),
        .of(.prose, "agenda", zh: "议程", en: "Agenda"),
        .list(
            "participants",
            zh: "参加人员",
            en: "Participants",
            missing: "participants_missing",
            [
                .text("person", zh: "姓名", en: "Name", missing: "value_missing"),
                .text("org", zh: "单位", en: "Organization", missing: "value_missing"),
                .choice("capacity", from: "capacity", zh: "身份", en: "Capacity"),
                .choice("attendance", from: "attendance", zh: "出席情况", en: "Attendance", missing: "value_missing"),
                .text("reason", zh: "未到原因", en: "Why not present"),
            ]
        ),
        .list(
            "speeches",
            zh: "发言",
            en: "Speeches",
            missing: "speech_missing",
            [
                .text("speaker", zh: "发言人", en: "Speaker", missing: "value_missing"),
                .of(.prose, "gist", zh: "发言要点", en: "Gist", missing: "value_missing"),
                .of(.flag, "written", zh: "书面发言", en: "In writing"),
            ]
        ),
        .of(.prose, "answers", zh: "现场答复", en: "Answers given"),
        .of(.texts, "results", zh: "协商结果", en: "Results"),
        .of(.flag, "no_consensus", zh: "未形成共识", en: "No consensus"),
        .of(.file, "sign_in", zh: "签到表", en: "Sign-in sheet"),
        .of(.file, "file", zh: "会议记录文件", en: "File of the record"),
    ]
}
