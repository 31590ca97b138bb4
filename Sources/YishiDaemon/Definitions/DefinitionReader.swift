package import StepKit
package import WorkflowCore

/// Makes workflows of definitions' texts with the modules of this program.
package struct DefinitionReader: Sendable {
    private let registry: StepRegistry

    package init(registry: StepRegistry) { self.registry = registry }

    /// What every module says of itself, in alphabetical order.
    package var manifests: [StepManifest] { registry.modules.map(\.manifest) }

    package var manifestsByName: [String: StepManifest] { registry.manifests }

    /// The workflow that a new definition's `text` defines.
    ///
    /// - Parameters:
    ///   - text: A definition, byte for byte as its digest counts it.
    ///   - file: What the text is called in the places of its faults.
    /// - Returns: The definition joined with this program's modules.
    /// - Throws: Everything that is wrong with it.
    package func workflow(from text: String, file: String) throws(DocumentFaults) -> Workflow {
        try workflow(from: text, file: file, rules: Set(LintRule.allCases))
    }

    /// The workflow that the `text` of an installed definition defines.
    ///
    /// - Parameters:
    ///   - text: The definition as the ledger keeps it.
    ///   - file: What the text is called in the places of its faults.
    /// - Returns: The definition joined with this program's modules.
    /// - Throws: What makes it impossible to run with them; they may have changed since.
    package func workflow(installed text: String, file: String) throws(DocumentFaults) -> Workflow {
        try workflow(from: text, file: file, rules: LintRule.neededToRun)
    }

    private func workflow(
        from text: String,
        file: String,
        rules: Set<LintRule>
    ) throws(DocumentFaults) -> Workflow {
        let document = try DefinitionDocument(file: file, bytes: Array(text.utf8))
        let faults = document.faults(modules: registry.manifests, rules: rules)
        guard faults.faults.isEmpty else { throw faults }
        do {
            return try registry.workflow(document.definition, digest: document.digest)
        } catch {
            throw DocumentFaults(error.names.map { DocumentFault(file: file, unknownModule: $0) })
        }
    }
}

extension DocumentFault {
    /// A module that the registry does not have, found where the lint was not asked for it.
    fileprivate init(file: String, unknownModule name: String) {
        self.init(
            file: file,
            at: DocumentMark(line: 0, column: 0),
            rule: LintRule.moduleUnknown.rawValue,
            label: Label(zh: "没有名为 \(name) 的模块", en: "There is no module \(name)")
        )
    }
}
