import GRDB
package import WorkflowCore

/// What a backup holds.
package struct BackupReport: Hashable, Sendable {
    /// The last event in it.
    package let head: LedgerHead
    /// How many files, and their bytes together.
    package let files: Int
    package let bytes: Int
    /// What is wrong in the copy, as ``Ledger/verify(head:)`` tells it: the ledger has the same faults, or the medium is
    /// failing.
    package let faults: [LedgerFault]
}

extension Ledger {
    /// Copies the ledger and its files into a folder, and returns when the copy has been verified and is on disk.
    ///
    /// The folder is made if it is missing; if it holds a backup, that one is replaced at the very end, and files that it
    /// has already are not copied again. The result is a ledger's folder: opening it is how to restore it. Nothing else
    /// is served while the database is copied; checking it and copying files disturbs nobody. An error, also one of the
    /// medium that is copied to, leaves the ledger as it was and an earlier backup in place.
    package nonisolated func backup(to directory: String) async throws(LedgerError) -> BackupReport {
        try await BackupWriter().write(self, to: directory)
    }

    /// Makes a backup in a folder of its own below `shelf`, named by the instant.
    ///
    /// One with faults stays under a name that says so. With `keep`, what the new one makes superfluous is removed, once
    /// it is complete: sound backups beyond so many, and whatever is left of those that did not become sound.
    package nonisolated func backup(
        in shelf: String,
        at now: Instant,
        keep: Int? = nil
    ) async throws(LedgerError) -> ShelvedBackup {
        try await BackupWriter().shelve(self, on: BackupShelf(shelf), at: now, keep: keep)
    }

    func copyDatabase(to path: String) throws(LedgerError) -> LedgerHead {
        try access { database in
            // An error of the medium that is copied to is no error of the ledger's own storage.
            do {
                try database.execute(sql: "VACUUM INTO ?", arguments: [path])
            } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_FULL {
                throw LedgerError.diskFull
            } catch {
                throw LedgerError.backupUnsound("\(error)")
            }
            return state.head
        }
    }
}
