import Ledger
import WorkflowCore

/// Says whether a proposal waits for a person, by the same rules by which the person may act.
struct TaskJudge: Sendable {
    private let library: WorkflowLibrary
    private let moment: Moment
    private let calendars: OfficeCalendars
    private let person: Person

    init(_ engine: WorkflowEngine, for person: Person) {
        library = engine.library
        moment = engine.time.moment
        calendars = engine.time.calendars
        self.person = person
    }

    /// The act, or the decision on one, that the proposal waits for from the person.
    func act(on id: ProposalID, _ reader: LedgerReader) throws -> WaitingTask? {
        guard let decider = try decider(on: id, reader), let kind = kind(decider) else { return nil }
        let clock = decider.proposal.pressingClock
        return WaitingTask(
            kind: kind,
            proposal: decider.proposal,
            clock: clock,
            reminder: try clock.flatMap { try reader.openReminder(of: $0, id) }
        )
    }

    /// The reminder that the person has to take note of and nothing more, since the act is for others.
    func note(of place: DeadlinePlace, _ reader: LedgerReader) throws -> WaitingTask? {
        guard let decider = try decider(on: place.proposal, reader), kind(decider) == nil,
            let clock = decider.proposal.clock(place.clock, of: place.item), clock.awaitsAttention
        else { return nil }
        return WaitingTask(
            kind: .note,
            proposal: decider.proposal,
            clock: clock,
            reminder: try reader.openReminder(of: clock, place.proposal)
        )
    }

    private func kind(_ decider: Decider) -> WaitingTask.Kind? {
        if let pending = decider.proposal.pending { return decider.decision.map { .confirm($0, pending) } }
        let moves = decider.moves
        return moves.isEmpty ? nil : .act(moves)
    }

    private func decider(on id: ProposalID, _ reader: LedgerReader) throws -> Decider? {
        guard let proposal = try reader.listed([id]).first, let workflow = library[proposal.definition] else {
            return nil
        }
        return Decider(
            workflow: workflow,
            proposal: proposal,
            actor: person,
            moment: moment,
            calendars: calendars,
            facts: LedgerFacts(reader: reader, actor: person)
        )
    }
}

extension LedgerReader {
    /// The last reminder of that clock of the proposal, where nobody has taken note of it.
    func openReminder(of clock: ClockState, _ id: ProposalID) throws -> Reminder? {
        guard clock.awaitsAttention else { return nil }
        let last = try lastReminder(of: id, clock: clock.name, item: clock.item)
        return last?.term == clock.term ? last : nil
    }
}

extension Proposal {
    func clock(_ name: String, of item: String?) -> ClockState? {
        clocks.first { $0.name == name && $0.item == item }
    }
}
