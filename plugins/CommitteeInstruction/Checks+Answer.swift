import StepKit
import StrictJSON
import WorkflowCore

extension CommitteeInstruction {
    /// An answer is dated on or after the day on which the request, or its last version, was sent.
    func checkAnswerDate(_ attempt: Attempt) -> [Finding] {
        let findings = attempt.futureDates("date")
        guard let date = attempt.input.date("date"),
            let requested = attempt.before.rows("resubmissions").last?.date("date")
                ?? attempt.before.group("request_doc").date("date"),
            date < requested
        else { return findings }
        let detail = Label(zh: "请示日期 \(requested)", en: "the request is dated \(requested)")
        return findings + [Finding("approval_before_request", field: "date", detail: detail)]
    }

    /// What an approval refers to: a number or another reference, or at least a note of it.
    func checkReference(_ attempt: Attempt) -> [Finding] {
        guard let form = attempt.input.text("form") else { return [] }
        if attempt.choice(form, of: "approval_form", has: "needs_note") {
            return attempt.input.text("note") == nil ? [Finding("approval_evidence_missing", field: "note")] : []
        }
        let hasReference = ["doc_no", "reference", "note"].contains { attempt.input.text($0) != nil }
        return hasReference ? [] : [Finding("approval_missing", field: "doc_no")]
    }

    func checkOpinions(_ attempt: Attempt) -> [Finding] {
        let opinions = attempt.input.rows("opinions")
        // Those of an earlier answer stand in the record and must not pass for this one's.
        if opinions.isEmpty, !attempt.before.rows("opinions").isEmpty {
            return [Finding("opinions_missing", field: "opinions")]
        }
        var seen: Set<Int> = []
        return opinions.enumerated().compactMap { index, opinion in
            guard let number = opinion.number("no"), !seen.insert(number).inserted else { return nil }
            let detail = Label(zh: "序号 \(number) 重复", en: "no. \(number) comes twice")
            return Finding("value_invalid", field: "opinions[\(index)].no", detail: detail)
        }
    }

    func checkRejection(_ attempt: Attempt) -> [Finding] {
        let isExplained = attempt.input.text("reason") != nil || attempt.input.flag("reason_not_given")
        return isExplained ? [] : [Finding("reason_missing", field: "reason")]
    }
}
