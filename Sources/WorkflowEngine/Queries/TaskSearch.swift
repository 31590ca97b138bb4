import Ledger
import WorkflowCore

/// Looks for what waits for one person, in the order of due days and no further than is asked for.
///
/// Which proposals may wait for the person is told from the ledger's tables, in short pages; only those are read and judged.
struct TaskSearch {
    /// So many rows are looked at, and so many proposals read, in one piece of the ledger's time.
    private static let rowsAtOnce = 1_000
    private static let proposalsAtOnce = 100

    private enum Candidate {
        case act(ProposalID)
        case note(DeadlinePlace)
    }

    private let ledger: Ledger
    private let judge: TaskJudge
    private let limit: Int
    private var duties: Duties

    /// - Parameters:
    ///   - engine: whose ledger is looked through.
    ///   - duties: of the person for whom it is.
    ///   - limit: so many tasks are looked for.
    init(_ engine: WorkflowEngine, duties: Duties, limit: Int) {
        ledger = engine.ledger
        judge = TaskJudge(engine, for: duties.person)
        self.limit = limit
        self.duties = duties
    }

    /// The first `limit` tasks in their order and perhaps some after them; all where there are fewer.
    mutating func tasks() async throws -> [WaitingTask] {
        var found = try await withDueDay()
        if found.count < limit { found += try await withoutDueDay(atMost: limit - found.count) }
        found += try await notes()
        return found.sorted { $0.precedes($1) }
    }

    private mutating func withDueDay() async throws -> [WaitingTask] {
        var seen: Set<ProposalID> = []
        return try await walk(DeadlineQuery(unit: duties.person.unit, hasDue: true)) { duties, deadline in
            let id = deadline.place.proposal
            return seen.insert(id).inserted && duties.concern(deadline.standing) ? .act(id) : nil
        }
    }

    private mutating func notes() async throws -> [WaitingTask] {
        try await walk(DeadlineQuery(unit: duties.person.unit, isTold: true)) { duties, deadline in
            duties.hears(deadline) ? .note(deadline.place) : nil
        }
    }

    /// What comes of the deadlines that match, page by page, until there is enough.
    private mutating func walk(
        _ query: DeadlineQuery,
        _ candidate: (inout Duties, ListedDeadline) -> Candidate?
    ) async throws -> [WaitingTask] {
        var found: [WaitingTask] = []
        var place: DeadlinePlace?
        repeat {
            let after = place
            let page = try await ledger.read { try $0.deadlines(query, after: after, limit: Self.rowsAtOnce) }
            let candidates = page.compactMap { candidate(&duties, $0) }
            found += try await tasks(of: candidates, atMost: limit - found.count)
            place = page.count == Self.rowsAtOnce ? page.last?.place : nil
        } while place != nil && found.count < limit
        return found
    }

    private mutating func withoutDueDay(atMost room: Int) async throws -> [WaitingTask] {
        var found: [WaitingTask] = []
        for state in duties.states {
            var ofState: [WaitingTask] = []
            var last: ProposalID?
            repeat {
                let (unit, after) = (duties.person.unit, last)
                let page = try await ledger.read {
                    try $0.withoutDueDay(inState: state, unit: unit, after: after, limit: Self.proposalsAtOnce)
                }
                let candidates = page.filter { duties.concern($0.standing) }.map { Candidate.act($0.id) }
                ofState += try await tasks(of: candidates, atMost: room - ofState.count)
                last = page.count == Self.proposalsAtOnce ? page.last?.id : nil
            } while last != nil && ofState.count < room
            found += ofState
        }
        return found
    }

    private func tasks(of candidates: [Candidate], atMost room: Int) async throws -> [WaitingTask] {
        var found: [WaitingTask] = []
        var rest = candidates[...]
        while found.count < room, !rest.isEmpty {
            let part = rest.prefix(Self.proposalsAtOnce)
            rest = rest.dropFirst(part.count)
            let judge = judge
            found += try await ledger.read { reader in
                try part.compactMap { candidate in
                    switch candidate {
                    case .act(let id): try judge.act(on: id, reader)
                    case .note(let place): try judge.note(of: place, reader)
                    }
                }
            }
        }
        return found
    }
}
