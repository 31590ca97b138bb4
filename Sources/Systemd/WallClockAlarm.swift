internal import CSystemd
internal import Dispatch
internal import Glibc
internal import Synchronization

/// Wakes its one user at a time of the clock on the wall, or when somebody sets that clock.
///
/// A timer of the kernel (`timerfd_create(2)`): whoever waits is not woken in between, and a clock that is put forward or back
/// ends the wait, so that the time left can be looked at anew.
package final class WallClockAlarm: Sendable {
    private enum State {
        case silent
        /// It rang before anybody waited.
        case rung
        case awaited(CheckedContinuation<Void, Never>)
    }

    private let descriptor: CInt
    // Only to be cancelled, which Dispatch allows from any thread; its type does not say so on Linux.
    private nonisolated(unsafe) let source: any DispatchSourceRead
    private let state: Mutex<State>

    /// - Throws: where the kernel has no timer left for this process.
    package init() throws(SystemdError) {
        let descriptor = timerfd_create(CLOCK_REALTIME, CInt(TFD_NONBLOCK | TFD_CLOEXEC))
        guard descriptor >= 0 else { throw SystemdError(function: "timerfd_create", code: errno) }
        self.descriptor = descriptor
        state = Mutex(.silent)
        source = DispatchSource.makeReadSource(fileDescriptor: descriptor, queue: DispatchQueue(label: "alarm"))
        source.setCancelHandler { close(descriptor) }
        source.setEventHandler { [weak self] in
            var expirations: UInt64 = 0
            // ECANCELED where the clock was set: a reason to wake as good as any.
            _ = read(descriptor, &expirations, MemoryLayout.size(ofValue: expirations))
            self?.ring()
        }
        source.activate()
    }

    deinit { source.cancel() }

    /// Returns at that time, when the clock is set, or when the task is cancelled; for one waiter at a time.
    ///
    /// It may return before; who waits looks at the clock again.
    ///
    /// - Parameter milliseconds: since 1970-01-01T00:00:00Z; a time that has passed returns at once, and `nil` waits for
    ///   the clock to be set.
    /// - Throws: where the kernel refuses to set the timer.
    package func wait(until milliseconds: Int?) async throws(SystemdError) {
        state.withLock { $0 = .silent }
        if try arm(milliseconds) { return }
        await withTaskCancellationHandler {
            await withCheckedContinuation { waiter in
                let isOver = state.withLock { state in
                    if case .rung = state { return true }
                    state = .awaited(waiter)
                    return false
                }
                if isOver { waiter.resume() }
            }
        } onCancel: {
            ring()
        }
    }

    private func ring() {
        let waiter = state.withLock { state -> CheckedContinuation<Void, Never>? in
            defer { state = .rung }
            return if case .awaited(let waiter) = state { waiter } else { nil }
        }
        waiter?.resume()
    }

    /// Sets the timer; `true` where the clock has been set since the last time.
    private func arm(_ milliseconds: Int?) throws(SystemdError) -> Bool {
        var setting = itimerspec()
        // A value of zero would switch the timer off, and what it tells of a clock that is set with it.
        let time = max(1, milliseconds ?? Self.farAway)
        setting.it_value.tv_sec = time / 1_000
        setting.it_value.tv_nsec = time % 1_000 * 1_000_000
        let flags = CInt(TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET)
        guard timerfd_settime(descriptor, flags, &setting, nil) != 0 else { return false }
        guard errno == ECANCELED else { throw SystemdError(function: "timerfd_settime", code: errno) }
        return true
    }

    /// In the year 2200.
    private static let farAway = 7_258_118_400_000
}
