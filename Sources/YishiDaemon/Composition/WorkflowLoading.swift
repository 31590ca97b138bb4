import Ledger
import WorkflowCore
import WorkflowEngine

/// Fills the library with the workflow of every definition that the ledger names.
///
/// - Throws: the faults of a definition that this program cannot run: its modules may have changed since it was
///   installed.
func loadWorkflows(
    of ledger: Ledger,
    with reader: DefinitionReader,
    into library: WorkflowLibrary
) async throws {
    for definition in try await ledger.read({ try $0.definitions() }) {
        let name = "\(definition.name)@\(definition.digest.prefix(12))"
        library.add(try reader.workflow(installed: definition.text, file: name))
    }
}
