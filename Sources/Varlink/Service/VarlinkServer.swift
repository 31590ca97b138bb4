import NIOCore
import NIOPosix

/// Serves varlink interfaces on a Unix socket.
///
/// All connections live on one event loop; what methods do runs elsewhere. ``run()`` returns when ``stop()`` was called or its
/// task is cancelled, and every call under way has had its reply.
package final class VarlinkServer: Sendable {
    /// Where to listen.
    package enum Address: Hashable, Sendable {
        /// A path that this server makes the socket at, with these permissions; a socket that nobody listens on is replaced.
        case path(String, mode: UInt32)
        /// A listening socket that somebody else made; it is taken over.
        case descriptor(CInt)
    }

    private let address: Address
    private let dispatcher: Dispatcher
    private let limits: VarlinkLimits
    private let log: @Sendable (String) -> Void
    private let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)

    /// - Parameters:
    ///   - internalError: the full name of the error that a caller gets where a method fails inside.
    ///   - log: takes one line for each connection that is refused or closed, and for each failure inside.
    package init(
        address: Address,
        info: ServiceInfo,
        interfaces: [VarlinkInterface],
        internalError: String,
        limits: VarlinkLimits = VarlinkLimits(),
        log: @escaping @Sendable (String) -> Void
    ) {
        self.address = address
        dispatcher = Dispatcher(info: info, interfaces: interfaces, internalError: internalError, log: log)
        self.limits = limits
        self.log = log
    }

    /// Listens and serves until the task is cancelled.
    /// - Parameter onListening: called once connections are taken.
    /// - Throws: ``ListeningError`` or an error of the system's where it cannot listen.
    package func run(onListening: @Sendable () async throws -> Void = {}) async throws {
        let floor = ConnectionFloor(
            dispatcher: dispatcher,
            limits: limits,
            log: log,
            eventLoop: group.next()
        )
        do {
            let channel = try await listen(floor)
            try await onListening()
            await withTaskCancellationHandler {
                try? await channel.closeFuture.get()
            } onCancel: {
                channel.close(promise: nil)
            }
        } catch {
            try? await group.shutdownGracefully()
            throw error
        }
        await floor.stop()
        try await group.shutdownGracefully()
    }

    private func listen(_ floor: ConnectionFloor) async throws -> any Channel {
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: 256)
            .childChannelOption(.autoRead, value: false)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { floor.admit($0) }
        switch address {
        case .descriptor(let descriptor): return try await bootstrap.withBoundSocket(descriptor).get()
        case .path(let path, let mode):
            try SocketPath.clear(path)
            let channel = try await bootstrap.bind(unixDomainSocketPath: path).get()
            try SocketPath.setMode(mode, of: path)
            return channel
        }
    }
}
