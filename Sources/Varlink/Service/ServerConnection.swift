import NIOCore
import StrictJSON

/// One client's connection: takes its calls strictly one after the other.
///
/// The next call is looked at when the reply to the one before has left, so a slow reader waits for itself alone.
final class ServerConnection: ChannelInboundHandler {
    typealias InboundIn = ByteBuffer
    typealias OutboundOut = ByteBuffer

    /// So much may wait unread before nothing more is taken from the socket.
    private static let waitingLimit = 64 << 10

    private enum State {
        /// Waits for a call.
        case idle
        /// A call is under way.
        case answering(Task<Void, Never>, streams: Bool)
        /// The last reply is written, then the connection closes.
        case closing
    }

    private let dispatcher: Dispatcher
    private let limits: VarlinkLimits
    private let peer: PeerCredentials
    private let log: @Sendable (String) -> Void
    private var splitter: FrameSplitter
    private var state = State.idle
    private var inputHasEnded = false
    private var isStopping = false
    private var patience: Scheduled<Void>?

    init(
        dispatcher: Dispatcher,
        limits: VarlinkLimits,
        peer: PeerCredentials,
        log: @escaping @Sendable (String) -> Void
    ) {
        self.dispatcher = dispatcher
        self.limits = limits
        self.peer = peer
        self.log = log
        splitter = FrameSplitter(limit: limits.callBytes)
    }

    // MARK: Input

    func channelActive(context: ChannelHandlerContext) { context.read() }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        var bytes = unwrapInboundIn(data)
        splitter.append(&bytes)
        proceed(context)
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        if splitter.waitingBytes < Self.waitingLimit || isIdle { context.read() }
    }

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed: inputHasEnded = true
        case is ChannelShouldQuiesceEvent: isStopping = true
        default:
            context.fireUserInboundEventTriggered(event)
            return
        }
        // A stream would go on for ever: it ends when the service stops, and when its reader sends no more.
        if case .answering(let task, streams: true) = state { task.cancel() }
        proceed(context)
    }

    func channelInactive(context: ChannelHandlerContext) {
        patience?.cancel()
        if case .answering(let task, _) = state { task.cancel() }
        state = .closing
        context.fireChannelInactive()
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A peer that is gone is no event; the connection just ends.
        context.close(promise: nil)
    }

    // MARK: Calls

    private var isIdle: Bool { if case .idle = state { true } else { false } }

    private func proceed(_ context: ChannelHandlerContext) {
        guard isIdle else { return }
        if isStopping {
            close(context)
            return
        }
        do {
            guard let message = try splitter.next() else {
                if inputHasEnded { close(context) } else { beImpatient(context) }
                return
            }
            patience?.cancel()
            patience = nil
            let json = try message.withUnsafeReadableBytes { bytes throws(JSONError) in
                try JSON(parsing: bytes.bindMemory(to: UInt8.self), depth: limits.depth)
            }
            start(try CallEnvelope(json), context)
        } catch {
            refuse("\(error)", context)
        }
    }

    /// A call that has begun must be whole in time; a connection without one may stay as long as it likes.
    private func beImpatient(_ context: ChannelHandlerContext) {
        guard splitter.waitingBytes > 0, patience == nil else { return }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        patience = context.eventLoop.scheduleTask(in: .seconds(Int64(limits.secondsPerCall))) {
            let (connection, context) = bound.value
            connection.refuse("a call was not whole after \(connection.limits.secondsPerCall) s", context)
        }
    }

    private func start(_ call: CallEnvelope, _ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let eventLoop = context.eventLoop
        let channel = context.channel
        let (dispatcher, peer) = (dispatcher, peer)
        let writer = VarlinkReplyWriter { parameters in
            try Task.checkCancellation()
            var bytes: [UInt8] = []
            ReplyEnvelope.parameters(parameters, continues: true).write(to: &bytes)
            guard !call.oneway else { return }
            try await channel.writeAndFlush(ByteBuffer(bytes: bytes))
        }
        let task = Task {
            let reply = await dispatcher.answer(call, from: peer, writer: writer)
            eventLoop.execute {
                let (connection, context) = bound.value
                connection.finish(reply, of: call, context)
            }
        }
        state = .answering(task, streams: dispatcher.streams(call))
        if splitter.waitingBytes < Self.waitingLimit { context.read() }
    }

    private func finish(_ reply: ReplyEnvelope, of call: CallEnvelope, _ context: ChannelHandlerContext) {
        guard case .answering(let task, let streams) = state else { return }
        if streams, task.isCancelled {
            // The stream ended because this side or the other stops; there is nobody to tell.
            close(context)
            return
        }
        guard !call.oneway else {
            goOn(context)
            return
        }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(bytes(of: reply, to: call))).whenComplete { result in
            let (connection, context) = bound.value
            guard case .success = result else {
                connection.close(context)
                return
            }
            connection.goOn(context)
        }
    }

    private func goOn(_ context: ChannelHandlerContext) {
        guard case .answering = state else { return }
        state = .idle
        proceed(context)
        if isIdle { context.read() }
    }

    private func bytes(of reply: ReplyEnvelope, to call: CallEnvelope) -> ByteBuffer {
        var bytes: [UInt8] = []
        reply.write(to: &bytes)
        if bytes.count > limits.replyBytes {
            log("the reply to \(call.method) has \(bytes.count) bytes; asking for a smaller page would help")
            bytes = []
            ReplyEnvelope.error(.invalidParameter("limit")).write(to: &bytes)
        }
        return ByteBuffer(bytes: bytes)
    }

    // MARK: The end

    /// Says that the client does not keep to the protocol, and closes: what it sends next cannot be understood.
    private func refuse(_ problem: String, _ context: ChannelHandlerContext) {
        log("closing a connection of user \(peer.uid) (process \(peer.pid)): \(problem)")
        guard isIdle else { return }
        state = .closing
        var bytes: [UInt8] = []
        ReplyEnvelope.error(.invalidParameter("message")).write(to: &bytes)
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(ByteBuffer(bytes: bytes))).whenComplete { _ in
            bound.value.0.close(bound.value.1)
        }
    }

    private func close(_ context: ChannelHandlerContext) {
        state = .closing
        context.close(promise: nil)
    }
}
