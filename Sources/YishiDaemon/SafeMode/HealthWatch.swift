import Ledger
import Logging
import ServiceLifecycle
import WorkflowEngine

/// Says in the journal when the ledger stops taking changes, and when it takes them again.
struct HealthWatch: Service {
    /// From before the first change on.
    private let troubles: AsyncStream<LedgerError?>
    private let logger: Logger

    init(health: LedgerHealth, logger: Logger) {
        troubles = health.changes()
        self.logger = logger
    }

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await trouble in troubles {
                switch trouble {
                case nil: logger.write(.diskFreed)
                case .diskFull: logger.write(.diskFull)
                case .failed(let reason): logger.write(.storageFailed(reason))
                case .some(let error): logger.write(.safeMode(ReadOnlyCause(error)))
                }
            }
        }
    }
}
