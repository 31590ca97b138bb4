import Ledger
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// The methods about workflow definitions.
extension Office {
    func listDefinitions() async throws -> Manage.ListDefinitions.Output {
        let installed = try await engine.ledger.read { reader in
            try reader.definitions().map { ($0, try reader.openCount(definition: $0.digest)) }
        }
        let definitions = installed.map { wire($0.0, open: $0.1) }
        return Manage.ListDefinitions.Output(
            definitions: definitions.sorted { ($0.name, $1.current ? 1 : 0) < ($1.name, $0.current ? 1 : 0) }
        )
    }

    func checkDefinition(_ input: Manage.CheckDefinition.Input) -> Manage.CheckDefinition.Output {
        do {
            _ = try definitions.workflow(from: input.text, file: Self.sentText)
            return Manage.CheckDefinition.Output(faults: [])
        } catch {
            return Manage.CheckDefinition.Output(faults: error.faults.map { Manage.Fault($0) })
        }
    }

    func installDefinition(
        _ input: Manage.InstallDefinition.Input,
        for caller: Caller
    ) async throws -> Manage.InstallDefinition.Output {
        let workflow: Workflow
        do {
            workflow = try definitions.workflow(from: input.text, file: Self.sentText)
        } catch {
            throw Manage.Failure.invalidDefinition(error.faults.map { Manage.Fault($0) })
        }
        _ = try await engine.submit(
            Submission(
                user: caller.user,
                request: .installDefinitions([NewDefinition(workflow: workflow, text: input.text)])
            )
        )
        let installed = try await engine.ledger.read { reader in
            try reader.definition(workflow.digest).map { ($0, try reader.openCount(definition: $0.digest)) }
        }
        guard let installed else { throw ChangeRefusal.notFound(what: "definition", id: workflow.digest) }
        return Manage.InstallDefinition.Output(definition: wire(installed.0, open: installed.1))
    }

    func removeDefinition(
        _ input: Manage.RemoveDefinition.Input,
        for caller: Caller
    ) async throws -> Manage.RemoveDefinition.Output {
        _ = try await engine.submit(Submission(user: caller.user, request: .removeDefinition(digest: input.digest)))
        return Manage.RemoveDefinition.Output()
    }

    func readDefinition(_ input: Manage.ReadDefinition.Input) async throws -> Manage.ReadDefinition.Output {
        guard let definition = try await engine.ledger.read({ try $0.definition(input.digest) }) else {
            throw ChangeRefusal.notFound(what: "definition", id: input.digest)
        }
        return Manage.ReadDefinition.Output(text: definition.text)
    }

    /// What a text that came over the wire is called in the places of its faults.
    private static let sentText = "definition"

    private func wire(_ definition: InstalledDefinition, open: Int) -> Manage.Definition {
        let label = engine.library[definition.digest]?.definition.label
        return Manage.Definition(
            name: definition.name,
            digest: definition.digest,
            label: WireLabel(label ?? Label(zh: definition.name, en: definition.name)),
            current: definition.isCurrent,
            open: open,
            installedAt: definition.installedAt.description
        )
    }
}

extension Manage.Fault {
    init(_ fault: DocumentFault) { self.init(place: fault.place, rule: fault.rule, label: WireLabel(fault.label)) }
}
