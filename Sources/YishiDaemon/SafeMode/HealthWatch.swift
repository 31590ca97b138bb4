import Ledger
import Logging
import ServiceLifecycle
import WorkflowEngine

/// Says in the journal when the ledger stops taking changes, and when it takes them again.
struct HealthWatch: Service {
    let health: LedgerHealth
    let logger: Logger

    func run() async throws {
        await cancelWhenGracefulShutdown {
            for await trouble in health.changes {
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
