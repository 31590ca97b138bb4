import StepKit
import StrictJSON
import WorkflowCore

extension Consultation {
    /// Numbers begin at one and name one recommendation each: decisions and replies refer to them.
    func checkDraft(_ attempt: Attempt) -> [Finding] {
        var seen: Set<Int> = []
        return attempt.futureDates("sent_on")
            + attempt.input.rows("recommendations").enumerated().compactMap { index, row in
                guard let number = row.number("no") else { return nil }
                let field = "recommendations[\(index)].no"
                guard number > 0 else {
                    return Finding("value_invalid", field: field, detail: Label(zh: "从1编起", en: "numbers begin at 1"))
                }
                guard !seen.insert(number).inserted else { return nil }
                return Finding(
                    "value_invalid",
                    field: field,
                    detail: Label.row(row).with(Label(zh: "序号重复", en: "used twice"))
                )
            }
    }

    func checkOutcome(_ attempt: Attempt) -> [Finding] {
        var findings = attempt.futureDates("date", "passed_by.date")
        if let date = attempt.input.date("date"), let meeting = attempt.before.group("meeting").date("date"),
            date < meeting
        {
            findings.append(
                Finding(
                    "value_invalid",
                    field: "date",
                    detail: Label(zh: "早于协商日期\(meeting)", en: "before the meeting on \(meeting)")
                )
            )
        }
        if attempt.choice(attempt.input.text("kind"), of: "outcome_kind", has: "needs_session"),
            attempt.input.group("passed_by").isEmpty
        {
            findings.append(Finding("motion_session_missing", field: "passed_by"))
        }
        return findings
    }
}
