import StepKit
import StrictJSON
import WorkflowCore

extension GovernmentCoordination {
    func checkProposal(_ attempt: Attempt) -> [Finding] {
        attempt.futureDates("date") + paperFindings(attempt) + unitFindings(attempt)
    }

    /// Units are proposed by a numbered letter or by a recorded meeting.
    private func paperFindings(_ attempt: Attempt) -> [Finding] {
        guard let kind = attempt.input.text("kind") else { return [] }
        guard attempt.choice(kind, of: "coordination_kind", has: "formal") else {
            let detail = Label(zh: "须为函或会商", en: "a letter or a meeting is needed")
            return [Finding("coordination_record_missing", field: "kind", detail: detail)]
        }
        let field = attempt.choice(kind, of: "coordination_kind", has: "needs_number") ? "doc_no" : "content"
        return attempt.input.text(field) == nil ? [Finding("coordination_record_missing", field: field)] : []
    }

    private func unitFindings(_ attempt: Attempt) -> [Finding] {
        let units = attempt.after.rows("units")
        guard !units.isEmpty else { return [] }
        var findings: [Finding] = []
        let hosts = units.filter { attempt.choice($0.text("role"), of: "unit_role", has: "host") }
        if hosts.isEmpty { findings.append(Finding("host_unit_missing", field: "units")) }
        if hosts.count > 1 {
            let names = hosts.compactMap { $0.text("unit") }.joined(separator: "、")
            findings.append(Finding("host_unit_many", field: "units", naming: names))
        }
        var seen: Set<String> = []
        for (index, row) in units.enumerated() {
            guard let unit = row.text("unit"), !seen.insert(unit).inserted else { continue }
            let detail = Label(zh: "\(unit) 重复", en: "\(unit) comes twice")
            findings.append(Finding("value_invalid", field: "units[\(index)].unit", detail: detail))
        }
        return findings
    }

    func checkConfirmation(_ attempt: Attempt) -> [Finding] {
        var findings = attempt.futureDates("date")
        // A row without its date or contact has been reported already.
        let confirming = attempt.input.rows("confirmations").compactMap { $0.text("unit") }
        let units = attempt.after.rows("units")
        if units.isEmpty { findings.append(Finding("unit_unconfirmed", field: "confirmations")) }
        for row in units {
            guard let unit = row.text("unit") else { continue }
            guard let confirmedOn = row.date("confirmed_on"), row.text("contact") != nil else {
                if !confirming.contains(unit) {
                    findings.append(Finding("unit_unconfirmed", field: "confirmations", naming: unit))
                }
                continue
            }
            if confirmedOn > attempt.today {
                findings.append(Finding("date_in_future", field: "confirmations", naming: "\(unit) \(confirmedOn)"))
            }
            if let objectedOn = lastObjection(of: unit, in: attempt.before), confirmedOn < objectedOn {
                let detail = Label(zh: "\(unit) \(objectedOn)", en: "\(unit), \(objectedOn)")
                findings.append(Finding("objection_open", field: "confirmations", detail: detail))
            }
        }
        return findings
    }

    /// An objection is open until its unit is no longer proposed, or has confirmed on that day or later.
    private func lastObjection(of unit: String, in record: JSONObject) -> CivilDate? {
        record.rows("objections").filter { $0.text("unit") == unit }.compactMap { $0.date("date") }.max()
    }
}
