import Ledger
import WorkflowCore

/// Changes that concern what reminds of deadlines.
extension ChangeMaker {
    /// Records the reminders that are due of a page of the proposals that wait for theirs.
    ///
    /// Only on a day on which the office works; in a year whose calendar is not known nobody can say which day is one.
    func remind(limit: Int, after place: ReminderPlace?) throws -> ChangeOutcome {
        var outcome = ChangeOutcome()
        guard calendars.common.isWorkingDay(moment.today) == true else { return outcome }
        let page = try group.remindersWaiting(until: moment.today, after: place, limit: limit)
        for waiting in page {
            guard let proposal = try group.proposal(waiting.proposal) else { continue }
            let drafts = library.remindersDue(of: proposal, on: moment.today, by: submission.user)
            outcome.events += try group.append(drafts, at: moment.instant)
        }
        if page.count == limit { outcome.remindersAfter = page.last }
        return outcome
    }

    func acknowledge(_ id: String, clock name: String, item: String?) throws -> ChangeOutcome {
        let proposal = try proposal(id)
        guard let clock = proposal.clocks.first(where: { $0.name == name && $0.item == item && $0.status != .met })
        else { throw ChangeRefusal.notFound(what: "clock", id: item.map { "\(name) \($0)" } ?? name) }
        let last = try group.lastReminder(of: proposal.id, clock: name, item: item)
        let judgement = try decider(proposal, actor()).judgeAcknowledgement(of: clock, after: last)
        var outcome = ChangeOutcome()
        var refused: [RefusedPart] = []
        try take(judgement, index: 0, id: id, into: &outcome, &refused)
        return try finish(outcome, refused)
    }
}

extension WorkflowLibrary {
    /// The events that record what is due of that proposal; none where its definition cannot be run.
    func remindersDue(of proposal: Proposal, on today: CivilDate, by actor: String) -> [EventDraft] {
        guard let workflow = self[proposal.definition] else { return [] }
        return Reminding(workflow: workflow, today: today).drafts(of: proposal, by: actor)
    }
}
