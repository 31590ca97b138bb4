import Foundation
import Ledger
import Varlink
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// Backups.
extension Office {
    func backup(_ input: Manage.Backup.Input) async throws -> Manage.Backup.Output {
        if let keep = input.keep, !(1...1_000).contains(keep) { throw VarlinkError.invalidParameter("keep") }
        do {
            guard isFolder(input.directory) else {
                logger.write(.backupFailed(in: input.directory, "there is no such folder"))
                throw ChangeRefusal.notFound(what: "folder", id: input.directory)
            }
            let backup = try await engine.ledger.backup(
                in: input.directory,
                at: engine.time.moment.instant,
                keep: input.keep
            )
            let report = backup.report
            if let fault = report.faults.first {
                let first = "\(fault.place): \(fault.code.rawValue)"
                logger.write(.backupDamaged(at: backup.path, faults: report.faults.count, first: first))
                throw Manage.Failure.backupDamaged(path: backup.path, faults: report.faults.map { Manage.Fault($0) })
            }
            logger.write(.backupMade(at: backup.path, head: report.head))
            return Manage.Backup.Output(
                path: backup.path,
                events: report.head.seq,
                head: report.head.digest,
                removed: backup.removed
            )
        } catch let error as LedgerError {
            logger.write(.backupFailed(in: input.directory, error.label.en))
            throw Manage.Failure.backupFailed(reason: WireLabel(error.label))
        }
    }

    private func isFolder(_ path: String) -> Bool {
        var isDirectory: ObjCBool = false
        return path.hasPrefix("/") && FileManager.default.fileExists(atPath: path, isDirectory: &isDirectory)
            && isDirectory.boolValue
    }
}
