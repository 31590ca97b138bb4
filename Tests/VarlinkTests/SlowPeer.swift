import NIOCore
import Synchronization

/// Holds back what leaves a connection until it is let go, as a peer that does not read does.
final class SlowPeer: ChannelOutboundHandler, Sendable {
    typealias OutboundIn = ByteBuffer

    private let held = Mutex<[EventLoopPromise<Void>]>([])
    let arrived: Signal<String>

    init(arrived: Signal<String> = Signal()) { self.arrived = arrived }

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        let promise = promise ?? context.eventLoop.makePromise()
        held.withLock { $0.append(promise) }
        arrived.send(String(buffer: unwrapOutboundIn(data)))
    }

    func close(context: ChannelHandlerContext, mode: CloseMode, promise: EventLoopPromise<Void>?) {
        for promise in held.withLock({ exchange(&$0, with: []) }) { promise.fail(ChannelError.ioOnClosedChannel) }
        context.close(mode: mode, promise: promise)
    }

    func readOne() { held.withLock { $0.isEmpty ? nil : $0.removeFirst() }?.succeed() }

    private func exchange<Value>(_ value: inout Value, with other: Value) -> Value {
        defer { value = other }
        return value
    }
}
