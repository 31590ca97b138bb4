import StepKit
import StrictJSON
import WorkflowCore

extension FollowUp {
    func checkRevisitStart(_ attempt: Attempt) -> [Finding] {
        wasAssigned(attempt) ? [] : [Finding("nothing_to_revisit")]
    }

    /// What an earlier re-visit saw does not count for this one.
    func checkRevisit(_ attempt: Attempt) -> [Finding] {
        let findings = attempt.futureDates("date")
        let seen = attempt.input.rows("states").compactMap { $0.number("no") }
        guard !seen.isEmpty else { return findings }
        return findings
            + handled(attempt).filter { !seen.contains($0.number("no") ?? -1) }
            .map { Finding("real_state_missing", field: "states", detail: .row($0)) }
    }

    func checkFailedRevisit(_ attempt: Attempt) -> [Finding] {
        attempt.futureDates("date")
            + strangers("findings", among: attempt.after.rows("recommendations"), attempt)
    }

    func checkArchive(_ attempt: Attempt) -> [Finding] {
        var findings = attempt.futureDates("date")
        // A re-visit that was passed has a report; one that failed has findings.
        if wasAssigned(attempt), attempt.before.rows("revisits").last?.text("report") == nil {
            findings.append(Finding("revisit_missing"))
        }
        return findings + missingParts(attempt)
    }

    private func missingParts(_ attempt: Attempt) -> [Finding] {
        let onPaper = Set(attempt.input.texts("filed"))
        let assigned = wasAssigned(attempt)
        return (attempt.lists.first { $0.name == "file_part" }?.choices ?? []).compactMap { choice in
            if choice.flags.contains("when_assigned"), !assigned { return nil }
            let part = FilePart(rawValue: choice.value)
            if let part, part.isIn(attempt.before) { return nil }
            // A part that the record would show cannot be had by ticking it.
            let mayBeTicked = part == nil || choice.flags.contains("on_paper")
            if mayBeTicked, onPaper.contains(choice.value) { return nil }
            return Finding("checklist_incomplete", field: mayBeTicked ? "filed" : nil, detail: choice.label)
        }
    }

    /// Whether units ever had to answer, as they need not for a proposal that was closed without adoption.
    private func wasAssigned(_ attempt: Attempt) -> Bool { attempt.before.group("unadopted").isEmpty }
}
