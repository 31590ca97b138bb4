import WorkflowCore

extension FollowUp {
    /// Whoever evaluates, a second person confirms what is recorded of it.
    static let evaluation = [
        ActionSpec(
            "evaluate_ok",
            zh: "评价通过",
            en: "Pass the reply",
            from: ["replied"],
            to: [.state("completed"), .state("tracking")],
            roles: ["member", "committee"],
            confirmers: ["secretary_general"],
            form: grades(required: true),
            entry: .item(of: "evaluations")
        ),
        ActionSpec(
            "rehandle",
            zh: "重新办理",
            en: "Have it handled again",
            from: ["replied", "tracking"],
            to: [.state("rehandling")],
            roles: ["committee"],
            confirmers: ["secretary_general"],
            form: grades(required: false, reason: "reason_missing") + [broken, due, faceToFace],
            entry: .item(of: "evaluations")
        ),
        ActionSpec(
            "close_disputed",
            zh: "分歧办结",
            en: "Close with a dispute",
            from: ["replied"],
            to: [.state("completed")],
            roles: ["secretary_general"],
            confirmers: ["committee"],
            form: grades(required: true, reason: "reason_missing") + [faceToFace],
            entry: .item(of: "evaluations")
        ),
    ]

    /// The two grades; a broken promise needs none.
    private static func grades(required: Bool, reason: String? = nil) -> [Field] {
        let missing = required ? "evaluation_missing" : nil
        return [
            .text("evaluator", zh: "评价人", en: "Evaluated by", missing: "value_missing"),
            .of(.date, "date", zh: "评价日期", en: "Date", missing: "value_missing"),
            .choice("manner", from: "grade", zh: "办理态度", en: "Manner", missing: missing),
            .choice("result", from: "grade", zh: "办理结果", en: "Result", missing: missing),
            .of(.prose, "reason", zh: "理由", en: "Reason", missing: reason),
        ]
    }

    private static let broken = Field.list(
        "broken",
        zh: "未兑现的承诺",
        en: "Broken promises",
        [
            .of(.number, "no", zh: "序号", en: "Number", missing: "value_missing"),
            .of(.prose, "text", zh: "情况", en: "What happened", missing: "value_missing"),
        ]
    )

    private static let due = Field.of(.date, "due", zh: "再次答复期限", en: "New reply due")

    private static let faceToFace = Field.group(
        "face_to_face",
        zh: "面商记录",
        en: "Record of the face-to-face meeting",
        [
            .of(.date, "date", zh: "面商日期", en: "Date", missing: "face_to_face_missing"),
            .of(.texts, "persons", zh: "参加人员", en: "Who met", missing: "face_to_face_missing"),
            .of(.prose, "gist", zh: "面商情况", en: "What was said", missing: "face_to_face_missing"),
            .text("place", zh: "地点", en: "Place"),
            .of(.file, "file", zh: "记录文件", en: "File"),
        ]
    )
}
