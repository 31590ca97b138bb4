import StrictJSON

/// Completes the change that a form makes by where the proposal goes and what its clocks do.
struct Effect {
    let decider: Decider
    let offer: Offer
    let attempt: Attempt

    struct Result {
        var change: Change
        /// What it does to another proposal, for a merger.
        var other: (proposal: Proposal, change: Change)?
    }

    func completing(_ change: Change) throws -> Result {
        var result = Result(change: change)
        switch offer.origin {
        case .step(let step): result.change.position = position(step.destination(offer.spec, attempt), from: step)
        case .office(let action): try complete(&result, action)
        }
        let clocks = clocks(after: result.change)
        if clocks != decider.proposal.clocks { result.change.clocks = clocks }
        return result
    }

    private func position(_ destination: Destination, from step: Step) -> Position? {
        switch destination {
        case .same: nil
        case .state(let name): Position(step: step.name, state: name)
        case .exit(let name): step.exits[name].flatMap { decider.workflow.position(of: $0, leaving: step.name) }
        }
    }

    private func clocks(after change: Change) -> [ClockState] {
        let proposal = decider.proposal
        let keeper = decider.clockKeeper
        if change.position?.hasEnded ?? false { return keeper.ending(proposal.clocks) }
        if change.resumesAt != nil { return keeper.stopping(proposal.clocks, reason: attempt.input["reason"]?.string) }
        return keeper.after(
            ClockKeeper.Move(
                // What was on hold has been in the state all the time that it goes on in.
                from: (proposal.resumesAt ?? proposal.position).state,
                to: (change.position ?? proposal.position).state,
                record: change.applied(to: proposal.record),
                action: change.action,
                input: attempt.input
            ),
            proposal.clocks
        )
    }

    private func complete(_ result: inout Result, _ action: OfficeAction) throws {
        let proposal = decider.proposal
        let office = decider.workflow.definition.office
        switch action {
        case .annotate: sign(&result.change, "annotations")
        case .waive: sign(&result.change, "waivers", visit: proposal.visit)
        case .amend:
            let amended = try action.amendment(
                attempt,
                workflow: decider.workflow,
                proposal: proposal,
                facts: decider.facts
            )
            guard let name = amended.name else { return }
            result.change.set = [name: amended.value]
            result.change.was = [name: proposal.record[name] ?? .null]
        case .withdraw: result.change.position = end(office.withdraw.end)
        case .suspend:
            result.change.position = Position(step: proposal.position.step, state: office.suspend.state)
            result.change.resumesAt = proposal.position
        case .resume: result.change.position = proposal.resumesAt
        case .merge:
            result.change.position = end(office.merge.end)
            guard let id = attempt.input["target"]?.string.flatMap({ ProposalID($0) }),
                let target = try decider.facts.proposal(id)
            else { return }
            result.other = (target, credit())
        }
    }

    private func end(_ name: String) -> Position {
        Position(step: decider.proposal.position.step, state: name, hasEnded: true)
    }

    /// The target of a merger keeps who proposed what went into it.
    private func credit() -> Change {
        let record = decider.proposal.record
        var source: JSONObject = ["id": .string(decider.proposal.id.description)]
        for name in ["title", "source_kind", "source_name"] { source[name] = record[name] }
        return Change(action: OfficeAction.merge.rawValue, input: [:], add: ["merged_from": .object(source)])
    }

    /// Says by whom and when an item was added, and in which stay where that limits it.
    private func sign(_ change: inout Change, _ list: String, visit: Int? = nil) {
        guard var item = change.add[list]?.object else { return }
        item["by"] = .string(decider.actor.user)
        item["on"] = .string(decider.moment.today.description)
        item["visit"] = visit.map { .integer($0) }
        change.add[list] = .object(item)
    }
}
