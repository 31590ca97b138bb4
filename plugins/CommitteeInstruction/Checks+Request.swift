import StepKit
import StrictJSON
import WorkflowCore

extension CommitteeInstruction {
    func checkRequest(_ attempt: Attempt) -> [Finding] {
        var findings = attempt.futureDates("date")
        let addressees = attempt.input.texts("addressees")
        if addressees.count > 1 {
            let names = addressees.joined(separator: "、")
            findings.append(Finding("addressee_not_single", field: "addressees", naming: names))
        }
        if let matter = attempt.input.text("matter"), matter.readsAsSeveralMatters {
            findings.append(Finding("request_many_matters", field: "matter"))
        }
        return findings
    }

    func checkResending(_ attempt: Attempt) -> [Finding] {
        var findings = attempt.futureDates("date")
        // A row without its text has been reported already.
        let answering = attempt.input.rows("answers").compactMap { $0.number("no") }
        for opinion in attempt.after.rows("opinions") where opinion.text("answer") == nil {
            let number = opinion.number("no")
            if let number, answering.contains(number) { continue }
            let name = [number.map { "\($0)." }, opinion.text("text")].compactMap { $0 }.joined(separator: " ")
            findings.append(Finding("opinion_unanswered", field: "answers", naming: name))
        }
        if let date = attempt.input.date("date"), let revised = attempt.before.group("revision").date("date"),
            date < revised
        {
            let detail = Label(zh: "不得早于退回修改的 \(revised)", en: "it cannot be before the opinions of \(revised)")
            findings.append(Finding("value_invalid", field: "date", detail: detail))
        }
        return findings
    }

    func checkReviewingAgain(_ attempt: Attempt) -> [Finding] {
        let substance = ["title", "form", "lead_committee"]
        let isChanged = substance.contains { attempt.before[$0] != attempt.after[$0] }
        return isChanged ? [] : [Finding("substance_unchanged", field: "title")]
    }
}
