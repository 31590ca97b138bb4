import StrictJSON

/// An event that cannot follow the events before it: the ledger is damaged, or of another kind than this program knows.
package struct IllegalEvent: Error, Hashable, Sendable, CustomStringConvertible {
    package let seq: Int
    package let subject: String
    package let problem: String

    package init(seq: Int, subject: String, problem: String) {
        self.seq = seq
        self.subject = subject
        self.problem = problem
    }

    package var description: String { "event \(seq) of \(subject): \(problem)" }
}

extension Proposal {
    /// The proposal that `event` makes of this one (of nothing, for the first event).
    ///
    /// Pure: replaying a proposal's events gives the proposal, whatever the workflow and its modules are today.
    package static func applying(_ event: Event, to proposal: Proposal?) throws(IllegalEvent) -> Proposal {
        func illegal(_ problem: String) -> IllegalEvent {
            IllegalEvent(seq: event.seq, subject: event.content.subject, problem: problem)
        }
        guard event.content.kind != .created else {
            guard proposal == nil else { throw illegal("it is created a second time") }
            guard let created = Proposal(createdBy: event) else {
                throw illegal("its detail is not that of a creation")
            }
            return created
        }
        guard var result = proposal else { throw illegal("it is not created yet") }
        guard event.content.subject == result.id.description else { throw illegal("it is no event of \(result.id)") }
        guard event.content.revision == result.revision + 1 else {
            throw illegal("revision \(event.content.revision) follows \(result.revision)")
        }
        result.revision = event.content.revision
        if !event.content.kind.isUpkeep {
            result.substance = result.revision
            result.changedAt = event.at
        }
        let detail = event.content.detail
        switch event.content.kind {
        case .acted, .credited:
            guard let change = Change(detail) else { throw illegal("its detail is not that of an act") }
            guard change.position == nil || result.pending == nil else {
                throw illegal("it moves a proposal while an act is pending")
            }
            result.take(change)
        case .confirmed:
            guard let change = Change(detail), result.pending?.action == change.action else {
                throw illegal("it confirms what is not pending")
            }
            result.pending = nil
            result.take(change)
        case .recorded:
            guard let change = Change(detail), result.pending == nil else {
                throw illegal("it records an act while another is pending")
            }
            result.pending = PendingAct(
                action: change.action,
                recordedBy: event.content.actor,
                at: event.at,
                input: change.input
            )
        case .declined:
            guard result.pending != nil else { throw illegal("it declines what is not pending") }
            result.pending = nil
        case .reminded, .acknowledged:
            guard let reminder = Reminder(detail), result.clocks.take(reminder, event.content.kind) else {
                throw illegal("it reminds of a deadline that the proposal does not have")
            }
        case .recounted:
            guard let clocks = detail["clocks"]?.items(ClockState.init) else {
                throw illegal("its detail is not that of deadlines counted anew")
            }
            result.clocks = clocks
        case .created, .personSet, .personRemoved, .definitionInstalled, .definitionRemoved, .calendarSet:
            throw illegal("a proposal has no event of the kind \(event.content.kind.rawValue)")
        }
        return result
    }

    private mutating func take(_ change: Change) {
        record = change.applied(to: record)
        if let clocks = change.clocks { self.clocks = clocks }
        guard let position = change.position else { return }
        self.position = position
        resumesAt = change.resumesAt
        visit += 1
    }

    private init?(createdBy event: Event) {
        let detail = event.content.detail
        guard let id = ProposalID(event.content.subject), event.content.revision == 1,
            let workflow = detail["workflow"]?.string, let position = detail["position"].flatMap(Position.init),
            let record = detail["set"]?.object,
            let clocks = detail.part("clocks", or: [], { $0.items(ClockState.init) })
        else { return nil }
        self.init(
            id: id,
            revision: 1,
            workflow: workflow,
            definition: event.content.definition,
            position: position,
            visit: 1,
            clocks: clocks,
            record: record,
            createdBy: event.content.actor,
            createdAt: event.at,
            changedAt: event.at
        )
    }
}

extension Proposal {
    /// The proposal that all of `events`, a subject's from its first, make.
    package static func replaying(_ events: [Event]) throws(IllegalEvent) -> Proposal {
        var proposal: Proposal?
        for event in events { proposal = try applying(event, to: proposal) }
        guard let proposal else { throw IllegalEvent(seq: 0, subject: "", problem: "there are no events") }
        return proposal
    }
}
