/// Decides what to remind of today.
package struct Reminding {
    package let workflow: Workflow
    package let today: CivilDate

    package init(workflow: Workflow, today: CivilDate) {
        self.workflow = workflow
        self.today = today
    }

    /// The reminders that are due of this proposal: of each clock the highest rung whose day has come, and not those
    /// below it, however many days were missed.
    package func due(of proposal: Proposal) -> [Reminder] {
        proposal.clocks.compactMap { clock in
            guard clock.status == .running, let due = clock.due,
                let rung = clock.pendingRungs.last(where: { $0.on <= today }),
                let spec = workflow.ladder(of: clock.name)?.rungs.first(where: { $0.at == rung.at })
            else { return nil }
            return Reminder(
                clock: clock.name,
                item: clock.item,
                term: clock.term,
                at: rung.at,
                level: spec.level,
                due: due,
                on: rung.on,
                roles: workflow.roles(of: spec, for: proposal),
                isLate: rung.on < today
            )
        }
    }

    /// The events that record what is due of this proposal; `actor` is who reminds.
    package func drafts(of proposal: Proposal, by actor: String) -> [EventDraft] {
        due(of: proposal).enumerated().map { index, reminder in
            EventDraft(
                subject: proposal.id.description,
                revision: proposal.revision + 1 + index,
                kind: .reminded,
                actor: actor,
                definition: proposal.definition,
                detail: reminder.json
            )
        }
    }
}
