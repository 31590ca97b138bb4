internal import Synchronization

/// Waits for a while by a thread of our own, where `Task.sleep` would wake libdispatch's pool.
///
/// - Throws: `CancellationError`, at once when the task is cancelled.
package func rest(for duration: Duration) async throws(CancellationError) {
    let sleeper = Sleeper()
    let isOver = await withTaskCancellationHandler {
        await withCheckedContinuation { sleeper.begin($0, for: duration) }
    } onCancel: {
        sleeper.end(isOver: false)
    }
    if !isOver { throw CancellationError() }
}

/// One wait, which ends once.
private final class Sleeper: Sendable {
    private enum State {
        case awake
        case asleep(CheckedContinuation<Bool, Never>, LaterThread.Entry)
        case ended
    }

    private static let thread = LaterThread(name: "rest")
    private let state = Mutex(State.awake)

    func begin(_ continuation: CheckedContinuation<Bool, Never>, for duration: Duration) {
        let isCancelled = state.withLock { state in
            if case .ended = state { return true }
            state = .asleep(continuation, Self.thread.run(after: duration) { self.end(isOver: true) })
            return false
        }
        if isCancelled { continuation.resume(returning: false) }
    }

    func end(isOver: Bool) {
        let state = state.withLock { state in
            defer { state = .ended }
            return state
        }
        guard case .asleep(let continuation, let entry) = state else { return }
        if !isOver { Self.thread.drop(entry) }
        continuation.resume(returning: isOver)
    }
}
