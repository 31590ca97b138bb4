import Ledger
import Varlink
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// The methods that tell what is due when, and what waits for whom.
extension Office {
    func todo(_ input: Proposals.Todo.Input, for caller: Caller) async throws -> Proposals.Todo.Output {
        let found = try await engine.tasks(for: caller.user, limit: try page(input.limit))
        return Proposals.Todo.Output(tasks: try found.tasks.map(wire), more: found.hasMore)
    }

    func deadlines(
        _ input: Proposals.Deadlines.Input,
        for caller: Caller
    ) async throws -> Proposals.Deadlines.Output {
        let limit = try page(input.limit)
        let after = try input.after.map { try DeadlineCursor($0).place }
        var query = DeadlineQuery(unit: caller.unit, through: try input.through.map { try date($0, "through") })
        if input.overdue ?? false {
            let yesterday = engine.time.moment.today.adding(days: -1)
            query.last = min(query.last ?? yesterday, yesterday)
        }
        if let id = input.id { query.proposal = try await proposal(id, for: caller).id }
        let found = try await engine.deadlines(query, after: after, limit: limit)
        return Proposals.Deadlines.Output(
            deadlines: found.deadlines.map(wire),
            next: found.next.map { DeadlineCursor($0).text }
        )
    }

    func explainDeadline(
        _ input: Proposals.ExplainDeadline.Input,
        for caller: Caller
    ) async throws -> Proposals.ExplainDeadline.Output {
        _ = try await proposal(input.id, for: caller)
        return wire(try await engine.explanation(of: input.id, clock: input.clock, item: input.item))
    }

    /// The civil date that the parameter of that name says.
    func date(_ text: String, _ parameter: String) throws -> CivilDate {
        guard let date = CivilDate(text) else { throw VarlinkError.invalidParameter(parameter) }
        return date
    }
}
