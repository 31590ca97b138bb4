package import Ledger
import Logging

/// Copies of the ledger.
extension JournalMessage {
    package static func backupMade(at path: String, head: LedgerHead) -> JournalMessage {
        JournalMessage(
            .backupMade,
            .notice,
            "backup made up to event \(head.seq): \(path)",
            [.place: path, .seq: "\(head.seq)", .head: head.digest]
        )
    }

    /// Names the copy, and the first of its faults by place and rule.
    package static func backupDamaged(at path: String, faults: Int, first: String) -> JournalMessage {
        JournalMessage(
            .backupDamaged,
            .critical,
            "the backup at \(path) has \(faults) faults, the first: \(first)",
            [.place: path, .faults: "\(faults)", .reason: first]
        )
    }

    package static func backupFailed(in directory: String, _ reason: String) -> JournalMessage {
        JournalMessage(
            .backupFailed,
            .error,
            "no backup in \(directory): \(reason)",
            [.place: directory, .reason: reason]
        )
    }
}
