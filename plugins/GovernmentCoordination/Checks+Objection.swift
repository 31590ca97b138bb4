import StepKit
import StrictJSON
import WorkflowCore

extension GovernmentCoordination {
    func checkObjection(_ attempt: Attempt) -> [Finding] {
        var findings = attempt.futureDates("date") + periodFindings(attempt)
        guard let unit = attempt.input.text("unit") else { return findings }
        if !attempt.before.rows("units").contains(where: { $0.text("unit") == unit }) {
            let detail = Label(zh: "\(unit) 不是拟定的承办单位", en: "\(unit) is not a proposed unit")
            findings.append(Finding("value_invalid", field: "unit", detail: detail))
        }
        // An account that belongs to a unit speaks for that unit alone.
        if let own = attempt.actor.unit, own != unit {
            findings.append(Finding("role_forbidden", field: "unit", naming: own))
        }
        return findings
    }

    /// An objection comes within the period, or the secretary general, recording it, accepts it late.
    private func periodFindings(_ attempt: Attempt) -> [Finding] {
        let mayAcceptLate = attempt.actor.roles.contains("secretary_general")
        if attempt.input.flag("accepted_late"), !mayAcceptLate {
            let detail = Label(zh: "逾期受理由秘书长登记", en: "only the secretary general accepts an objection late")
            return [Finding("role_forbidden", field: "accepted_late", detail: detail)]
        }
        guard let date = attempt.input.date("date"),
            let proposedOn = attempt.before.group("unit_proposal").date("date")
        else { return [] }
        if date < proposedOn {
            let detail = Label(zh: "早于提出承办单位的 \(proposedOn)", en: "units were proposed on \(proposedOn)")
            return [Finding("value_invalid", field: "date", detail: detail)]
        }
        let days = attempt.option(Self.objectionDays)
        guard let last = attempt.calendar.date(days, workingDaysAfter: proposedOn) else {
            return [Finding("calendar_year_unknown", field: "date")]
        }
        if date <= last || attempt.input.flag("accepted_late") { return [] }
        let detail = Label(zh: "截止 \(last)", en: "the last day was \(last)")
        return [Finding("objection_late", field: "accepted_late", detail: detail)]
    }
}
