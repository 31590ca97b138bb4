package import WorkflowCore

/// The folder of definitions that an administrator keeps.
package enum DefinitionDirectory {
    /// Every definition in the folder at `path`, by file name; none where there is no such folder.
    ///
    /// - Throws: Everything that is wrong with any of them.
    package static func documents(
        at path: String,
        modules: [String: StepManifest]
    ) throws(DocumentFaults) -> [DefinitionDocument] {
        var documents: [DefinitionDocument] = []
        var faults: [DocumentFault] = []
        for file in try TextFile.list(path, endings: [".yaml", ".yml"]) {
            do {
                let bytes = try TextFile.read(file, mayBeMissing: false) ?? []
                documents.append(try DefinitionDocument.checked(file: file, bytes: bytes, modules: modules))
            } catch {
                faults += error.faults
            }
        }
        guard faults.isEmpty else { throw DocumentFaults(faults) }
        return documents
    }
}
