package import Ledger
import Logging
import WorkflowCore

/// What is found and kept of the ledger.
extension JournalMessage {
    package static func headSealed(_ seq: Int, digest: String) -> JournalMessage {
        JournalMessage(.headSealed, .notice, "the head is event \(seq): \(digest)", [.seq: "\(seq)", .head: digest])
    }

    package static func headNotSealed(_ error: LedgerError) -> JournalMessage {
        let reason = error.label.en
        return JournalMessage(.headNotSealed, .error, "the head cannot be read: \(reason)", [.reason: reason])
    }

    /// What somebody's check of the whole ledger came to; of its faults the first, the rest is in the answer.
    static func verification(_ report: VerifyReport) -> JournalMessage {
        guard let fault = report.faults.first else {
            return ledgerVerified(head: report.head.seq, digest: report.head.digest)
        }
        return ledgerUnsound(
            head: report.head.seq,
            faults: report.faultCount,
            place: "\(fault.place)",
            rule: fault.code.rawValue
        )
    }

    /// The last entry but those of an orderly end: nothing is answered any more, and the daemon starts again.
    package static func storageFailed(_ error: LedgerError) -> JournalMessage {
        let reason = error.label.en
        return JournalMessage(.storageFailed, .critical, "stopping: \(reason)", [.reason: reason])
    }

    package static func ledgerVerified(head: Int, digest: String) -> JournalMessage {
        JournalMessage(
            .ledgerVerified,
            .notice,
            "the ledger is sound up to event \(head)",
            [.seq: "\(head)", .head: digest]
        )
    }

    /// Names the place of the first fault and the rule that it breaks.
    package static func ledgerUnsound(head: Int, faults: Int, place: String, rule: String) -> JournalMessage {
        JournalMessage(
            .ledgerUnsound,
            .critical,
            "the ledger is not sound: \(faults) faults, the first at \(place): \(rule)",
            [.seq: "\(head)", .faults: "\(faults)", .place: place, .rule: rule]
        )
    }
}
