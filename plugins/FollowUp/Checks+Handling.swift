import StepKit
import StrictJSON
import WorkflowCore

extension FollowUp {
    func checkExtension(_ attempt: Attempt) -> [Finding] {
        var findings = attempt.futureDates("asked_on")
        let made = attempt.before.rows("extensions").count
        if made >= attempt.option("extensions") {
            findings.append(
                Finding(
                    "extension_over_limit",
                    detail: Label(zh: "已延期\(made)次", en: "put off already: \(made)")
                )
            )
        }
        let due = attempt.due(of: attempt.state == "rehandling" ? "reply_again" : "reply")
        if let asked = attempt.input.date("asked_on"), let due, asked > due {
            findings.append(
                Finding("extension_late", field: "asked_on", detail: Label(zh: "期限为\(due)", en: "it was due on \(due)"))
            )
        }
        guard let wished = attempt.input.date("new_due") else { return findings }
        if let due, wished <= due {
            findings.append(
                Finding("value_invalid", field: "new_due", detail: Label(zh: "不晚于原期限\(due)", en: "not after \(due)"))
            )
        }
        guard let assigned = attempt.before.group("assignment").date("date") else { return findings }
        return findings
            + attempt.overLimit(
                wished,
                months: attempt.option("reply_limit_months"),
                after: assigned,
                code: "extension_over_limit",
                field: "new_due"
            )
    }

    func checkOpinion(_ attempt: Attempt) -> [Finding] {
        let findings = attempt.futureDates("date")
        guard let unit = attempt.input.text("unit"), !coUnits(attempt).contains(unit) else { return findings }
        return findings + [
            Finding("value_invalid", field: "unit", detail: Label(zh: "不是会办单位", en: "it is no co-unit"))
        ]
    }

    func checkReply(_ attempt: Attempt) -> [Finding] {
        attempt.futureDates("date") + unclassified(attempt) + vaguePromises(attempt) + silentCoUnits(attempt)
    }

    private func unclassified(_ attempt: Attempt) -> [Finding] {
        let answers = attempt.input.rows("answers")
        guard !answers.isEmpty else { return [] }
        let answered = Set(answers.filter { $0.text("class") != nil }.compactMap { $0.number("no") })
        return handled(attempt).filter { !answered.contains($0.number("no") ?? -1) }
            .map { Finding("class_missing", field: "answers", detail: .row($0)) }
    }

    private func vaguePromises(_ attempt: Attempt) -> [Finding] {
        attempt.input.rows("answers").enumerated().flatMap { index, row -> [Finding] in
            guard isCommitment(row, attempt) else { return [] }
            var findings: [Finding] = []
            if row.text("measure") == nil {
                findings.append(
                    Finding("commitment_date_missing", field: "answers[\(index)].measure", detail: .row(row))
                )
            }
            let field = "answers[\(index)].promised_date"
            guard let promised = row.date("promised_date") else {
                return findings + [Finding("commitment_date_missing", field: field, detail: .row(row))]
            }
            if let date = attempt.input.date("date"), promised < date {
                findings.append(
                    Finding(
                        "value_invalid",
                        field: field,
                        detail: Label.row(row).with(Label(zh: "早于答复日期", en: "before the reply"))
                    )
                )
            }
            return findings
        }
    }

    /// An opinion stands that a co-unit gave before the reply, or with that of an earlier round.
    private func silentCoUnits(_ attempt: Attempt) -> [Finding] {
        let opinions =
            attempt.input.rows("co_opinions") + attempt.before.rows("co_opinions")
            + attempt.before.rows("replies").flatMap { $0.rows("co_opinions") }
        let heard = Set(opinions.compactMap { $0.text("unit") })
        return coUnits(attempt).filter { !heard.contains($0) }
            .map { Finding("co_opinion_missing", field: "co_opinions", naming: $0) }
    }

    private func coUnits(_ attempt: Attempt) -> [String] {
        attempt.before.rows("units").filter { $0.text("role") == "co" }.compactMap { $0.text("unit") }
    }
}
