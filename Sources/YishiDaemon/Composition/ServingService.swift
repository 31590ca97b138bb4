import Logging
import ServiceLifecycle
import Systemd
import Varlink

/// Serves the interfaces as one service of the daemon: says when it is ready, and on shutdown lets calls under way finish.
struct ServingService: Service {
    let server: VarlinkServer
    let announcer: Announcer
    let logger: Logger
    let version: String
    /// The last event when it is ready.
    let head: @Sendable () async throws -> Int
    /// What to tell the service manager of the state of things.
    let statusLine: @Sendable () async throws -> String

    func run() async throws {
        // The group stops this service before the others, so that here is where stopping begins.
        try await withGracefulShutdownHandler {
            try await cancelWhenGracefulShutdown {
                try await server.run {
                    announcer.tell(.ready, .status(try await statusLine()))
                    logger.write(.ready(version: version, head: try await head()))
                }
            }
        } onGracefulShutdown: {
            announcer.tell(.stopping, .status("stopping"))
            logger.write(.stopping)
        }
    }
}
