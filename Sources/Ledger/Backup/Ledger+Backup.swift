import GRDB

/// What a backup holds.
package struct BackupReport: Hashable, Sendable {
    /// The last event in it.
    package let head: LedgerHead
    /// How many files, and their bytes together.
    package let files: Int
    package let bytes: Int
    /// Files that events name and that could not be copied, because they are missing or not what their digests say.
    package let damagedFiles: [String]
}

extension Ledger {
    /// Copies the ledger and its files into a folder, and returns when the copy has been read back and is on disk.
    ///
    /// The folder is made if it is missing; if it holds a backup, that one is replaced at the very end, and files that it
    /// has already are not copied again. The result is a ledger's folder: opening it is how to restore it. Nothing else
    /// is served while the database is copied; checking it and copying files disturbs nobody. An error, also one of the
    /// medium that is copied to, leaves the ledger as it was and an earlier backup in place.
    package nonisolated func backup(to directory: String) async throws(LedgerError) -> BackupReport {
        try await BackupWriter().write(self, to: directory)
    }

    fileprivate func copyDatabase(to path: String) throws(LedgerError) -> LedgerHead {
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

/// Does the slow parts on a queue of its own.
private actor BackupWriter {
    private let executor = QueueExecutor(label: "backup")

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    func write(_ ledger: Ledger, to directory: String) async throws(LedgerError) -> BackupReport {
        let folder = try BackupFolder(directory)
        let head = try await ledger.copyDatabase(to: folder.draft)
        var files = 0
        var bytes = 0
        var damaged: [String] = []
        for sha256 in try folder.check(head: head) {
            if let size = try folder.copy(sha256, from: ledger.evidence.files) {
                files += 1
                bytes += size
            } else {
                damaged.append(sha256)
            }
        }
        try folder.finish()
        return BackupReport(head: head, files: files, bytes: bytes, damagedFiles: damaged)
    }
}
