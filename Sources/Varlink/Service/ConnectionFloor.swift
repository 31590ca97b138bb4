import NIOCore

/// The open connections of a server, all on its event loop.
struct ConnectionFloor: Sendable {
    private struct Content {
        var census: ConnectionCensus
        var open: [ObjectIdentifier: any Channel] = [:]
    }

    private let dispatcher: Dispatcher
    private let limits: VarlinkLimits
    private let log: @Sendable (String) -> Void
    private let content: NIOLoopBoundBox<Content>

    init(
        dispatcher: Dispatcher,
        limits: VarlinkLimits,
        log: @escaping @Sendable (String) -> Void,
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
            guard let peer = peer ?? nil else { throw refusal("the kernel does not say who a peer is") }
            if let problem = content.value.census.admit(peer.uid) {
                throw refusal("refusing user \(peer.uid) (process \(peer.pid)): \(problem)")
            }
            let id = ObjectIdentifier(channel)
            content.value.open[id] = channel
            channel.closeFuture.assumeIsolated().whenComplete { [content] _ in
                content.value.open[id] = nil
                content.value.census.dismiss(peer.uid)
            }
            try channel.pipeline.syncOperations.addHandler(
                ServerConnection(dispatcher: dispatcher, limits: limits, peer: peer, log: log)
            )
        }
    }

    /// Lets every call under way finish and closes all connections.
    func stop() async {
        let channels = try? await content.eventLoop.submit { Array(content.value.open.values) }.get()
        for channel in channels ?? [] {
            channel.pipeline.fireUserInboundEventTriggered(ChannelShouldQuiesceEvent())
        }
        for channel in channels ?? [] { try? await channel.closeFuture.get() }
    }

    private func refusal(_ problem: String) -> ConnectionRefused {
        log(problem)
        return ConnectionRefused()
    }
}

private struct ConnectionRefused: Error {}
