import WorkflowCore
import WorkflowEngine
import YishiAPI

extension Office {
    /// What waits for somebody, with the words for it.
    func wire(_ task: WaitingTask) throws -> Proposals.Task {
        let workflow = try workflow(of: task.proposal)
        var (kind, actions): (String, [ActionSpec]) = ("note", [])
        var reason = self.reason(task, workflow)
        switch task.kind {
        case .act(let moves): (kind, actions) = ("act", moves)
        case .confirm(let act, let pending):
            (kind, actions) = ("confirm", [act])
            reason = Label(
                zh: "“\(act.label.zh)”由 \(pending.recordedBy) 记录，待您确认",
                en: "\(act.label.en), recorded by \(pending.recordedBy), waits for your decision"
            )
        case .note: break
        }
        return Proposals.Task(
            kind: kind,
            proposal: task.proposal.id.description,
            title: task.proposal.title,
            stateLabel: WireLabel(workflow.label(of: task.proposal.position)),
            reason: WireLabel(reason),
            actions: actions.map { Proposals.Choice(value: $0.name, label: WireLabel($0.label)) },
            clock: task.clock.map { wire($0, workflow: workflow) },
            reminder: task.reminder.map(Proposals.Reminder.init)
        )
    }

    /// How long there is, or where there is no deadline, what is waited for.
    private func reason(_ task: WaitingTask, _ workflow: Workflow) -> Label {
        let state = task.proposal.position.state
        if let clock = task.clock {
            return workflow.label(of: clock)
                .with(clock.remaining(on: engine.time.moment.today, in: engine.time.calendars))
        }
        guard let waitsFor = workflow.waitsFor(inState: state) else {
            return workflow.label(of: task.proposal.position)
        }
        return Label(zh: "等待：\(waitsFor.zh)", en: "waits for: \(waitsFor.en)")
    }
}

extension Workflow {
    /// What the place is called.
    func label(of position: Position) -> Label {
        label(ofState: position.state) ?? Label(zh: position.state, en: position.state)
    }
}

extension Proposals.Reminder {
    init(_ reminder: Reminder) {
        self.init(
            level: reminder.level.rawValue,
            at: reminder.at,
            on: reminder.on.description,
            roles: reminder.roles,
            late: reminder.isLate
        )
    }
}
