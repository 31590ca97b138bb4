import Ledger
import StrictJSON
import Varlink
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// The methods that answer questions about proposals.
extension Office {
    private static let pageLimit = 500
    private static let standardPage = 100
    /// How many years back similar titles are looked for.
    private static let similarYears = 3

    func get(_ input: Proposals.Get.Input, for caller: Caller) async throws -> Proposals.Get.Output {
        var date: CivilDate?
        if let text = input.asOf {
            guard let parsed = CivilDate(text) else { throw VarlinkError.invalidParameter("asOf") }
            date = parsed
        }
        let proposal = try await proposal(input.id, asOf: date, for: caller)
        let today = engine.time.moment.today
        return Proposals.Get.Output(proposal: try wire(proposal, on: min(date ?? today, today)))
    }

    func list(_ input: Proposals.List.Input, for caller: Caller) async throws -> Proposals.List.Output {
        let limit = try page(input.limit)
        let workflows = try await currentWorkflows()
        var query = try ListFilter(input.filter ?? "", workflows: workflows, today: engine.time.moment.today).query
        if let unit = caller.unit { query.unit = unit }
        let found = try await engine.proposals(matching: query, after: input.after, limit: limit + 1)
        let proposals = found.prefix(limit).map(listed)
        return Proposals.List.Output(proposals: proposals, next: found.count > limit ? proposals.last?.id : nil)
    }

    func actions(_ input: Proposals.Actions.Input, for caller: Caller) async throws -> Proposals.Actions.Output {
        let proposal = try await proposal(input.id, for: caller)
        let workflow = try workflow(of: proposal)
        let judgements = try await engine.judgements(of: input.id, for: caller.user)
        return Proposals.Actions.Output(
            actions: judgements.map { Proposals.Action($0, of: proposal, in: workflow) },
            clocks: proposal.clocks.filter { $0.status != .met }.map { wire($0, workflow: workflow) }
        )
    }

    func history(_ input: Proposals.History.Input, for caller: Caller) async throws -> Proposals.History.Output {
        let limit = try page(input.limit)
        try await checkSight(ofEventsOf: input.id, for: caller)
        let found = try await engine.history(of: input.id, after: input.after ?? 0, limit: limit + 1)
        let events = try found.prefix(limit).map(wire)
        return Proposals.History.Output(events: events, next: found.count > limit ? events.last?.seq : nil)
    }

    func similar(_ input: Proposals.Similar.Input, for caller: Caller) async throws -> Proposals.Similar.Output {
        let workflow = try workflow(of: try await proposal(input.id, for: caller))
        let similar = try await engine.similar(to: input.id, years: Self.similarYears, for: caller.user)
        return Proposals.Similar.Output(
            similar: similar.map { other in
                Proposals.SimilarProposal(
                    id: other.id,
                    year: other.year,
                    title: other.title,
                    stateLabel: WireLabel(
                        workflow.label(ofState: other.state) ?? Label(zh: other.state, en: other.state)
                    ),
                    percent: other.percent
                )
            }
        )
    }

    func describe(_ input: Proposals.Describe.Input) async throws -> VarlinkReply {
        let installed = try await engine.ledger.read { try $0.definitions() }
        var chosen = installed.filter { $0.isCurrent }
        if let name = input.workflow {
            chosen = installed.filter { $0.digest == name || ($0.name == name && $0.isCurrent) }
            guard !chosen.isEmpty else { throw ChangeRefusal.notFound(what: "workflow", id: name) }
        }
        let known = chosen.filter { engine.library[$0.digest] != nil }
        return .text(
            try descriptions.text(of: known.map { DescriptionShelf.Key(digest: $0.digest, isCurrent: $0.isCurrent) }) {
                try JSON(encoding: try description(of: known)).canonicalBytes
            }
        )
    }

    private func description(of chosen: [InstalledDefinition]) throws -> Proposals.Describe.Output {
        let workflows = chosen.compactMap { definition in
            engine.library[definition.digest].map { Proposals.Workflow($0, isCurrent: definition.isCurrent) }
        }
        let names = Set(workflows.flatMap { $0.steps.map(\.module) })
        let modules = try definitions.manifests.filter { names.contains($0.module) }
            .map { try JSON(encoding: $0).object ?? [:] }
        return Proposals.Describe.Output(workflows: workflows, modules: modules)
    }

    func watch(
        _ input: Proposals.Watch.Input,
        for caller: Caller,
        send: @Sendable (Proposals.Watch.Output) async throws -> Void
    ) async throws {
        try await checkSight(ofEventsOf: input.id, for: caller)
        let head = try await engine.ledger.read { try $0.head() }.seq
        let start = input.after ?? head
        guard (0...head).contains(start) else { throw Proposals.Failure.lagged(cursor: head) }
        try await send(Proposals.Watch.Output(cursor: start))
        for try await event in EventTrail(of: input.id, after: start, in: engine) {
            try await send(Proposals.Watch.Output(cursor: event.seq, event: try wire(event)))
        }
    }

    /// Who may see some proposals alone may not read the events of all.
    private func checkSight(ofEventsOf id: String?, for caller: Caller) async throws {
        if let id {
            _ = try await proposal(id, for: caller)
        } else if caller.unit != nil {
            throw VarlinkError.permissionDenied
        }
    }

    func page(_ limit: Int?) throws -> Int {
        guard let limit else { return Self.standardPage }
        guard (1...Self.pageLimit).contains(limit) else { throw VarlinkError.invalidParameter("limit") }
        return limit
    }
}
