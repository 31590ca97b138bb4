import Ledger
import Logging
import StepKit
import StrictJSON
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// Everything that the handlers of the interfaces work with.
struct Office: Sendable {
    let engine: WorkflowEngine
    let settings: LiveSettings
    let definitions: DefinitionReader
    let surroundings: Surroundings
    /// The installed definitions that this program cannot run.
    let unusable: [UnusableDefinition]
    let version: String
    let startedAt: Instant
    let logger: Logger
    let users: SystemUsers
    let descriptions = DescriptionShelf()
    let reloading: Reloading

    var doctor: Doctor {
        Doctor(engine: engine, standardWorkflow: standardWorkflow, unusable: unusable, surroundings: surroundings)
    }

    /// The workflow of new proposals that name none.
    var standardWorkflow: String { settings.current.standardWorkflow }

    /// The workflow that the proposal is pinned to.
    func workflow(of proposal: Proposal) throws -> Workflow {
        guard let workflow = engine.library[proposal.definition] else {
            throw engine.library.refusal(of: proposal.definition)
        }
        return workflow
    }

    /// The current definitions' workflows, by name.
    func currentWorkflows() async throws -> [Workflow] {
        try await engine.ledger.read { try $0.definitions() }.filter(\.isCurrent)
            .compactMap { engine.library[$0.digest] }
    }

    /// The proposal, if the caller may see it: a unit's account sees its own.
    func proposal(_ id: String, asOf date: CivilDate? = nil, for caller: Caller) async throws -> Proposal {
        let proposal = try await engine.proposal(id, asOf: date)
        guard caller.sees(proposal) else { throw ChangeRefusal.notFound(what: "proposal", id: id) }
        return proposal
    }
}

extension Caller {
    func sees(_ proposal: Proposal) -> Bool { unit.map(proposal.units.contains) ?? true }
}
