package import Logging
import Synchronization
package import Varlink
package import WorkflowCore

/// Writes what clients do to the journal, at most one entry a second of each kind.
///
/// The next entry of the kind says how many were left out: a client that knocks a thousand times a second must not drive
/// out of the journal what others have to say.
package final class IncidentLog: Sendable {
    private struct Account {
        var last: Instant
        var suppressed = 0
        /// The last one that was left out.
        var latest: ServerIncident?
    }

    private static let pause = 1_000

    private let logger: Logger
    private let clock: @Sendable () -> Instant
    private let accounts = Mutex<[JournalKind: Account]>([:])

    package init(logger: Logger, clock: @escaping @Sendable () -> Instant) {
        self.logger = logger
        self.clock = clock
    }

    package func write(_ incident: ServerIncident) {
        let kind = JournalMessage.incident(incident, suppressed: 0).kind
        let now = clock()
        let suppressed: Int? = accounts.withLock { accounts in
            // A clock that was set back must not silence a kind until it has caught up.
            if let account = accounts[kind], (0..<Self.pause).contains(now.milliseconds - account.last.milliseconds) {
                accounts[kind]?.suppressed += 1
                accounts[kind]?.latest = incident
                return nil
            }
            let suppressed = accounts[kind]?.suppressed ?? 0
            accounts[kind] = Account(last: now)
            return suppressed
        }
        if let suppressed { logger.write(.incident(incident, suppressed: suppressed)) }
    }

    /// Writes the last entry of each kind that has left any out.
    package func flush() {
        let left = accounts.withLock { accounts in
            defer { accounts = [:] }
            return accounts.values.compactMap { account in account.latest.map { ($0, account.suppressed - 1) } }
        }
        for (incident, suppressed) in left { logger.write(.incident(incident, suppressed: suppressed)) }
    }
}
