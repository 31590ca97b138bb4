import Ledger
import StrictJSON
import Varlink
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// The methods that change proposals.
extension Office {
    func create(_ input: Proposals.Create.Input, for caller: Caller) async throws -> Proposals.Create.Output {
        let outcome = try await submit(
            .create(workflow: input.workflow ?? standardWorkflow, items: [input.fields.with(year: input.year)]),
            as: Proposals.Create.self,
            input,
            requestId: input.requestId,
            for: caller
        )
        guard let proposal = outcome.proposals.first else { throw ChangeRefusal.notFound(what: "proposal", id: "") }
        return Proposals.Create.Output(
            proposal: try wire(proposal),
            events: try outcome.events.map(wire),
            warnings: outcome.wireWarnings
        )
    }

    func createAll(_ input: Proposals.CreateAll.Input, for caller: Caller) async throws -> Proposals.CreateAll.Output {
        let outcome = try await submit(
            .create(
                workflow: input.workflow ?? standardWorkflow,
                items: input.items.map { $0.with(year: input.year) }
            ),
            as: Proposals.CreateAll.self,
            input,
            requestId: input.requestId,
            isDryRun: input.dryRun,
            isBatch: true,
            for: caller
        )
        return Proposals.CreateAll.Output(
            proposals: try outcome.proposals.map(wire),
            events: try outcome.events.map(wire),
            warnings: outcome.wireWarnings
        )
    }

    func act(_ input: Proposals.Act.Input, for caller: Caller) async throws -> Proposals.Act.Output {
        let attempt = ActRequest(
            id: input.id,
            action: input.action,
            input: input.input ?? [:],
            expectedRevision: input.expectedRevision
        )
        let outcome = try await submit(
            .act([attempt]),
            as: Proposals.Act.self,
            input,
            requestId: input.requestId,
            isDryRun: input.dryRun,
            for: caller
        )
        guard let proposal = outcome.proposals.first else {
            throw ChangeRefusal.notFound(what: "proposal", id: input.id)
        }
        return Proposals.Act.Output(
            proposal: try wire(proposal),
            events: try outcome.events.map(wire),
            warnings: outcome.wireWarnings
        )
    }

    func actAll(_ input: Proposals.ActAll.Input, for caller: Caller) async throws -> Proposals.ActAll.Output {
        let attempts = input.attempts.map {
            ActRequest(
                id: $0.id,
                action: $0.action,
                input: $0.input ?? [:],
                expectedRevision: $0.expectedRevision
            )
        }
        let outcome = try await submit(
            .act(attempts),
            as: Proposals.ActAll.self,
            input,
            requestId: input.requestId,
            isDryRun: input.dryRun,
            isBatch: true,
            for: caller
        )
        return Proposals.ActAll.Output(
            proposals: try outcome.proposals.map(wire),
            events: try outcome.events.map(wire),
            warnings: outcome.wireWarnings
        )
    }

    func decide(_ input: Proposals.Decide.Input, for caller: Caller) async throws -> Proposals.Decide.Output {
        let outcome = try await submit(
            .decide(ids: input.ids, confirm: input.confirm, reason: input.reason),
            as: Proposals.Decide.self,
            input,
            requestId: input.requestId,
            isBatch: true,
            for: caller
        )
        return Proposals.Decide.Output(
            proposals: try outcome.proposals.map(wire),
            events: try outcome.events.map(wire),
            warnings: outcome.wireWarnings
        )
    }

    func acknowledge(
        _ input: Proposals.Acknowledge.Input,
        for caller: Caller
    ) async throws -> Proposals.Acknowledge.Output {
        _ = try await proposal(input.id, for: caller)
        let outcome = try await submit(
            .acknowledge(id: input.id, clock: input.clock, item: input.item),
            as: Proposals.Acknowledge.self,
            input,
            requestId: input.requestId,
            for: caller
        )
        guard let proposal = outcome.proposals.first else {
            throw ChangeRefusal.notFound(what: "proposal", id: input.id)
        }
        return Proposals.Acknowledge.Output(proposal: try wire(proposal), events: try outcome.events.map(wire))
    }

    /// Hands a change to the engine and says what was refused in the words of the interface.
    private func submit<Method: APIMethod>(
        _ request: ChangeRequest,
        as method: Method.Type,
        _ input: Method.Input,
        requestId: String?,
        isDryRun: Bool? = nil,
        isBatch: Bool = false,
        for caller: Caller
    ) async throws -> ChangeOutcome {
        let mark = try requestId.map { try self.mark($0, method, input, caller) }
        let submission = Submission(user: caller.user, request: request, mark: mark, isDryRun: isDryRun ?? false)
        do {
            return try await engine.submit(submission)
        } catch ChangeRefusal.refused(let parts) {
            throw Proposals.Failure.refusing(parts, isBatch: isBatch)
        }
    }

    /// The mark of a request: who asks for what, however the caller spells the id.
    private func mark<Method: APIMethod>(
        _ id: String,
        _ method: Method.Type,
        _ input: Method.Input,
        _ caller: Caller
    ) throws -> RequestMark {
        guard (1...128).contains(id.utf8.count), id.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw VarlinkError.invalidParameter("requestId")
        }
        let body: JSON = [
            "user": .string(caller.user), "method": .string(method.qualifiedName), "input": try JSON(encoding: input),
        ]
        return RequestMark(id: id, body: Digest.sha256(body.canonicalBytes))
    }
}

extension ChangeOutcome {
    var wireWarnings: [Proposals.Reason]? { warnings.isEmpty ? nil : warnings.map(Proposals.Reason.init) }
}

extension JSONObject {
    /// These fields with `year`, where they name none.
    fileprivate func with(year: Int?) -> JSONObject {
        guard let year, self["year"] == nil else { return self }
        var fields = self
        fields["year"] = .integer(year)
        return fields
    }
}
