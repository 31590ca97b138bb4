package import NIOCore
import StrictJSON

/// One client's connection: takes its calls strictly one after the other.
///
/// The next call is looked at when the reply to the one before has left, so a slow reader waits for itself alone.
package final class ServerConnection: ChannelInboundHandler {
    package typealias InboundIn = ByteBuffer
    package typealias OutboundOut = ByteBuffer

    private enum State {
        /// Waits for a call.
        case idle
        /// Waits for its turn to go on with what it has sent.
        case waiting
        /// A large call is whole, and is read apart from what others wait for; the peer may be gone meanwhile.
        case reading(isOrphaned: Bool)
        /// A call is under way.
        case answering(Task<Void, Never>, streams: Bool)
        /// The last reply to a call is on its way out.
        case replying
        /// Something may still be on its way out, then the connection closes.
        case closing
        /// The peer is gone while its call is under way.
        case orphaned(Task<Void, Never>)
        /// The call under way was given up: nobody waits for its end.
        case abandoned
    }

    private let dispatcher: Dispatcher
    private let reader: LargeCallReader
    private let turns: Turns
    private let streamTurns: Turns
    private let limits: VarlinkLimits
    private let peer: PeerCredentials
    private let log: @Sendable (ServerIncident) -> Void
    private var splitter: FrameSplitter
    private var state = State.idle
    private var calls = 0
    /// Of the last call.
    private var method = ""
    private var inputHasEnded = false
    private var isStopping = false
    private var patience: Scheduled<Void>?
    private let end: EventLoopPromise<Void>

    /// Succeeds when the connection is gone and no call of it is under way any more, or the one that is was given up.
    package var ended: EventLoopFuture<Void> { end.futureResult }

    /// A handler for the connection of that peer; the `reader` and the `turns` are those of all connections of a service.
    package init(
        dispatcher: Dispatcher,
        reader: LargeCallReader,
        turns: Turns,
        streamTurns: Turns,
        limits: VarlinkLimits,
        peer: PeerCredentials,
        eventLoop: any EventLoop,
        log: @escaping @Sendable (ServerIncident) -> Void
    ) {
        end = eventLoop.makePromise()
        self.dispatcher = dispatcher
        self.reader = reader
        self.turns = turns
        self.streamTurns = streamTurns
        self.limits = limits
        self.peer = peer
        self.log = log
        splitter = FrameSplitter(limit: limits.callBytes)
    }

    // MARK: Input

    package func channelActive(context: ChannelHandlerContext) { context.read() }

    package func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        if case .closing = state { return }
        var bytes = unwrapInboundIn(data)
        splitter.append(&bytes)
        proceed(context)
    }

    package func channelReadComplete(context: ChannelHandlerContext) { readOn(context) }

    package func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ChannelEvent.inputClosed:
            // Who sends no more may still read: what is under way goes on.
            inputHasEnded = true
            proceed(context)
        case is ChannelShouldQuiesceEvent: stop(context)
        default: context.fireUserInboundEventTriggered(event)
        }
    }

    package func channelInactive(context: ChannelHandlerContext) {
        patience?.cancel()
        // A call that replies once may be a change: it goes on, though nobody hears its reply.
        if case .answering(let task, streams: true) = state { task.cancel() }
        context.fireChannelInactive()
    }

    package func handlerRemoved(context: ChannelHandlerContext) {
        patience?.cancel()
        switch state {
        case .answering(let task, _): state = .orphaned(task)
        case .reading: state = .reading(isOrphaned: true)
        case .orphaned, .abandoned: break
        case .idle, .waiting, .replying, .closing:
            state = .closing
            end.succeed()
        }
    }

    package func errorCaught(context: ChannelHandlerContext, error: any Error) {
        // A peer that is gone is no event; the connection just ends.
        context.close(promise: nil)
    }

    // MARK: Calls

    private var isIdle: Bool { if case .idle = state { true } else { false } }

    private func readOn(_ context: ChannelHandlerContext) {
        guard isIdle else { return }
        if splitter.waitingBytes < LargeCallReader.threshold { context.read() } else { waitForTurn(context) }
    }

    /// Takes the next call that is there when its turn has come, or more of one that is not whole yet.
    private func waitForTurn(_ context: ChannelHandlerContext) {
        state = .waiting
        turns.take { [self] in
            guard case .waiting = state else { return false }
            state = .idle
            proceed(context)
            if isIdle { context.read() }
            return true
        }
    }

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
            if message.readableBytes < LargeCallReader.threshold {
                start(try CallEnvelope(parsing: message, depth: limits.depth), context)
            } else {
                read(message, context)
            }
        } catch {
            refuse("\(error)", context)
        }
    }

    /// Reads a call that would hold up every other connection if it were read here.
    private func read(_ message: ByteBuffer, _ context: ChannelHandlerContext) {
        state = .reading(isOrphaned: false)
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        reader.read(message, depth: limits.depth, for: context.eventLoop).whenComplete { result in
            let (connection, context) = bound.value
            connection.take(result, context)
        }
    }

    /// Goes on with a large call that has been read.
    private func take(_ result: Result<CallEnvelope, any Error>, _ context: ChannelHandlerContext) {
        guard case .reading(let isOrphaned) = state else { return }
        state = .idle
        switch result {
        case _ where isStopping: close(context)
        case .success(let call): start(call, context)
        case .failure(let error): refuse("\(error)", context)
        }
        guard isOrphaned else { return }
        // Whoever sent it is gone: a call that was whole is heard all the same, a stream is for nobody.
        patience?.cancel()
        guard case .answering(let task, let streams) = state else {
            end.succeed()
            return
        }
        if streams { task.cancel() }
        state = .orphaned(task)
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
        calls += 1
        method = call.method
        let (number, streams) = (calls, dispatcher.streams(call))
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        let (dispatcher, peer, eventLoop, limits, log) = (dispatcher, peer, context.eventLoop, limits, log)
        let writer = VarlinkReplyWriter { reply in
            try Task.checkCancellation()
            let bytes = ReplyEnvelope.parameters(reply, continues: true).bytes
            guard bytes.count <= limits.replyBytes else { throw ReplyTooLong(bytes: bytes.count) }
            let written = eventLoop.flatSubmit {
                let (connection, context) = bound.value
                return connection.send(ByteBuffer(bytes: bytes), of: number, context)
            }
            try await written.get()
        }
        let task = Task {
            guard var bytes = await dispatcher.answer(call, from: peer, writer: writer)?.bytes else {
                eventLoop.execute { bound.value.0.cut(bound.value.1) }
                return
            }
            if bytes.count > limits.replyBytes {
                log(.withheld(method: call.method, bytes: bytes.count))
                bytes = ReplyEnvelope.error(.invalidParameter("limit")).bytes
            }
            let reply = call.oneway ? nil : ByteBuffer(bytes: bytes)
            eventLoop.execute {
                let (connection, context) = bound.value
                connection.finish(reply, context)
            }
        }
        state = .answering(task, streams: streams)
    }

    /// Sends a reply of a stream that is still under way.
    private func send(
        _ bytes: ByteBuffer,
        of number: Int,
        _ context: ChannelHandlerContext
    ) -> EventLoopFuture<Void> {
        let written = context.eventLoop.makePromise(of: Void.self)
        streamTurns.take { [self] in
            guard case .answering(let task, _) = state, number == calls, !task.isCancelled else {
                written.fail(CancellationError())
                return false
            }
            context.writeAndFlush(wrapOutboundOut(bytes), promise: written)
            return true
        }
        return written.futureResult
    }

    private func finish(_ reply: ByteBuffer?, _ context: ChannelHandlerContext) {
        if case .orphaned = state { end.succeed() }
        guard case .answering(let task, let streams) = state else { return }
        if streams, task.isCancelled {
            // The stream ended because this side stops; what it would say last says nothing.
            state = .closing
            context.close(promise: nil)
            return
        }
        state = .replying
        guard let reply else {
            goOn(context)
            return
        }
        if isStopping { leaveSoon(context) }
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(reply)).whenComplete { result in
            let (connection, context) = bound.value
            switch result {
            case .success: connection.goOn(context)
            case .failure: connection.close(context)
            }
        }
        if case .replying = state, !isStopping { beImpatientForReading(context) }
    }

    /// A reply that the peer does not read would be kept for ever; what its socket holds has left already.
    private func beImpatientForReading(_ context: ChannelHandlerContext) {
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        patience = context.eventLoop.scheduleTask(in: .seconds(Int64(limits.secondsPerCall))) {
            let (connection, context) = bound.value
            let problem = "a reply was not read after \(connection.limits.secondsPerCall) s"
            connection.log(.dropped(connection.peer, problem: problem))
            connection.close(context)
        }
    }

    /// Closes in place of a reply, and of all that the caller has sent after that call.
    private func cut(_ context: ChannelHandlerContext) {
        if case .orphaned = state { end.succeed() }
        guard case .answering = state else { return }
        state = .closing
        context.close(promise: nil)
    }

    private func goOn(_ context: ChannelHandlerContext) {
        guard case .replying = state else { return }
        patience?.cancel()
        patience = nil
        state = .idle
        if splitter.waitingBytes > 0, !isStopping {
            waitForTurn(context)
        } else {
            proceed(context)
            readOn(context)
        }
    }

    // MARK: The end

    /// Lets a call under way finish; a stream would go on for ever, so it ends now.
    private func stop(_ context: ChannelHandlerContext) {
        isStopping = true
        switch state {
        case .idle, .waiting: close(context)
        case .answering(let task, streams: true):
            task.cancel()
            leaveSoon(context)
        case .reading, .answering(_, streams: false): break
        case .replying, .closing: leaveSoon(context)
        case .orphaned, .abandoned: break
        }
    }

    /// Waits no longer for a call under way, and says which it was.
    ///
    /// It is cancelled, and goes on all the same where it does not listen to that. Answers whether there was one.
    func abandon() -> Bool {
        switch state {
        case .answering(let task, _), .orphaned(let task): task.cancel()
        case .idle, .waiting, .reading, .replying, .closing, .abandoned: return false
        }
        state = .abandoned
        log(.abandoned(peer, method: method))
        end.succeed()
        return true
    }

    /// Says that the client does not keep to the protocol, and closes: what it sends next cannot be understood.
    private func refuse(_ problem: String, _ context: ChannelHandlerContext) {
        switch state {
        case .idle, .waiting: break
        default: return
        }
        log(.dropped(peer, problem: problem))
        state = .closing
        leaveSoon(context)
        let bytes = ByteBuffer(bytes: ReplyEnvelope.error(.invalidParameter("message")).bytes)
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        context.writeAndFlush(wrapOutboundOut(bytes)).whenComplete { _ in bound.value.0.close(bound.value.1) }
    }

    /// Closes in a while, whether or not the peer has read what is left for it.
    private func leaveSoon(_ context: ChannelHandlerContext) {
        patience?.cancel()
        let bound = NIOLoopBound((self, context), eventLoop: context.eventLoop)
        patience = context.eventLoop.scheduleTask(in: .seconds(Int64(limits.secondsToLeave))) {
            bound.value.0.close(bound.value.1)
        }
    }

    private func close(_ context: ChannelHandlerContext) {
        // A call under way is waited for even so.
        if case .answering(let task, _) = state { task.cancel() } else { state = .closing }
        context.close(promise: nil)
    }
}

/// A reply of a stream is larger than one may be.
private struct ReplyTooLong: Error {
    let bytes: Int
}
