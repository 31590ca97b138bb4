import Foundation
import Glibc

/// The folder that holds a ledger, checked and locked.
///
/// The lock is a file of its own: opening and closing the database file by other means than SQLite's would drop
/// SQLite's locks, and those do not keep out a second opener in the same process.
struct LedgerFolder: ~Copyable, Sendable {
    let path: String
    private let lock: CInt

    var database: String { path + "/ledger.sqlite" }
    var log: String { database + "-wal" }
    var evidence: String { path + "/evidence" }

    init(_ path: String) throws(LedgerError) {
        try Self.check(path)
        let lock = open(path + "/ledger.lock", O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard lock >= 0 else { throw .folder(path: path, problem: .notAccessible) }
        guard flock(lock, LOCK_EX | LOCK_NB) == 0 else {
            close(lock)
            throw .inUse(path: path)
        }
        self.path = path
        self.lock = lock
    }

    deinit {
        // Closing alone would not do: a child process that is just being started may share the descriptor for a moment.
        flock(lock, LOCK_UN)
        close(lock)
    }

    private static func check(_ path: String) throws(LedgerError) {
        var status = stat()
        guard stat(path, &status) == 0 else {
            throw .folder(path: path, problem: errno == EACCES ? .notAccessible : .missing)
        }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .folder(path: path, problem: .notAFolder) }
        guard status.st_mode & S_IWOTH == 0 else { throw .folder(path: path, problem: .writableByOthers) }
        guard access(path, R_OK | W_OK | X_OK) == 0 else { throw .folder(path: path, problem: .notAccessible) }
    }

    /// Refuses to begin anew where a ledger has been: an empty ledger must not take the place of a lost one.
    func checkNothingIsLost() throws(LedgerError) {
        var status = stat()
        guard stat(database, &status) != 0 || status.st_size == 0 else { return }
        let hasLog = stat(log, &status) == 0 && status.st_size > 0
        guard !hasLog, !FolderEvidence.holdsFiles(evidence) else {
            throw .databaseMissing(path: database)
        }
    }

    /// Makes the database file for its owner alone where there is none; SQLite would ask the umask.
    ///
    /// To be called while the ledger is not open.
    func makeDatabaseFile() throws(LedgerError) {
        let file = open(database, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw FolderEvidence.error("make", database) }
        close(file)
    }

    /// Looks at the database file before SQLite may touch it.
    ///
    /// To be called while the ledger is not open.
    func checkDatabaseFile() throws(LedgerError) {
        let file = open(database, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else {
            guard errno == ENOENT else { throw .folder(path: database, problem: .notAccessible) }
            return
        }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: DatabaseFileHeader.length)
        let count = read(file, &bytes, bytes.count)
        guard count != 0 else { return }
        guard count == bytes.count, let header = DatabaseFileHeader(bytes) else { throw .notADatabase(path: database) }
        guard header.application == Schema.application else { throw .foreignDatabase(path: database) }
        guard header.schema <= Schema.newest else {
            throw .newerSchema(found: Int(header.schema), known: Schema.newest)
        }
    }
}
