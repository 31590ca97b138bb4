import Synchronization
import WorkflowCore

/// Keeps the attempts that a check was called with.
final class Recorder: Sendable {
    private let noted = Mutex<[Attempt]>([])

    var attempts: [Attempt] { noted.withLock { $0 } }

    func note(_ attempt: Attempt) { noted.withLock { $0.append(attempt) } }
}
