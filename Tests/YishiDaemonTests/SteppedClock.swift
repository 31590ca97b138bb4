import Synchronization
import WorkflowCore

/// A clock that moves when it is told to.
final class SteppedClock: Sendable {
    private let instant = Mutex(Instant(milliseconds: 1_767_225_600_000))

    var now: Instant { instant.withLock { $0 } }

    func set(_ instant: Instant) { self.instant.withLock { $0 = instant } }

    func advance(milliseconds: Int) {
        instant.withLock { $0 = Instant(milliseconds: $0.milliseconds + milliseconds) }
    }
}
