import Foundation
import GRDB
import Glibc
import WorkflowCore

/// A folder that receives a backup: it has the shape of a ledger's own, and is locked like one.
struct BackupFolder: ~Copyable {
    private let folder: LedgerFolder
    private let evidence: FolderEvidence

    /// The copy while it is not yet known to be sound.
    var draft: String { folder.database + ".tmp" }

    /// Takes the folder, making it if it is missing; one that holds something else than a backup is refused.
    ///
    /// A folder that a running ledger uses, this one or another, is locked by it and refused as in use.
    init(_ path: String) throws(LedgerError) {
        if mkdir(path, 0o700) != 0, errno != EEXIST { throw FolderEvidence.error("make", path) }
        let names = try? FileManager.default.contentsOfDirectory(atPath: path)
        guard let names else { throw .folder(path: path, problem: .notAFolder) }
        guard Self.isShape(names) else { throw .notABackup(path: path) }
        let folder = try LedgerFolder(path)
        // A later release's backup is not this program's to replace either.
        guard (try? folder.checkDatabaseFile()) != nil else { throw .notABackup(path: path) }
        let evidence = FolderEvidence(folder.evidence)
        try evidence.prepare()
        self.evidence = evidence
        self.folder = folder
        unlink(draft)
    }

    /// Whether that folder, which is not a link, is this user's, has the shape of a backup and is in nobody's use.
    static func isOne(_ path: String) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == geteuid(),
            let names = try? FileManager.default.contentsOfDirectory(atPath: path), isShape(names),
            // Making one begins with the lock.
            names.contains("ledger.lock") || names.isEmpty, let folder = try? LedgerFolder(path)
        else { return false }
        return (try? folder.checkDatabaseFile()) != nil
    }

    private static func isShape(_ names: [String]) -> Bool {
        let own = ["ledger.sqlite", "ledger.sqlite.tmp", "ledger.lock", "evidence"]
        return names.allSatisfy { own.contains($0) || $0.hasPrefix("ledger.sqlite-") }
    }

    /// Checks that SQLite can read all of the copy and that it ends with that event; otherwise throws the copy away.
    ///
    /// Returns the digests of the files that its events name.
    func check(head: LedgerHead) throws(LedgerError) -> [String] {
        try FolderEvidence.sync(draft)
        do {
            let copy = try openDraft()
            defer { try? copy.close() }
            return try copy.read { database in
                let verdict = try String.fetchAll(database, sql: "PRAGMA integrity_check(5)")
                guard verdict == ["ok"] else { throw LedgerError.backupUnsound(verdict.joined(separator: "; ")) }
                let digest = try String.fetchOne(database, sql: "SELECT digest FROM events ORDER BY seq DESC LIMIT 1")
                guard digest ?? LedgerHead.none.digest == head.digest else {
                    throw LedgerError.backupUnsound("its last event is not \(head.seq)")
                }
                return try String.fetchAll(database, sql: "SELECT DISTINCT sha256 FROM evidence ORDER BY sha256")
            }
        } catch {
            unlink(draft)
            throw error as? LedgerError ?? .backupUnsound("\(error)")
        }
    }

    /// Copies a file that is not here yet; returns its size, or `nil` where the source is missing or not what its digest
    /// says.
    func copy(_ sha256: String, from source: any EvidenceFiles) throws(LedgerError) -> Int? {
        guard let size = try source.size(of: sha256) else { return nil }
        if try evidence.size(of: sha256) == size { return size }
        try evidence.begin(sha256)
        let evidence = evidence
        let copied = try source.digest(of: sha256) { (part) throws(LedgerError) in
            try evidence.append(part, to: sha256)
        }
        guard copied.digest == sha256 else {
            evidence.discard(sha256)
            return nil
        }
        try evidence.store(sha256, as: sha256)
        return copied.size
    }

    /// Checks the copy and its files as the ledger that they are to be, when the files are there.
    func verify(head: LedgerHead) async throws(LedgerError) -> [LedgerFault] {
        do {
            let health = LedgerHealth()
            let copy = Ledger(
                database: try openDraft(),
                head: head,
                health: health,
                cacheBound: 0,
                folder: nil,
                gauge: LogGauge(),
                space: nil,
                evidence: EvidenceStore(files: evidence, limits: EvidenceLimits(), isLost: false, health: health)
            )
            let faults = try await copy.verify(head: head.digest).faults
            try await copy.close()
            return faults
        } catch {
            unlink(draft)
            throw .backupUnsound((error as? LedgerError)?.label.en ?? "\(error)")
        }
    }

    private func openDraft() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        return try DatabaseQueue(path: draft, configuration: configuration)
    }

    /// Makes the copy the backup.
    ///
    /// To be called last: a backup never names files that it does not hold.
    func finish() throws(LedgerError) {
        // The log of a ledger that was opened here belongs to the file that goes.
        for suffix in ["-wal", "-shm", "-journal"] { unlink(folder.database + suffix) }
        chmod(draft, 0o600)
        guard rename(draft, folder.database) == 0 else { throw FolderEvidence.error("rename", draft) }
        try FolderEvidence.sync(folder.path)
    }
}
