import NIOCore
package import NIOPosix

/// Reads large calls, one at a time, apart from the loop that all connections live on.
///
/// Reading a call of a megabyte takes as long as answering a hundred small ones. Clients that send many of them wait for each
/// other here, on one thread, and not everybody else for them.
package struct LargeCallReader: Sendable {
    /// A call of fewer bytes is read at once: that costs less than handing it over.
    package static let threshold = 16 << 10

    private let thread: NIOThreadPool

    /// A reader on that thread, which is started already.
    package init(on thread: NIOThreadPool) { self.thread = thread }

    func read(_ message: ByteBuffer, depth: Int, for eventLoop: any EventLoop) -> EventLoopFuture<CallEnvelope> {
        thread.runIfActive(eventLoop: eventLoop) { try CallEnvelope(parsing: message, depth: depth) }
    }
}
