import WorkflowCore

/// Makes backups, the slow parts on a queue of its own.
actor BackupWriter {
    private let executor = QueueExecutor(label: "backup")

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    func write(_ ledger: Ledger, to directory: String) async throws(LedgerError) -> BackupReport {
        let folder = try BackupFolder(directory)
        let head = try await ledger.copyDatabase(to: folder.draft)
        var files = 0
        var bytes = 0
        for sha256 in try folder.check(head: head) {
            guard let size = try folder.copy(sha256, from: ledger.evidence.files) else { continue }
            files += 1
            bytes += size
        }
        let faults = try await folder.verify(head: head)
        try folder.finish()
        return BackupReport(head: head, files: files, bytes: bytes, faults: faults)
    }

    func shelve(
        _ ledger: Ledger,
        on shelf: BackupShelf,
        at now: Instant,
        keep: Int?
    ) async throws(LedgerError) -> ShelvedBackup {
        let name = BackupShelf.name(at: now)
        let report: BackupReport
        do {
            report = try await write(ledger, to: shelf.path(unfinished: name))
        } catch {
            shelf.discard(unfinished: name)
            throw error
        }
        let isSound = report.faults.isEmpty
        let path = isSound ? try shelf.publish(name) : shelf.path(unfinished: name)
        let removed = try keep.map { keep throws(LedgerError) in
            try shelf.removeSuperfluous(after: name, isSound: isSound, keep: keep)
        }
        return ShelvedBackup(path: path, report: report, removed: removed ?? [])
    }
}
