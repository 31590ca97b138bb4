import WorkflowCore

extension FollowUp {
    static let closing = [
        ActionSpec(
            "start_revisit",
            zh: "回头看",
            en: "Start a re-visit",
            from: ["completed"],
            to: [.state("revisiting")],
            roles: ["committee"],
            form: [
                .of(.prose, "plan", zh: "回头看方案", en: "Plan", missing: "value_missing"),
                .of(.date, "date", zh: "回头看日期", en: "Date", missing: "value_missing"),
                .of(.texts, "persons", zh: "参加人员", en: "Who takes part"),
            ],
            entry: .object("revisit")
        ),
        ActionSpec(
            "revisit_pass",
            zh: "回头看通过",
            en: "Pass the re-visit",
            from: ["revisiting"],
            to: [.state("completed")],
            roles: ["committee", "secretary_general"],
            form: [
                .of(.date, "date", zh: "日期", en: "Date", missing: "value_missing"),
                .of(.prose, "report", zh: "回头看报告", en: "Report", missing: "value_missing"),
                .of(.file, "file", zh: "报告文件", en: "File"),
                .list(
                    "states",
                    zh: "逐条实际落实情况",
                    en: "Real state of each recommendation",
                    missing: "real_state_missing",
                    place: .rows(list: "recommendations", key: "no"),
                    [
                        .of(.number, "no", zh: "序号", en: "Number", missing: "value_missing"),
                        .choice(
                            "real_state",
                            from: "real_state",
                            zh: "实际情况",
                            en: "Real state",
                            missing: "real_state_missing"
                        ),
                        .of(.prose, "real_state_note", zh: "说明", en: "Note"),
                    ]
                ),
            ],
            entry: .item(of: "revisits"),
            clears: ["revisit"]
        ),
        ActionSpec(
            "revisit_fail",
            zh: "回头看未通过",
            en: "Fail the re-visit",
            from: ["revisiting"],
            to: [.exit("revisit_fail")],
            roles: ["secretary_general"],
            form: [
                .of(.date, "date", zh: "日期", en: "Date", missing: "value_missing"),
                .list(
                    "findings",
                    zh: "发现的问题",
                    en: "Findings",
                    missing: "value_missing",
                    [
                        .of(.number, "no", zh: "第几条建议", en: "Which recommendation"),
                        .of(.prose, "text", zh: "问题", en: "Finding", missing: "value_missing"),
                    ]
                ),
                .of(.date, "due", zh: "再次答复期限", en: "New reply due"),
            ],
            entry: .item(of: "revisits"),
            clears: ["revisit"]
        ),
        ActionSpec(
            "archive",
            zh: "归档",
            en: "Archive",
            from: ["completed"],
            to: [.exit("archived")],
            roles: ["secretary_general"],
            form: [
                .text("file_no", zh: "档号", en: "File number", missing: "archive_no_missing"),
                .choice("retention", from: "retention", zh: "保管期限", en: "Retention", missing: "value_missing"),
                .of(.date, "date", zh: "归档日期", en: "Date", missing: "value_missing"),
                .choices("filed", from: "file_part", zh: "另行归入的纸质材料", en: "Paper parts put into the file"),
            ],
            entry: .object("archive")
        ),
    ]
}
