import StepKit
import StrictJSON
import WorkflowCore

extension FollowUp {
    func checkApproval(_ attempt: Attempt) -> [Finding] {
        var findings = attempt.futureDates("date")
        for field in ["manner", "result"] {
            guard let grade = attempt.input.text(field) else { continue }
            if attempt.choice(grade, of: "grade", has: "silence") {
                guard let replied = attempt.before.rows("replies").last?.date("date") else { continue }
                findings += attempt.tooEarly(
                    attempt.today,
                    workingDays: attempt.option("evaluation_days"),
                    after: replied,
                    code: "no_response_too_early",
                    field: field
                )
            } else if !attempt.choice(grade, of: "grade", has: "passes") {
                findings.append(Finding("grade_mismatch", field: field))
            }
        }
        return findings
    }

    /// A reply goes back for a grade that fails it; what is tracked also for a promise that was broken.
    func checkRehandling(_ attempt: Attempt) -> [Finding] {
        var findings = attempt.futureDates("date", "face_to_face.date")
        findings += strangers("broken", among: openCommitments(attempt), attempt)
        let isBroken = attempt.state == "tracking" && !attempt.input.rows("broken").isEmpty
        if !isBroken { findings += dissatisfaction(attempt) }
        if (attempt.before.number("reply_round") ?? 0) >= 2, attempt.input.group("face_to_face").isEmpty {
            findings.append(Finding("face_to_face_missing", field: "face_to_face"))
        }
        return findings
    }

    func checkDispute(_ attempt: Attempt) -> [Finding] {
        var findings = attempt.futureDates("date", "face_to_face.date")
        let rounds = attempt.before.number("reply_round") ?? 0
        if rounds < 2 {
            findings.append(Finding("rounds_too_few", detail: Label(zh: "\(rounds)轮", en: "\(rounds) so far")))
        }
        let met = attempt.after.rows("evaluations").contains { !$0.group("face_to_face").isEmpty }
        if !met, attempt.input.group("face_to_face").isEmpty {
            findings.append(Finding("face_to_face_missing", field: "face_to_face"))
        }
        let grades = ["manner", "result"].compactMap { attempt.input.text($0) }
        return grades.isEmpty ? findings : findings + dissatisfaction(attempt)
    }

    /// What stands against calling this evaluation dissatisfied.
    private func dissatisfaction(_ attempt: Attempt) -> [Finding] {
        let grades = ["manner", "result"].compactMap { attempt.input.text($0) }
        if grades.isEmpty { return [Finding("evaluation_missing", field: "result")] }
        let fails = grades.contains { attempt.choice($0, of: "grade", has: "fails") }
        return fails ? [] : [Finding("grade_mismatch", field: "result")]
    }
}
