import StepKit
import StrictJSON
import WorkflowCore

extension Consultation {
    func checkNotice(_ attempt: Attempt) -> [Finding] {
        attempt.futureDates("notice_date") + lateness(attempt) + uninvitedHosts(attempt)
    }

    func checkMeeting(_ attempt: Attempt) -> [Finding] {
        var findings: [Finding] = []
        if let date = attempt.input.date("date"), date > attempt.today {
            findings.append(Finding("meeting_in_future", field: "date", naming: date.description))
        }
        if attempt.input.texts("results").isEmpty, !attempt.input.flag("no_consensus") {
            findings.append(Finding("result_missing", field: "results"))
        }
        return findings + absentUnits(attempt)
    }

    /// Notice and material, counted backwards from the meeting.
    private func lateness(_ attempt: Attempt) -> [Finding] {
        guard let meeting = attempt.input.date("date") else { return [] }
        let notice = attempt.input.date("notice_date") ?? attempt.today
        let material = attempt.input.date("material_date") ?? attempt.today
        return attempt.tooLate(
            notice,
            workingDays: attempt.option("notice_days"),
            before: meeting,
            code: "notice_too_late",
            field: "notice_date"
        )
            + attempt.tooLate(
                material,
                workingDays: attempt.option("material_days"),
                before: meeting,
                code: "material_too_late",
                field: "material_date"
            )
    }

    private func uninvitedHosts(_ attempt: Attempt) -> [Finding] {
        let participants = attempt.input.rows("participants")
        guard !participants.isEmpty else { return [] }
        let invited = Set(participants.compactMap { $0.text("org") })
        return hostUnits(attempt).filter { !invited.contains($0) }
            .map { Finding("participants_missing", field: "participants", naming: $0) }
    }

    /// The units that had to come, the host and whoever of the others was invited, and are neither there nor excused.
    private func absentUnits(_ attempt: Attempt) -> [Finding] {
        let participants = attempt.input.rows("participants")
        guard !participants.isEmpty else { return [] }
        let invited = Set(attempt.before.group("plan").rows("participants").compactMap { $0.text("org") })
        let hosts = hostUnits(attempt)
        let expected = units(attempt).filter { hosts.contains($0) || invited.contains($0) }
        return expected.filter { unit in
            !participants.contains { row in
                row.text("org") == unit
                    && (attempt.choice(row.text("attendance"), of: "attendance", has: "present")
                        || row.text("reason") != nil)
            }
        }
        .map { Finding("unit_absent_unexplained", field: "participants", naming: $0) }
    }

    private func units(_ attempt: Attempt) -> [String] {
        attempt.after.rows("units").compactMap { $0.text("unit") }
    }

    private func hostUnits(_ attempt: Attempt) -> [String] {
        attempt.after.rows("units").filter { $0.text("role") == "host" }.compactMap { $0.text("unit") }
    }
}
