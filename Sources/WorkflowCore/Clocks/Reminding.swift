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
                roles: roles(spec.roles, of: proposal),
                isLate: rung.on < today
            )
        }
    }

    /// The roles by name: those that can do what the proposal waits for in place of `acting`.
    private func roles(_ names: [String], of proposal: Proposal) -> [String] {
        var result: [String] = []
        for name in names {
            let meant = name == ReminderLadder.Rung.acting ? workflow.acting(inState: proposal.position.state) : [name]
            result += meant.filter { !result.contains($0) }
        }
        return result
    }
}

extension Workflow {
    /// The roles that can take a proposal on from that state.
    package func acting(inState state: String) -> [String] {
        guard let step = step(ofState: state) else { return [] }
        var roles: [String] = []
        for action in step.manifest.actions where action.from.contains(state) && action.to != [.same] {
            roles += action.roles.filter { !roles.contains($0) }
        }
        return roles
    }
}
