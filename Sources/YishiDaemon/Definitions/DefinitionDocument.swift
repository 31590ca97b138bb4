import Ledger
package import WorkflowCore

/// The text of a workflow definition with what it says.
package struct DefinitionDocument: Sendable {
    /// The name of the file, for people.
    package let file: String
    /// The text, byte for byte.
    package let text: String
    package let definition: WorkflowDefinition
    private let root: YAMLNode

    /// Reads a definition without asking whether what it names exists.
    ///
    /// - Throws: Every fault of form; where there is one, the lint is not asked.
    package init(file: String, bytes: [UInt8]) throws(DocumentFaults) {
        let document = try YAMLDocument(file: file, bytes: bytes)
        var reading = YAMLReading(file: file)
        let definition = reading.definition(document.root)
        guard reading.faults.isEmpty else { throw DocumentFaults(reading.faults) }
        self.file = file
        text = document.text
        self.definition = definition
        root = document.root
    }

    /// SHA-256 of the text in hexadecimal: what a definition is known by.
    package var digest: String { Digest.sha256(text) }

    /// Everything that breaks one of `rules`, where `modules` are the manifests of all modules by name.
    package func faults(
        modules: [String: StepManifest],
        rules: Set<LintRule> = Set(LintRule.allCases)
    ) -> DocumentFaults {
        DocumentFaults(
            definition.findings(modules: modules, rules: rules).map { finding in
                DocumentFault(
                    file: file,
                    at: root.mark(of: finding.path),
                    rule: finding.rule.rawValue,
                    label: finding.label
                )
            }
        )
    }

    /// Reads a definition that can be run with `modules`.
    ///
    /// - Throws: Every fault of form, or else everything that the lint finds.
    package static func checked(
        file: String,
        bytes: [UInt8],
        modules: [String: StepManifest]
    ) throws(DocumentFaults) -> DefinitionDocument {
        let document = try DefinitionDocument(file: file, bytes: bytes)
        let faults = document.faults(modules: modules)
        guard faults.faults.isEmpty else { throw faults }
        return document
    }
}
