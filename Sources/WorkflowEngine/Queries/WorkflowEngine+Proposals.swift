package import Ledger
package import WorkflowCore

/// Questions about proposals. Each is one short read.
extension WorkflowEngine {
    /// The proposal now, or as it stood at the end of that civil date.
    ///
    /// Where a clock was set back, its last event of that date counts, with all that came before it.
    package func proposal(_ id: String, asOf date: CivilDate? = nil) async throws -> Proposal {
        let parsed = try parsed(id)
        guard let date else {
            guard let proposal = try await ledger.read({ try $0.proposal(parsed) }) else { throw unknown(id) }
            return proposal
        }
        let end = time.zone.start(of: date.adding(days: 1))
        let proposal: Proposal? = try await ledger.read { reader in
            let events = try reader.events(of: id, limit: .max)
            guard let last = events.lastIndex(where: { $0.at < end }) else { return nil }
            do throws(IllegalEvent) { return try Proposal.replaying(Array(events[...last])) } catch {
                throw LedgerError.damaged(error.description)
            }
        }
        guard let proposal else { throw unknown(id) }
        return proposal
    }

    /// A page of the proposals that match, in the order of their ids.
    package func proposals(
        matching query: ProposalQuery,
        after: String? = nil,
        limit: Int
    ) async throws -> [Proposal] {
        let start = try after.map(parsed)
        return try await ledger.read { try $0.proposals(query, after: start, limit: limit) }
    }

    /// Every action of the proposal's state, judged for that person.
    package func judgements(of id: String, for user: String) async throws -> [Judgement] {
        try await decide(id, user: user) { try $0.judgeAll() }
    }

    /// The proposals of the last years with titles like this one's, among those that the person may see.
    package func similar(to id: String, years: Int, for user: String) async throws -> [SimilarProposal] {
        try await decide(id, user: user) { try $0.similar(to: $0.proposal.title, years: years) }
    }

    /// Events of one proposal (or of all), oldest first, after that event.
    package func history(of id: String?, after seq: Int, limit: Int) async throws -> [Event] {
        if let id { _ = try await proposal(id) }
        return try await ledger.read { try $0.events(of: id, after: seq, limit: limit) }
    }

    private func decide<T: Sendable>(
        _ id: String,
        user: String,
        _ body: @escaping @Sendable (Decider) throws -> T
    ) async throws -> T {
        let parsed = try parsed(id)
        let (library, moment, calendars) = (library, time.moment, time.calendars)
        let result: Result<T, any Error> = try await ledger.read { reader in
            guard let proposal = try reader.proposal(parsed) else {
                return .failure(ChangeRefusal.notFound(what: "proposal", id: id))
            }
            guard let workflow = library[proposal.definition] else {
                return .failure(library.refusal(of: proposal.definition))
            }
            let actor = try reader.actor(user)
            let decider = Decider(
                workflow: workflow,
                proposal: proposal,
                actor: actor,
                moment: moment,
                calendars: calendars,
                facts: LedgerFacts(reader: reader, actor: actor)
            )
            return .success(try body(decider))
        }
        return try result.get()
    }

    private func parsed(_ id: String) throws -> ProposalID {
        guard let parsed = ProposalID(id) else { throw unknown(id) }
        return parsed
    }

    private func unknown(_ id: String) -> ChangeRefusal { .notFound(what: "proposal", id: id) }
}
