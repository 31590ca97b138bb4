import Glibc
import NIOCore
import NIOPosix

/// Serves varlink interfaces on a Unix socket.
///
/// All connections live on one event loop; what methods do runs elsewhere. ``run(onListening:)`` returns when its task is
/// cancelled and every call under way has had its reply, or had its time.
package final class VarlinkServer: Sendable {
    /// Where to listen.
    package enum Address: Hashable, Sendable {
        /// A path that this server makes the socket at, with these permissions; a socket that nobody listens on is
        /// replaced, and the server removes its own when it stops.
        case path(String, mode: UInt32)
        /// A listening socket that somebody else made; it is taken over, and its path stays.
        case descriptor(CInt)
    }

    private let address: Address
    private let dispatcher: Dispatcher
    private let limits: @Sendable () -> VarlinkLimits
    private let log: @Sendable (ServerIncident) -> Void
    private let afterFlood: @Sendable () -> Void
    private let pause: @Sendable (Duration) async throws -> Void

    /// A server that does not listen yet.
    /// - Parameters:
    ///   - address: where to listen.
    ///   - info: what the service says of itself.
    ///   - interfaces: what it serves, besides `org.varlink.service`.
    ///   - internalError: the full name of the error that a caller gets where a method fails inside.
    ///   - limits: how much clients may ask for; asked for each connection when it comes.
    ///   - afterFlood: called, on a thread that holds up nobody, when clients that sent much have come to an end.
    ///   - pause: waits that long; another one in tests.
    ///   - log: takes what happens that somebody should look into.
    /// - Throws: ``DuplicateInterface``.
    package init(
        address: Address,
        info: ServiceInfo,
        interfaces: [VarlinkInterface],
        internalError: String,
        limits: @escaping @Sendable () -> VarlinkLimits = { VarlinkLimits() },
        afterFlood: @escaping @Sendable () -> Void = {},
        pause: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
        log: @escaping @Sendable (ServerIncident) -> Void
    ) throws(DuplicateInterface) {
        self.address = address
        dispatcher = try Dispatcher(info: info, interfaces: interfaces, internalError: internalError, log: log)
        self.limits = limits
        self.afterFlood = afterFlood
        self.pause = pause
        self.log = log
    }

    /// Listens and serves until the task is cancelled.
    /// - Parameter onListening: called once connections are taken.
    /// - Throws: ``ListeningError`` or an error of the system's where it cannot listen, and what `onListening` throws.
    package func run(onListening: @Sendable () async throws -> Void = {}) async throws {
        switch address {
        case .descriptor(let descriptor):
            try await serve(descriptor, onListening)
        case .path(let path, let mode):
            let socket = try SocketPath(listeningAt: path, mode: mode)
            defer { socket.remove() }
            try await serve(socket.descriptor, onListening)
        }
    }

    private func serve(_ descriptor: CInt, _ onListening: @Sendable () async throws -> Void) async throws {
        let group = MultiThreadedEventLoopGroup(numberOfThreads: 1)
        let readingThread = NIOThreadPool(numberOfThreads: 1)
        readingThread.start()
        let result: Result<Void, any Error>
        var abandoned = 0
        do {
            let floor = ConnectionFloor(
                dispatcher: dispatcher,
                reader: LargeCallReader(on: readingThread) { usleep(UInt32($0 / .microseconds(1))) },
                turns: Turns(on: group.next(), every: .microseconds(250)) { [afterFlood] in
                    readingThread.submit { state in if case .active = state { afterFlood() } }
                },
                streamTurns: Turns(on: group.next(), every: .microseconds(20), credit: 50),
                limits: limits,
                log: log,
                eventLoop: group.next()
            )
            let channel = try await listen(group, descriptor, floor)
            do {
                try await onListening()
                await withTaskCancellationHandler {
                    try? await channel.closeFuture.get()
                } onCancel: {
                    channel.close(promise: nil)
                }
                result = .success(())
            } catch {
                try? await channel.close()
                result = .failure(error)
            }
            abandoned = await floor.stop { [limits, pause] in try await pause(.seconds(limits().secondsToFinish)) }
        } catch {
            result = .failure(error)
        }
        try await readingThread.shutdownGracefully()
        // A call that was given up may still end, and must then find its loop.
        if abandoned == 0 { try await group.shutdownGracefully() }
        try result.get()
    }

    private func listen(
        _ group: MultiThreadedEventLoopGroup,
        _ descriptor: CInt,
        _ floor: ConnectionFloor
    ) async throws -> any Channel {
        try await ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: SocketPath.backlog)
            // One at each turn.
            .serverChannelOption(.maxMessagesPerRead, value: 1)
            .serverChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    let turns = Turns(on: channel.eventLoop, every: .microseconds(500))
                    try channel.pipeline.syncOperations.addHandler(NewcomersTurns(turns))
                }
            }
            .childChannelOption(.autoRead, value: false)
            // So much of each connection is taken before the next one's turn: with more, large calls hold up small ones.
            .childChannelOption(.maxMessagesPerRead, value: 1)
            .childChannelOption(
                .recvAllocator,
                value: AdaptiveRecvByteBufferAllocator(minimum: 256, initial: 2 << 10, maximum: 16 << 10)
            )
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer { floor.admit($0) }
            .withBoundSocket(descriptor)
            .get()
    }
}
