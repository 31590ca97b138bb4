import NIOCore

/// The open connections of a server, all on its event loop.
struct ConnectionFloor: Sendable {
    private struct Content {
        var census: ConnectionCensus
        /// The connections that are open, or whose last call is still under way.
        var open: [ObjectIdentifier: (channel: any Channel, ended: EventLoopFuture<Void>)] = [:]
    }

    private let dispatcher: Dispatcher
    private let limits: VarlinkLimits
    private let log: @Sendable (ServerIncident) -> Void
    private let content: NIOLoopBoundBox<Content>

    init(
        dispatcher: Dispatcher,
        limits: VarlinkLimits,
        log: @escaping @Sendable (ServerIncident) -> Void,
        eventLoop: any EventLoop
    ) {
        self.dispatcher = dispatcher
        self.limits = limits
        self.log = log
        content = .makeBoxSendingValue(Content(census: ConnectionCensus(limits: limits)), eventLoop: eventLoop)
    }

    /// Takes a new connection in; one that fails here is closed.
    func admit(_ channel: any Channel) -> EventLoopFuture<Void> {
        channel.eventLoop.makeCompletedFuture {
            let peer = try channel.pipeline.syncOperations.withUnsafeTransportIfAvailable { descriptor in
                PeerCredentials(ofSocket: descriptor)
            }
            guard let peer = peer ?? nil else { throw refusal(nil, "the kernel does not say who it is") }
            if let problem = content.value.census.admit(peer.uid) {
                throw refusal(peer, problem)
            }
            let connection = ServerConnection(
                dispatcher: dispatcher,
                limits: limits,
                peer: peer,
                eventLoop: channel.eventLoop,
                log: log
            )
            let id = ObjectIdentifier(channel)
            content.value.open[id] = (channel, connection.ended)
            connection.ended.assumeIsolated().whenComplete { [content] _ in
                content.value.open[id] = nil
                content.value.census.dismiss(peer.uid)
            }
            try channel.pipeline.syncOperations.addHandler(connection)
        }
    }

    /// Lets every call under way finish and closes all connections.
    func stop() async {
        let open = try? await content.eventLoop.submit { Array(content.value.open.values) }.get()
        for (channel, _) in open ?? [] { channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent()) }
        for (_, ended) in open ?? [] { try? await ended.get() }
    }

    private func refusal(_ peer: PeerCredentials?, _ problem: String) -> ConnectionRefused {
        log(.refused(peer, problem: problem))
        return ConnectionRefused()
    }
}

private struct ConnectionRefused: Error {}
