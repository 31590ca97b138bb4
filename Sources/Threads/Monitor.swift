internal import Glibc

/// A value that threads share, and can wait for.
///
/// A wait ends by the clock that goes on evenly, whatever is done to the one on the wall.
// Every access holds the lock; the pointers are of C, whose types do not say so.
final class Monitor<State>: @unchecked Sendable {
    enum Look<Result> {
        case found(Result)
        /// Look again when somebody has changed it.
        case wait
        /// Look again when somebody has changed it, or at that time.
        case waitUntil(Nanoseconds)
    }

    private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var state: State

    init(_ state: State) {
        self.state = state
        pthread_mutex_init(lock, nil)
        var attributes = pthread_condattr_t()
        pthread_condattr_init(&attributes)
        pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC)
        pthread_cond_init(changed, &attributes)
        pthread_condattr_destroy(&attributes)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    /// Changes the value, and lets one waiting thread look at it, or all.
    func change<Result>(wakingAll: Bool = false, _ change: (inout State) -> Result) -> Result {
        pthread_mutex_lock(lock)
        let result = change(&state)
        pthread_mutex_unlock(lock)
        // Costs nothing where nobody waits.
        if wakingAll { pthread_cond_broadcast(changed) } else { pthread_cond_signal(changed) }
        return result
    }

    /// Looks at the value until something is found, and may take it out.
    func wait<Result>(_ look: (inout State) -> Look<Result>) -> Result {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while true {
            switch look(&state) {
            case .found(let result): return result
            case .wait: pthread_cond_wait(changed, lock)
            case .waitUntil(let time):
                var time = timespec(tv_sec: time / 1_000_000_000, tv_nsec: time % 1_000_000_000)
                pthread_cond_timedwait(changed, lock, &time)
            }
        }
    }
}

/// Of the clock that goes on evenly.
package typealias Nanoseconds = Int

extension Nanoseconds {
    /// At most what a number holds: 292 years.
    init(_ duration: Duration) {
        let (seconds, attoseconds) = duration.components
        let (product, isTooLong) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        self = isTooLong ? .max : Int(product + attoseconds / 1_000_000_000)
    }

    static var now: Nanoseconds {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
}
