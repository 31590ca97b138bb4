import NIOCore
package import NIOPosix

/// Reads large calls, one at a time, apart from the loop that all connections live on.
///
/// Reading a call of a megabyte takes as long as answering a hundred small ones. Clients that send many of them wait for each
/// other here, on one thread, and not everybody else for them: after each it rests, so that it takes a quarter of one processor
/// at most.
package struct LargeCallReader: Sendable {
    /// A call of fewer bytes is read at once: that costs less than handing it over.
    package static let threshold = 2 << 10

    private let thread: NIOThreadPool
    private let rest: @Sendable (Duration) -> Void

    /// - Parameters:
    ///   - thread: is started already.
    ///   - rest: keeps the thread from work that long.
    package init(on thread: NIOThreadPool, rest: @escaping @Sendable (Duration) -> Void) {
        self.thread = thread
        self.rest = rest
    }

    func read(_ message: ByteBuffer, depth: Int, for eventLoop: any EventLoop) -> EventLoopFuture<CallEnvelope> {
        let call = eventLoop.makePromise(of: CallEnvelope.self)
        thread.submit { state in
            guard case .active = state else {
                call.fail(CancellationError())
                return
            }
            let start = SuspendingClock.now
            call.completeWith(Result { try CallEnvelope(parsing: message, depth: depth) })
            rest(min(start.duration(to: .now) * 3, .seconds(1)))
        }
        return call.futureResult
    }
}
