import Synchronization
import WorkflowCore

/// A clock that stands still but for the jumps of the schedule, both ways.
final class SimulatedClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ start: Instant) { instant = Mutex(start) }

    var now: Instant { instant.withLock { $0 } }
    var today: CivilDate { now.date(in: .shanghai) }

    func jump(minutes: Int) {
        instant.withLock { $0 = Instant(milliseconds: $0.milliseconds + minutes * 60_000) }
    }
}
