package import Logging
package import Systemd

/// Tells the service manager how the daemon is doing, and the journal where that fails.
package struct Announcer: Sendable {
    private let manager: any ServiceManagerNotifying
    private let logger: Logger

    package init(manager: any ServiceManagerNotifying, logger: Logger) {
        self.manager = manager
        self.logger = logger
    }

    /// The office goes on working where the manager cannot be told; the manager then acts as its unit says.
    package func tell(_ notices: ServiceNotice...) {
        do throws(SystemdError) {
            try manager.notify(notices)
        } catch {
            logger.write(.managerUnreachable("\(error)"))
        }
    }
}
