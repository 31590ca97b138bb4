import StepKit
import StrictJSON
import WorkflowCore

extension FollowUp {
    func checkProgress(_ attempt: Attempt) -> [Finding] {
        var findings = attempt.futureDates("date")
        if let number = attempt.input.number("no"),
            !openCommitments(attempt).contains(where: { $0.number("no") == number })
        {
            findings.append(Finding("value_invalid", field: "no", detail: .row(attempt.input)))
        }
        if let date = attempt.input.date("date"), let next = attempt.input.date("next_due"), next <= date {
            findings.append(
                Finding("value_invalid", field: "next_due", detail: Label(zh: "不晚于本次报告", en: "not after this report"))
            )
        }
        return findings
    }

    func checkFulfilment(_ attempt: Attempt) -> [Finding] {
        let promised = openCommitments(attempt)
        let rows = attempt.input.rows("commitments")
        let open = promised.filter { promise in
            !rows.contains { $0.number("no") == promise.number("no") && settles($0, attempt) }
        }
        return attempt.futureDates("date") + strangers("commitments", among: promised, attempt)
            + open.map { Finding("commitment_open", field: "commitments", detail: .row($0)) }
    }

    /// A promise is settled by evidence that it was kept, or by an explanation that somebody approved.
    private func settles(_ row: JSONObject, _ attempt: Attempt) -> Bool {
        let fulfilment = row.text("fulfilment")
        if attempt.choice(fulfilment, of: "fulfilment", has: "needs_evidence") { return row.text("evidence") != nil }
        return attempt.choice(fulfilment, of: "fulfilment", has: "needs_approval")
            && row.text("explanation") != nil && row.text("approved_by") != nil
    }
}
