import Ledger
package import StepKit
package import WorkflowCore

/// Makes workflows of definitions' texts with the modules of this program.
package struct DefinitionReader: Sendable {
    private let registry: StepRegistry

    package init(registry: StepRegistry) { self.registry = registry }

    /// What every module says of itself, in alphabetical order.
    package var manifests: [StepManifest] { registry.modules.map(\.manifest) }

    package var manifestsByName: [String: StepManifest] { registry.manifests }

    /// The workflow that `text` defines.
    ///
    /// - Parameters:
    ///   - text: A definition, byte for byte as its digest counts it.
    ///   - file: What the text is called in the places of its faults.
    /// - Returns: The definition joined with this program's modules.
    /// - Throws: Everything that is wrong with it.
    package func workflow(from text: String, file: String) throws(DocumentFaults) -> Workflow {
        let document = try DefinitionDocument.checked(
            file: file,
            bytes: Array(text.utf8),
            modules: registry.manifests
        )
        do {
            return try registry.workflow(document.definition, digest: Digest.sha256(document.text))
        } catch {
            // The lint has refused unknown modules already.
            throw DocumentFaults([])
        }
    }
}
