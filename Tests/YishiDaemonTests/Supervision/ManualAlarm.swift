import Synchronization
import WorkflowCore
import YishiDaemon

/// An alarm that rings when the test lets it; for one service that waits in one place.
///
/// What rings is the wait that is under way, or the next one; a wait that is given up is not answered.
final class ManualAlarm: Sendable {
    private enum State {
        case silent, rung
        case awaited(CheckedContinuation<Void, Never>)
    }

    private let settings = Signal<Instant?>()
    private let state = Mutex(State.silent)

    var alarm: Alarm {
        Alarm { [self] instant in
            settings.send(instant)
            await withTaskCancellationHandler {
                await withCheckedContinuation { waiter in
                    if answered(waiter) { waiter.resume() }
                }
            } onCancel: {
                giveUp()
            }
            try Task.checkCancellation()
        }
    }

    /// Waits until it is set next, and answers for when.
    @discardableResult
    func isSet() async -> Instant? { await settings.next() ?? nil }

    func ring() {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard case .awaited(let waiter) = state else {
                state = .rung
                return nil
            }
            state = .silent
            return waiter
        }
        waiter?.resume()
    }

    /// Whether the wait is over already.
    private func answered(_ waiter: CheckedContinuation<Void, Never>) -> Bool {
        state.withLock { state in
            if case .rung = state {
                state = .silent
                return true
            }
            guard !Task.isCancelled else { return true }
            state = .awaited(waiter)
            return false
        }
    }

    private func giveUp() {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            guard case .awaited(let waiter) = state else { return nil }
            state = .silent
            return waiter
        }
        waiter?.resume()
    }
}
