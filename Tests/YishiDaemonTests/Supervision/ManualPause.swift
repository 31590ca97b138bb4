import YishiDaemon

/// Pauses that last until the test ends them; for one service that pauses in one place.
struct ManualPause: Sendable {
    private let begun = Signal<Duration>()
    private let ended = Signal<Void>()

    var pause: Pause {
        Pause { [begun, ended] duration in
            begun.send(duration)
            guard await ended.next() != nil else { throw CancellationError() }
        }
    }

    /// Waits for the next pause to begin and answers how long it is meant to last.
    @discardableResult
    func begins() async -> Duration? { await begun.next() }

    func end() { ended.send(()) }
}

/// Values that one side sends and the other waits for.
struct Signal<Value: Sendable>: Sendable {
    private let stream: AsyncStream<Value>
    private let continuation: AsyncStream<Value>.Continuation

    init() { (stream, continuation) = AsyncStream.makeStream() }

    func send(_ value: Value) { continuation.yield(value) }

    /// The next value; `nil` where the task is cancelled.
    @discardableResult
    func next() async -> Value? {
        for await value in stream { return value }
        return nil
    }
}
