import NIOCore

/// The open connections of a server, all on its event loop.
struct ConnectionFloor: Sendable {
    private struct Content {
        var census = ConnectionCensus()
        /// The connections that are open, or whose last call is still under way.
        var open: [ObjectIdentifier: (channel: any Channel, connection: ServerConnection)] = [:]
    }

    private let dispatcher: Dispatcher
    private let reader: LargeCallReader
    private let turns: Turns
    private let streamTurns: Turns
    private let limits: @Sendable () -> VarlinkLimits
    private let log: @Sendable (ServerIncident) -> Void
    private let content: NIOLoopBoundBox<Content>

    init(
        dispatcher: Dispatcher,
        reader: LargeCallReader,
        turns: Turns,
        streamTurns: Turns,
        limits: @escaping @Sendable () -> VarlinkLimits,
        log: @escaping @Sendable (ServerIncident) -> Void,
        eventLoop: any EventLoop
    ) {
        self.dispatcher = dispatcher
        self.reader = reader
        self.turns = turns
        self.streamTurns = streamTurns
        self.limits = limits
        self.log = log
        content = .makeBoxSendingValue(Content(), eventLoop: eventLoop)
    }

    /// Takes a new connection in; one that fails here is closed.
    func admit(_ channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            let peer = try channel.pipeline.syncOperations.withUnsafeTransportIfAvailable { descriptor in
                PeerCredentials(ofSocket: descriptor)
            }
            guard let peer = peer ?? nil else { throw refusal(nil, "the kernel does not say who it is") }
            let limits = limits()
            if let problem = content.value.census.admit(peer.uid, within: limits) {
                throw refusal(peer, problem)
            }
            let connection = ServerConnection(
                dispatcher: dispatcher,
                reader: reader,
                turns: turns,
                streamTurns: streamTurns,
                limits: limits,
                peer: peer,
                eventLoop: channel.eventLoop,
                log: log
            )
            let id = ObjectIdentifier(channel)
            content.value.open[id] = (channel, connection)
            connection.ended.assumeIsolated().whenComplete { [content] _ in
                content.value.open[id] = nil
                content.value.census.dismiss(peer.uid)
            }
            try channel.pipeline.syncOperations.addHandler(connection)
        }
    }

    /// Lets every call under way finish, as long as `patience` lasts, and closes all connections.
    /// - Parameter patience: returns when those that still run are to be given up.
    /// - Returns: how many were given up.
    func stop(patience: @escaping @Sendable () async throws -> Void) async -> Int {
        let open = try? await content.eventLoop.submit {
            content.value.open.values.map { (channel: $0.channel, ended: $0.connection.ended) }
        }.get()
        for (channel, _) in open ?? [] { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
        // A task of its own: whoever stops has been cancelled, and as part of that would have no patience at all.
        let end = Task {
            try await patience()
            return try await content.eventLoop.submit { abandonAll() }.get()
        }
        for (_, ended) in open ?? [] { try? await ended.get() }
        end.cancel()
        return (try? await end.value) ?? 0
    }

    private func abandonAll() -> Int {
        let open = Array(content.value.open.values)
        defer { for (channel, _) in open { channel.close(promise: nil) } }
        return open.count { $0.connection.abandon() }
    }

    private func refusal(_ peer: PeerCredentials?, _ problem: String) -> ConnectionRefused {
        log(.refused(peer, problem: problem))
        return ConnectionRefused()
    }
}

private struct ConnectionRefused: Error {}
