import StepKit
import StrictJSON
import WorkflowCore

/// Reading the recommendations of the record.
extension FollowUp {
    /// The recommendations that somebody must answer for: all but the refused.
    func handled(_ attempt: Attempt) -> [JSONObject] {
        attempt.after.rows("recommendations").filter {
            !attempt.choice($0.text("adoption"), of: "adoption", has: "refused")
        }
    }

    /// The recommendations whose reply promises something.
    func openCommitments(_ attempt: Attempt) -> [JSONObject] {
        handled(attempt).filter { isCommitment($0, attempt) }
    }

    /// Whether the class in this row promises something.
    func isCommitment(_ row: JSONObject, _ attempt: Attempt) -> Bool {
        attempt.choice(row.text("class"), of: "reply_class", has: "open_commitment")
    }

    /// One finding for each of these rows of the form that names a recommendation which is none of `allowed`.
    func strangers(_ field: String, among allowed: [JSONObject], _ attempt: Attempt) -> [Finding] {
        let numbers = Set(allowed.compactMap { $0.number("no") })
        return attempt.input.rows(field).enumerated().compactMap { index, row in
            guard let number = row.number("no"), !numbers.contains(number) else { return nil }
            return Finding("value_invalid", field: "\(field)[\(index)].no", detail: .row(row))
        }
    }
}
