package import Ledger
package import Logging
import Synchronization
import Systemd

/// Tells the service manager how far opening or rebuilding a ledger has come, and asks it for more time, at most once a
/// second.
package final class OpeningReport: Sendable {
    private static let pause = Duration.seconds(1)
    private static let patience = Duration.seconds(60)

    private let announcer: Announcer
    private let logger: Logger
    private let clock: @Sendable () -> Duration
    private let last = Mutex<Duration?>(nil)

    /// `clock` tells how long something has been running; it is never set back.
    package init(announcer: Announcer, logger: Logger, clock: @escaping @Sendable () -> Duration) {
        self.announcer = announcer
        self.logger = logger
        self.clock = clock
    }

    package func take(_ progress: OpeningProgress) {
        let now = clock()
        let (isFirst, isDue) = last.withLock { last in
            if let last, now - last < Self.pause { return (false, false) }
            defer { last = now }
            return (last == nil, true)
        }
        if isFirst { logger.write(.ledgerWorkedOn("\(progress)")) }
        if isDue { announcer.tell(.extendTimeout(Self.patience), .status("\(progress)")) }
    }
}
