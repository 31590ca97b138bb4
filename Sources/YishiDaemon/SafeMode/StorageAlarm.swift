import Ledger
import Logging
import Synchronization
import Systemd
import WorkflowCore

/// Writing to the disk or syncing it failed while the daemon was running, which has been said; it ends.
struct StorageFailure: Error {}

/// Says once that the storage has failed: to the journal, and to the service manager, whose status outlives the daemon.
final class StorageAlarm: Sendable {
    private let health: LedgerHealth
    private let announcer: Announcer
    private let logger: Logger
    private let isRaised = Mutex(false)

    init(health: LedgerHealth, announcer: Announcer, logger: Logger) {
        self.health = health
        self.announcer = announcer
        self.logger = logger
    }

    /// - Throws: ``StorageFailure`` where it has failed.
    func check() throws {
        guard let failure = health.failure else { return }
        let isFirst = isRaised.withLock { isRaised in
            defer { isRaised = true }
            return !isRaised
        }
        if isFirst {
            logger.write(.storageFailed(failure))
            announcer.tell(.status(failure.stoppingLine))
        }
        throw StorageFailure()
    }
}

extension LedgerError {
    /// The daemon's last line to the service manager.
    var stoppingLine: String { "stopping: \(label.en)" }
}
