import WorkflowCore
import WorkflowEngine
import YishiAPI

extension Office {
    /// The deadline with its proposal; by identifiers where its workflow cannot be run, since to leave it out would hide it.
    func wire(_ deadline: OpenDeadline) -> Proposals.Deadline {
        let (proposal, clock) = (deadline.proposal, deadline.clock)
        let workflow = engine.library[proposal.definition]
        let state = proposal.position.state
        return Proposals.Deadline(
            proposal: proposal.id.description,
            title: proposal.title,
            stateLabel: WireLabel(workflow?.label(of: proposal.position) ?? Label(zh: state, en: state)),
            clock: wire(clock, workflow: workflow),
            who: clock.status == .met ? [] : workflow?.acting(on: proposal) ?? [],
            reminder: deadline.reminder.map(Proposals.Reminder.init)
        )
    }

    /// The deadline counted out.
    func wire(_ explained: ExplainedDeadline) -> Proposals.ExplainDeadline.Output {
        let (proposal, clock) = (explained.deadline.proposal, explained.deadline.clock)
        let workflow = engine.library[proposal.definition]
        var lines = explained.count.lines.map(Proposals.CountLine.init)
        if !explained.agrees { lines.append(.recorded(clock)) }
        return Proposals.ExplainDeadline.Output(
            deadline: wire(explained.deadline),
            length: clock.deadline.length.description,
            backward: clock.deadline.isBackward,
            calendar: clock.calendar.map { name in
                let body = workflow?.definition.calendars.first { $0.name == name }
                return WireLabel(body?.label ?? Label(zh: name, en: name))
            },
            lines: lines,
            rungs: clock.rungs.map { rung(of: clock, $0, proposal, workflow) }
        )
    }

    private func rung(
        of clock: ClockState,
        _ planned: PlannedRung,
        _ proposal: Proposal,
        _ workflow: Workflow?
    ) -> Proposals.Rung {
        let rung = workflow?.ladder(of: clock.name)?.rungs.first { $0.at == planned.at }
        return Proposals.Rung(
            at: planned.at,
            on: planned.on.description,
            level: (rung?.level ?? .remind).rawValue,
            roles: rung.flatMap { workflow?.roles(of: $0, for: proposal) } ?? [],
            reminded: clock.reminded.map { planned.at <= $0 } ?? false
        )
    }
}

extension Proposals.CountLine {
    fileprivate init(_ line: DeadlineCount.Line) {
        switch line {
        case .start(let day): self.init(kind: "start", on: day.description)
        case .matching(let day): self.init(kind: "matching", on: day.description)
        case .day(let day, let number, let kind):
            self.init(
                kind: "day",
                on: day.description,
                number: number,
                day: kind.wireName,
                notice: kind.notice
            )
        case .stopped(let day, let left, let reason):
            self.init(kind: "stopped", on: day.description, left: left, reason: reason)
        case .resumed(let day): self.init(kind: "resumed", on: day.description)
        case .set(let due, let day, let reason):
            self.init(kind: "set", on: day.description, due: due.description, reason: reason)
        case .limited(let due): self.init(kind: "limited", on: due.description, due: due.description)
        }
    }

    /// That the count does not come to the due day on record, and which that is.
    fileprivate static func recorded(_ clock: ClockState) -> Self {
        Self(
            kind: "recorded",
            on: (clock.metOn ?? clock.due ?? clock.deadline.start).description,
            due: clock.due?.description
        )
    }
}
