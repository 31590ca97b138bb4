import Ledger
import WorkflowCore
package import WorkflowEngine

/// Installs definitions that the ledger does not have yet.
package struct DefinitionInstaller: Sendable {
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
        try await install([(text: text, file: Shipped.definitionFile)])
    }

    /// Installs the definitions of a folder whose text is new, in the order of their names.
    ///
    /// - Returns: The files that were installed.
    /// - Throws: Everything that is wrong with any of them; then none is installed.
    @discardableResult
    package func installNew(from directory: String) async throws -> [String] {
        let documents = try DefinitionDirectory.documents(at: directory, modules: definitions.manifestsByName)
        let known = Set(try await engine.ledger.read { try $0.definitions() }.map(\.digest))
        let new = documents.filter { !known.contains($0.digest) }
        try await install(new.map { (text: $0.text, file: $0.file) })
        return new.map(\.file)
    }

    /// In one change, so that a fault of the last one leaves none of the others behind.
    private func install(_ texts: [(text: String, file: String)]) async throws {
        guard !texts.isEmpty else { return }
        let new = try texts.map { text, file in
            NewDefinition(workflow: try definitions.workflow(from: text, file: file), text: text)
        }
        _ = try await engine.submit(Submission(user: "system", request: .installDefinitions(new)))
    }
}
