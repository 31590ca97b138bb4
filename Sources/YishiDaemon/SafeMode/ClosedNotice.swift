import Logging
import ServiceLifecycle
import Systemd

/// Keeps telling the service manager why the office is closed, and says when the daemon begins to stop.
struct ClosedNotice: Service {
    let office: ClosedOffice
    let announcer: Announcer
    let logger: Logger

    func run() async throws {
        announcer.tell(.status(office.statusLine))
        try? await gracefulShutdown()
        announcer.tell(.stopping, .status("stopping"))
        logger.write(.stopping)
    }
}
