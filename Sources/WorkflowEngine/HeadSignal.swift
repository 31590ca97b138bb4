import Synchronization
package import WorkflowCore

/// Tells those who wait how far the ledger has come, and keeps the last events for those who keep up.
///
/// Watchers read events at their own pace and wait here only when they have read all: however slow one is, it loses nothing
/// and holds up nobody.
package final class HeadSignal: Sendable {
    private struct Content {
        var seq: Int
        var recent = RecentEvents()
        var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
        var nextWaiter = 0
    }

    private let content: Mutex<Content>

    /// - Parameter seq: the last event of the ledger.
    package init(seq: Int) { content = Mutex(Content(seq: seq)) }

    /// The last event that it was told of.
    package var seq: Int { content.withLock { $0.seq } }

    /// - Parameters:
    ///   - seq: the last event that is on the disk.
    ///   - events: those that it has not been told of yet, if the caller has them at hand.
    package func advance(to seq: Int, with events: [Event] = []) {
        let woken = content.withLock { content -> [CheckedContinuation<Void, Never>] in
            guard seq > content.seq else { return [] }
            content.seq = seq
            content.recent.add(events)
            defer { content.waiters = [:] }
            return Array(content.waiters.values)
        }
        for waiter in woken { waiter.resume() }
    }

    /// The next events after that one, if they are among the last and kept here; otherwise the ledger has them.
    func events(after seq: Int, limit: Int) -> ArraySlice<Event>? {
        content.withLock { $0.recent.events(after: seq, limit: limit) }
    }

    /// Returns once there is an event after `seq`, or the task is cancelled.
    package func wait(past seq: Int) async {
        let waiter: Int? = content.withLock { content in
            guard seq >= content.seq else { return nil }
            content.nextWaiter += 1
            return content.nextWaiter
        }
        guard let waiter else { return }
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                let isOver = content.withLock { content in
                    if seq < content.seq || Task.isCancelled { return true }
                    content.waiters[waiter] = continuation
                    return false
                }
                if isOver { continuation.resume() }
            }
        } onCancel: {
            content.withLock { $0.waiters.removeValue(forKey: waiter) }?.resume()
        }
    }
}
