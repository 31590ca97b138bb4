import StepKit
import StrictJSON
import WorkflowCore

extension GovernmentCoordination {
    func checkIssue(_ attempt: Attempt) -> [Finding] {
        attempt.futureDates("date") + planFindings(attempt)
    }

    /// A topic of the yearly plan goes by the plan's paper; one added in mid-year by its own approval.
    private func planFindings(_ attempt: Attempt) -> [Finding] {
        if attempt.after.flag("ad_hoc") {
            return attempt.before.group("approval").isEmpty ? [Finding("approval_missing")] : []
        }
        let given = attempt.input
        let needed = [
            ("doc_no", given.text("doc_no") != nil),
            ("offices", !given.texts("offices").isEmpty),
            ("date", given.date("date") != nil),
        ]
        return needed.filter { !$0.1 }.map { Finding("plan_not_issued", field: $0.0) }
    }
}
