import Ledger
import Logging
import ServiceLifecycle
import WorkflowEngine

/// Says in the journal when the ledger stops taking changes, and when it takes them again; ends the daemon when the storage
/// has failed.
struct HealthWatch: Service {
    /// From before the first change on.
    private let troubles: AsyncStream<LedgerError?>
    private let alarm: StorageAlarm
    private let logger: Logger

    init(health: LedgerHealth, alarm: StorageAlarm, logger: Logger) {
        troubles = health.changes()
        self.alarm = alarm
        self.logger = logger
    }

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            for await trouble in troubles {
                try alarm.check()
                switch trouble {
                case nil: logger.write(.diskFreed)
                case .diskFull: logger.write(.diskFull)
                case .some(let error): logger.write(.safeMode(ReadOnlyCause(error)))
                }
            }
        }
    }
}
