import Ledger
import WorkflowCore

extension EvidenceStore {
    /// Stores a file in one part.
    func store(_ text: String) throws(LedgerError) -> StoredFile {
        let id = try begin(owner: "wang", at: .start)
        try add(Array(text.utf8), to: id, owner: "wang", at: .start)
        return try finish(id, owner: "wang")
    }
}
