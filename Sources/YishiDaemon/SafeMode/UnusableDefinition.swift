import Ledger
package import WorkflowCore
package import WorkflowEngine

/// An installed definition that the modules of this program cannot run; they may have changed since it was installed.
package struct UnusableDefinition: Sendable {
    let digest: String
    /// How many proposals that have not ended are pinned to it.
    let open: Int
    let fault: Label

    package init(_ definition: InstalledDefinition, open: Int, faults: DocumentFaults) {
        digest = definition.digest
        self.open = open
        let name = "\(definition.name)@\(definition.digest.prefix(12))"
        let first = faults.faults.first.map { Label(zh: $0.label.zh, en: $0.label.en) } ?? Label(zh: "", en: "")
        let place = faults.faults.first?.place ?? name
        fault = Label(
            zh: "本程序不能执行流程定义 \(name)（未结议题 \(open) 件）：\(place)：\(first.zh)",
            en: "this program cannot run the workflow definition \(name) (open proposals: \(open)): "
                + "\(place): \(first.en)"
        )
    }
}

extension [UnusableDefinition] {
    /// Why no changes are taken, where an open proposal needs one of them.
    package var cause: ReadOnlyCause? { first { $0.open > 0 }.map { .definitionUnusable($0.fault) } }
}

/// Fills the library with the workflow of every definition that the ledger has ever had: proposals that have ended by a
/// removed one are still shown by it.
///
/// Returns those that this program cannot run.
func loadWorkflows(
    of ledger: Ledger,
    with reader: DefinitionReader,
    into library: WorkflowLibrary
) async throws(LedgerError) -> [UnusableDefinition] {
    var unusable: [UnusableDefinition] = []
    for definition in try await ledger.read({ try $0.allDefinitions() }) {
        let name = "\(definition.name)@\(definition.digest.prefix(12))"
        do throws(DocumentFaults) {
            library.add(try reader.workflow(installed: definition.text, file: name))
        } catch {
            let open = try await ledger.read { try $0.openCount(definition: definition.digest) }
            let found = UnusableDefinition(definition, open: open, faults: error)
            library.add(faulty: found.digest, found.fault)
            unusable.append(found)
        }
    }
    return unusable
}
