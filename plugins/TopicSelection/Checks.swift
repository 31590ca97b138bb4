import StepKit
import StrictJSON
import WorkflowCore

extension TopicSelection {
    func checkSubmission(_ attempt: Attempt) -> [Finding] {
        let topic = attempt.after
        var findings = attempt.futureDates("source_date")
        if let title = topic.text("title"), title.readsAsSeveralMatters {
            findings.append(Finding("title_many_matters", field: "title"))
        }
        // An imported line of a plan sheet has its form already; nobody need suggest one.
        if topic.text("suggested_form") == nil, topic.text("form") == nil {
            findings.append(Finding("form_missing", field: "suggested_form"))
        }
        if topic["not_secret"] == false { findings.append(Finding("secrecy_undeclared", field: "not_secret")) }
        return findings
    }

    func checkShortlisting(_ attempt: Attempt) -> [Finding] {
        var findings: [Finding] = []
        if let month = attempt.after.number("planned_month"), !(1...12).contains(month) {
            let expected = Label(zh: "应为 1 至 12 月", en: "a month from 1 to 12 is expected")
            findings.append(Finding("value_invalid", field: "planned_month", detail: expected))
        }
        let seen = attempt.after.texts("similar_seen")
        let unseen = attempt.facts.similar.filter { !seen.contains($0.id) }
        if !unseen.isEmpty {
            let names = unseen.map { "\($0.id)《\($0.title)》" }.joined(separator: "、")
            findings.append(Finding("similar_not_checked", field: "similar_seen", naming: names))
        }
        return findings
    }

    func checkEndorsement(_ attempt: Attempt) -> [Finding] {
        let bodies = [
            ("party_group", "party_group_review_missing"), ("chair_meeting", "chair_meeting_review_missing"),
        ]
        let notAgreed = bodies.compactMap { body, code -> Finding? in
            guard let decision = attempt.input.group(body).text("decision"), decision != "agree" else { return nil }
            let detail = Label(zh: "审议结果应为“同意”", en: "the decision must be to agree")
            return Finding(code, field: "\(body).decision", detail: detail)
        }
        return notAgreed + attempt.futureDates("party_group.date", "chair_meeting.date")
    }
}
