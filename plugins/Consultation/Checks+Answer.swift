import StepKit
import StrictJSON
import WorkflowCore

extension Consultation {
    func checkAssignment(_ attempt: Attempt) -> [Finding] {
        var findings = attempt.futureDates("date", "instruction.date")
        if attempt.after.group("instruction").isEmpty, attempt.input.text("doc_no") == nil {
            findings.append(Finding("instruction_missing", field: "instruction"))
        }
        let recommendations = attempt.after.rows("recommendations")
        findings += recommendations.filter { $0.text("adoption") == nil }.map(undecided)
        let assigned = recommendations.filter {
            attempt.choice($0.text("adoption"), of: "adoption", has: "assigned")
        }
        if assigned.isEmpty, !recommendations.isEmpty, recommendations.allSatisfy({ $0.text("adoption") != nil }) {
            findings.append(Finding("none_adopted", field: "decisions"))
        }
        return findings + assigned.flatMap { checkAdopted($0, attempt) }
    }

    func checkUnadopted(_ attempt: Attempt) -> [Finding] {
        let findings = attempt.futureDates("date", "no_answer.date")
        guard attempt.input.group("no_answer").isEmpty else {
            guard let submitted = attempt.before.group("outcome").date("date") else { return findings }
            return findings
                + attempt.tooEarly(
                    attempt.today,
                    workingDays: attempt.option("answer_days"),
                    after: submitted,
                    code: "no_answer_too_early",
                    field: "no_answer"
                )
        }
        return findings
            + attempt.after.rows("recommendations").compactMap { row in
                guard attempt.choice(row.text("adoption"), of: "adoption", has: "refused") else {
                    return undecided(row)
                }
                guard row.text("reason") == nil else { return nil }
                return Finding("reason_missing", field: "decisions", detail: .row(row))
            }
    }

    private func checkAdopted(_ row: JSONObject, _ attempt: Attempt) -> [Finding] {
        var findings: [Finding] = []
        if row.text("unit") == nil {
            findings.append(Finding("host_unit_missing", field: "decisions", detail: .row(row)))
        }
        guard let due = row.date("due") else {
            return findings + [Finding("due_missing", field: "decisions", detail: .row(row))]
        }
        guard let assigned = attempt.input.date("date") else { return findings }
        if due < assigned {
            findings.append(
                Finding(
                    "value_invalid",
                    field: "decisions",
                    detail: Label.row(row).with(Label(zh: "期限早于交办日期", en: "due before the assignment"))
                )
            )
        }
        return findings
            + attempt.overLimit(
                due,
                months: attempt.option("reply_limit_months"),
                after: assigned,
                code: "due_over_limit",
                field: "decisions"
            )
    }

    private func undecided(_ row: JSONObject) -> Finding {
        Finding("adoption_undecided", field: "decisions", detail: .row(row))
    }
}
