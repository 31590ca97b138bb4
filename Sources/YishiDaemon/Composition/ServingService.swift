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

    func run() async throws {
        try await cancelWhenGracefulShutdown {
            try await server.run {
                announcer.tell(.ready)
                logger.write(.ready(version: version, head: try await head()))
            }
        }
    }
}
