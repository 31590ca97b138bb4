package import NIOCore

/// Lets connections that have more to do wait until the loop has looked at every socket once more.
///
/// An event loop runs what it was given until nothing is left, and only then looks at its sockets. Clients that send many calls
/// in one go give it something new with each answer, and those of the others would lie unread until the last of them.
package struct Turns: Sendable {
    private let waiting: NIOLoopBoundBox<[EventLoopPromise<Void>]>
    private let eventLoop: any EventLoop
    private let ring: @Sendable (Turns) -> Void

    /// - Parameters:
    ///   - eventLoop: on which everything of this happens.
    ///   - ring: is to have ``begin()`` called once the loop has looked at its sockets.
    package init(on eventLoop: any EventLoop, ring: @escaping @Sendable (Turns) -> Void) {
        waiting = .makeBoxSendingValue([], eventLoop: eventLoop)
        self.eventLoop = eventLoop
        self.ring = ring
    }

    /// Succeeds when it is the turn of whoever asks.
    func next() -> EventLoopFuture<Void> {
        let turn = eventLoop.makePromise(of: Void.self)
        waiting.value.append(turn)
        if waiting.value.count == 1 { ring(self) }
        return turn.futureResult
    }

    /// It is the turn of all that wait by now.
    package func begin() {
        let turns = waiting.value
        waiting.value = []
        for turn in turns { turn.succeed() }
    }
}
