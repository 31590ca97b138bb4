import WorkflowCore

extension FollowUp {
    static let tracking = [
        ActionSpec(
            "report_progress",
            zh: "进展报告",
            en: "Report progress",
            from: ["tracking"],
            to: [.same],
            roles: ["handling_unit", "clerk", "committee"],
            authorities: ["handling_unit"],
            form: [
                .of(.date, "date", zh: "日期", en: "Date", missing: "value_missing"),
                .of(.number, "no", zh: "第几条建议", en: "Which recommendation"),
                .of(.prose, "text", zh: "进展情况", en: "Progress", missing: "value_missing"),
                .of(.file, "evidence", zh: "佐证材料", en: "Evidence", missing: "file_missing"),
                .of(.date, "next_due", zh: "下次报告日期", en: "Next report due"),
            ],
            entry: .item(of: "progress")
        ),
        ActionSpec(
            "fulfil",
            zh: "承诺兑现",
            en: "Record that promises are kept",
            from: ["tracking"],
            to: [.state("completed")],
            roles: ["committee"],
            confirmers: ["secretary_general"],
            form: [
                .of(.date, "date", zh: "日期", en: "Date", missing: "value_missing"),
                .list(
                    "commitments",
                    zh: "逐项承诺",
                    en: "Each promise",
                    [
                        .of(.number, "no", zh: "序号", en: "Number", missing: "value_missing"),
                        .choice("fulfilment", from: "fulfilment", zh: "兑现情况", en: "What became of it"),
                        .of(.file, "evidence", zh: "佐证材料", en: "Evidence"),
                        .of(.prose, "explanation", zh: "说明", en: "Explanation"),
                        .text("approved_by", zh: "同意人", en: "Explanation approved by"),
                    ]
                ),
            ],
            entry: .object("fulfilments")
        ),
    ]
}
