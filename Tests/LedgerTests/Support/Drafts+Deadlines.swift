import Ledger
import StrictJSON
import WorkflowCore

extension Drafts {
    /// An act after which the proposal has these deadlines.
    static func armed(_ id: ProposalID, _ revision: Int, _ clocks: [ClockState]) -> EventDraft {
        event(id, revision, .acted, Change(action: "assign", input: [:], clocks: clocks))
    }

    static func reminded(
        _ id: ProposalID,
        _ revision: Int,
        at rung: Int,
        item: String? = nil,
        kind: EventKind = .reminded
    ) -> EventDraft {
        let reminder = Reminder(
            clock: "reply",
            item: item,
            term: 1,
            at: rung,
            level: .remind,
            due: CivilDate(dayNumber: 19_500),
            on: CivilDate(dayNumber: 19_500 + rung),
            roles: ["clerk"],
            isLate: false
        )
        return EventDraft(
            subject: id.description,
            revision: revision,
            kind: kind,
            actor: "system",
            definition: definition,
            detail: reminder.json
        )
    }
}

extension ClockState {
    /// A clock that is due on that day, and reminds three days before and on the day itself; one without a due day where
    /// its year is not known.
    static func due(_ day: Int?, item: String? = nil, status: Status = .running) -> ClockState {
        let due = CivilDate(dayNumber: day ?? 20_820)
        let month = DeadlineLength.period(Period(count: 1, unit: .months))
        return ClockState(
            name: "reply",
            item: item,
            term: 1,
            deadline: Deadline(start: due.adding(days: -31), length: month),
            due: day == nil ? nil : due,
            status: status,
            rungs: status == .running && day != nil
                ? [.init(at: -3, on: due.adding(days: -3)), .init(at: 0, on: due)] : []
        )
    }
}
