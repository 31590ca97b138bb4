/// Tells those who wait how far the ledger has come.
///
/// Watchers read events from the ledger at their own pace and wait here only when they have read all: however slow one
/// is, it loses nothing and holds up nobody.
package actor HeadSignal {
    /// The last event that it was told of.
    package private(set) var seq: Int
    private var waiters: [Int: CheckedContinuation<Void, Never>] = [:]
    private var nextWaiter = 0

    /// - Parameter seq: the last event of the ledger.
    package init(seq: Int) { self.seq = seq }

    package func advance(to seq: Int) {
        guard seq > self.seq else { return }
        self.seq = seq
        let woken = waiters.values
        waiters = [:]
        for waiter in woken { waiter.resume() }
    }

    /// Returns once there is an event after `seq`, or the task is cancelled.
    package func wait(past seq: Int) async {
        guard seq >= self.seq, !Task.isCancelled else { return }
        let waiter = nextWaiter
        nextWaiter += 1
        await withTaskCancellationHandler {
            await withCheckedContinuation { continuation in
                if seq < self.seq || Task.isCancelled { continuation.resume() } else { waiters[waiter] = continuation }
            }
        } onCancel: {
            Task { await self.cancel(waiter) }
        }
    }

    private func cancel(_ waiter: Int) { waiters.removeValue(forKey: waiter)?.resume() }
}
