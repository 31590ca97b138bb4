import Ledger
import Logging
import WorkflowCore
package import WorkflowEngine

/// What keeps the daemon from doing its work.
extension JournalMessage {
    /// No changes are taken, or nothing can even be read, until an administrator has seen to it.
    package static func safeMode(_ cause: ReadOnlyCause) -> JournalMessage {
        JournalMessage(
            .safeMode,
            .critical,
            "no changes are taken: \(cause.label.en)",
            [.cause: cause.code, .reason: cause.label.en]
        )
    }

    package static let diskFull = JournalMessage(.diskFull, .critical, "the disk is full; changes are refused")

    package static let diskFreed = JournalMessage(.diskFreed, .notice, "there is room on the disk; changes are taken")

    /// A start that takes long.
    package static func ledgerWorkedOn(_ progress: String) -> JournalMessage {
        JournalMessage(.ledgerWorkedOn, .notice, progress, [.reason: progress])
    }
}
