import Foundation
import Glibc
import WorkflowCore

/// A backup that has a place among others.
package struct ShelvedBackup: Hashable, Sendable {
    /// Its folder.
    package let path: String
    package let report: BackupReport
    /// The folders of the earlier ones that were removed.
    package let removed: [String]
}

/// A folder that holds backups, each in a folder named by its instant, and perhaps other things that are left alone.
///
/// A name that ends in `.incomplete` belongs to a backup that is being made or removed, was interrupted, or has faults.
struct BackupShelf {
    private static let unfinished = ".incomplete"

    private let path: String

    init(_ path: String) { self.path = path }

    /// Such as `yishi-20221124T023000Z`: the order of the names is that of time.
    static func name(at instant: Instant) -> String {
        "yishi-" + instant.description.prefix(19).filter { $0 != "-" && $0 != ":" } + "Z"
    }

    func path(unfinished name: String) -> String { path + "/" + name + Self.unfinished }

    /// Gives the finished backup its name.
    func publish(_ name: String) throws(LedgerError) -> String {
        let finished = path + "/" + name
        guard rename(path(unfinished: name), finished) == 0 else { throw FolderEvidence.error("name", finished) }
        try FolderEvidence.sync(path)
        return finished
    }

    /// Removes what a failed attempt has left, if anything; why it failed is what the caller is told.
    func discard(unfinished name: String) {
        let path = path(unfinished: name)
        guard BackupFolder.isOne(path) else { return }
        try? FileManager.default.removeItem(atPath: path)
    }

    /// Removes what there is no need for besides the newest, and returns the folders.
    ///
    /// Only what has the name of a backup, the shape of one and nothing else in it, and is in nobody's use.
    func removeSuperfluous(after newest: String, isSound: Bool, keep: Int) throws(LedgerError) -> [String] {
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw .folder(path: path, problem: .notAccessible)
        }
        let others = names.filter { $0 != newest && $0 != newest + Self.unfinished }.sorted(by: >)
        let finished = others.filter { $0.wholeMatch(of: /yishi-[0-9]{8}T[0-9]{6}Z/) != nil }
        let unfinished = others.filter { $0.wholeMatch(of: /yishi-[0-9]{8}T[0-9]{6}Z\.incomplete/) != nil }
        var removed: [String] = []
        for name in unfinished + (isSound ? finished.dropFirst(keep - 1) : []) {
            let folder = path + "/" + name
            guard BackupFolder.isOne(folder) else { continue }
            try remove(folder)
            removed.append(folder)
        }
        return removed
    }

    /// What is half removed must not look like a backup.
    private func remove(_ folder: String) throws(LedgerError) {
        let doomed = folder.hasSuffix(Self.unfinished) ? folder : folder + Self.unfinished
        guard doomed == folder || rename(folder, doomed) == 0 else { throw FolderEvidence.error("remove", folder) }
        do {
            try FileManager.default.removeItem(atPath: doomed)
        } catch {
            throw .failed("cannot remove \(doomed): \(error.localizedDescription)")
        }
    }
}
