import Ledger
package import WorkflowCore
package import WorkflowEngine

/// Installs definitions that the ledger does not have yet.
package struct DefinitionInstaller: Sendable {
    /// A definition that was read and found sound.
    package struct Found: Sendable {
        /// Where it lies.
        package let file: String
        package let workflow: Workflow
        fileprivate let text: String
    }

    private let engine: WorkflowEngine
    private let definitions: DefinitionReader

    package init(engine: WorkflowEngine, definitions: DefinitionReader) {
        self.engine = engine
        self.definitions = definitions
    }

    /// A ledger without any definition gets the shipped one.
    package func installShipped() async throws {
        guard try await engine.ledger.read({ try $0.definitions() }).isEmpty else { return }
        let text = String(decoding: Shipped.definition, as: UTF8.self)
        try await install([try found(text, Shipped.definitionFile)])
    }

    /// The definitions of a folder whose text is new, in the order of their names.
    ///
    /// - Throws: Everything that is wrong with any of the folder's.
    package func newDefinitions(in directory: String) async throws -> [Found] {
        let documents = try DefinitionDirectory.documents(at: directory, modules: definitions.manifestsByName)
        let known = Set(try await engine.ledger.read { try $0.definitions() }.map(\.digest))
        return try documents.filter { !known.contains($0.digest) }.map { try found($0.text, $0.file) }
    }

    /// In one change, so that a fault of the last one leaves none of the others behind.
    package func install(_ found: [Found]) async throws {
        guard !found.isEmpty else { return }
        let new = found.map { NewDefinition(workflow: $0.workflow, text: $0.text) }
        _ = try await engine.submit(Submission(user: "system", request: .installDefinitions(new)))
    }

    private func found(_ text: String, _ file: String) throws(DocumentFaults) -> Found {
        Found(file: file, workflow: try definitions.workflow(from: text, file: file), text: text)
    }
}
