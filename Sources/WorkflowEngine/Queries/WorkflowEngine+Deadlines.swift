package import Ledger
import WorkflowCore

extension WorkflowEngine {
    /// A page of the deadlines that match and have not been met, the first due at the head; and the place after which the
    /// next page begins, where there is one.
    package func deadlines(
        _ query: DeadlineQuery,
        after: DeadlinePlace? = nil,
        limit: Int
    ) async throws -> (deadlines: [OpenDeadline], next: DeadlinePlace?) {
        try await ledger.read { reader in
            let found = try reader.deadlines(query, after: after, limit: limit + 1).map(\.place)
            let page = found.prefix(limit)
            let proposals = try reader.listed(page.map(\.proposal))
            let deadlines = try zip(page, proposals).map { place, proposal in
                guard let clock = proposal.clock(place.clock, of: place.item) else {
                    throw LedgerError.damaged("the proposal \(proposal.id) has no deadline \(place.clock)")
                }
                return try reader.deadline(clock, of: proposal)
            }
            return (deadlines, found.count > limit ? page.last : nil)
        }
    }

    /// The proposal's deadline counted out by the calendar that it was counted by.
    ///
    /// That is the present one as long as it has not been met, since a changed calendar counts it anew; then the one of the
    /// time when it was met.
    package func explanation(of id: String, clock name: String, item: String?) async throws -> ExplainedDeadline {
        let proposal = try await proposal(id)
        let time = time
        let explained = try await ledger.read { reader -> ExplainedDeadline? in
            // Read again with everything else, so that no change comes between.
            guard let proposal = try reader.listed([proposal.id]).first, let clock = proposal.clock(name, of: item)
            else { return nil }
            let deadline = try reader.deadline(clock, of: proposal)
            let recorded = OfficeCalendars(
                try reader.calendarsSet(through: try reader.lastCount(of: clock, proposal.id))
            )
            let calendars = clock.status == .met ? [recorded, time.calendars] : [time.calendars, recorded]
            let counts = calendars.map { clock.deadline.counted(in: $0[clock.calendar]) }
            return ExplainedDeadline(
                deadline: deadline,
                count: counts.first { $0.due == clock.due }
                    ?? clock.deadline.counted(in: time.calendars[clock.calendar])
            )
        }
        guard let explained else {
            throw ChangeRefusal.notFound(what: "clock", id: item.map { "\(name) \($0)" } ?? name)
        }
        return explained
    }
}

extension LedgerReader {
    fileprivate func deadline(_ clock: ClockState, of proposal: Proposal) throws -> OpenDeadline {
        OpenDeadline(proposal: proposal, clock: clock, reminder: try openReminder(of: clock, proposal.id))
    }

    /// The event by which the deadline was met; the ledger's last one where it has not been.
    fileprivate func lastCount(of clock: ClockState, _ id: ProposalID) throws -> Int {
        if clock.status == .met {
            var proposal: Proposal?
            for event in try events(of: id.description, limit: .max) {
                do throws(IllegalEvent) { proposal = try Proposal.applying(event, to: proposal) } catch {
                    throw LedgerError.damaged(error.description)
                }
                let state = proposal?.clock(clock.name, of: clock.item)
                if state?.term == clock.term, state?.status == .met { return event.seq }
            }
        }
        return try head().seq
    }
}
