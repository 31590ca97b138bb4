import Foundation
import Synchronization

/// A value that tests wait on: who waits looks at each change, so that nothing sleeps and nothing asks again and again.
package final class Observed<Value: Sendable>: Sendable {
    private struct Waiter: Sendable {
        /// Whether the value was what it waited for; then it has been told.
        let look: @Sendable (Value) -> Bool
        let giveUp: @Sendable () -> Void
    }

    private struct State {
        var value: Value
        var waiters: [UUID: Waiter] = [:]
    }

    private let state: Mutex<State>

    package init(_ value: Value) { state = Mutex(State(value: value)) }

    package var value: Value { state.withLock { $0.value } }

    package func update(_ change: (inout Value) -> Void) {
        state.withLock { state in
            change(&state.value)
            let value = state.value
            state.waiters = state.waiters.filter { !$0.value.look(value) }
        }
    }

    /// What `find` finds, as soon as it finds something.
    /// - Throws: `CancellationError` when the test is over before that.
    package func first<Found: Sendable>(_ find: @escaping @Sendable (Value) -> Found?) async throws -> Found {
        let id = UUID()
        return try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                state.withLock { state in
                    if let found = find(state.value) {
                        continuation.resume(returning: found)
                    } else if Task.isCancelled {
                        continuation.resume(throwing: CancellationError())
                    } else {
                        state.waiters[id] = Waiter(
                            look: { value in
                                guard let found = find(value) else { return false }
                                continuation.resume(returning: found)
                                return true
                            },
                            giveUp: { continuation.resume(throwing: CancellationError()) }
                        )
                    }
                }
            }
        } onCancel: {
            state.withLock { $0.waiters.removeValue(forKey: id) }?.giveUp()
        }
    }

    /// Waits until the value is so.
    package func until(_ condition: @escaping @Sendable (Value) -> Bool) async throws {
        _ = try await first { condition($0) ? true : nil }
    }
}
