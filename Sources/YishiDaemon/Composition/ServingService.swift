import Logging
import ServiceLifecycle
import Systemd
import Varlink

/// Serves the interfaces as one service of the daemon: says when it is ready, and on shutdown lets calls under way finish.
struct ServingService: Service {
    let server: VarlinkServer
    let manager: any ServiceManagerNotifying
    let logger: Logger
    /// What to tell the service manager of the state of things.
    let statusLine: @Sendable () async throws -> String

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            try await server.run {
                let line = try await statusLine()
                let isManaged = try manager.notify(.ready, .status(line))
                logger.notice("ready", metadata: ["managed": "\(isManaged)"])
            }
        }
        _ = try manager.notify(.stopping)
    }
}
