package import WorkflowCore

/// Why the ledger did not do what was asked.
package enum LedgerError: Error, Sendable {
    // MARK: Opening

    /// The folder is missing, is no folder, cannot be used, or is open to others.
    case folder(path: String, problem: FolderProblem)
    /// Another process, or this one, has the ledger open.
    case inUse(path: String)
    /// The file is no SQLite database.
    case notADatabase(path: String)
    /// The file is a database of another program.
    case foreignDatabase(path: String)
    /// A later release of this program has written the ledger.
    case newerSchema(found: Int, known: Int)
    /// The database is missing or empty, and what belongs to it is still there.
    case databaseMissing(path: String)
    /// A setting that the ledger's promises stand on did not take.
    case setting(name: String, wanted: String, found: String)

    // MARK: Changing

    /// An event cannot follow the events before it; nothing was recorded.
    case illegalEvent(IllegalEvent)
    /// An event names a file that is not stored.
    case evidenceNotStored(sha256: String)
    /// The work threw; nothing of it was recorded.
    case abandoned(any Error)
    /// There is no room; nothing was recorded, and the ledger goes on when there is.
    case diskFull

    // MARK: Evidence

    /// Events name files, and the folder that should hold them is missing or holds none.
    case evidenceLost
    /// A file is larger than allowed, in bytes.
    case fileTooLarge(limit: Int)
    /// A stored file, or the folder of the files, cannot be opened or read; nothing was written.
    case evidenceUnreadable(String)
    /// A stored file is not what its digest says.
    case evidenceDamaged(sha256: String)
    /// No such upload is under way: it was never begun, is finished, or was idle for too long.
    case uploadUnknown
    /// As many uploads as allowed are under way.
    case tooManyUploads(limit: Int)

    // MARK: Backup

    /// The folder holds something that is no backup.
    case notABackup(path: String)
    /// The copy is not sound; it was thrown away.
    case backupUnsound(String)

    // MARK: Failing

    /// What is stored cannot be read as what it should be.
    case damaged(String)
    /// Writing or syncing failed: what was under way may be on the disk or not, and nothing that is read can be trusted
    /// until the program starts again.
    case failed(String)
    /// The ledger has been closed.
    case closed
}

/// What is wrong with a folder.
package enum FolderProblem: String, CaseIterable, Hashable, Sendable {
    case missing
    case notAFolder = "not_a_folder"
    case notAccessible = "not_accessible"
    /// Any user may write into it.
    case writableByOthers = "writable_by_others"
}
