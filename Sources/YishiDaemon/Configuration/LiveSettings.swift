import Synchronization
import WorkflowEngine

/// The settings that hold now: a reload exchanges those that need no restart, all of them at once.
package final class LiveSettings: Sendable {
    private let settings: Mutex<DaemonSettings>
    /// Counts the reloads.
    private let reloads = HeadSignal(seq: 0)

    package init(_ settings: DaemonSettings) { self.settings = Mutex(settings) }

    package var current: DaemonSettings { settings.withLock { $0 } }

    /// Takes over what can take effect now; everything else stays as it was at the start.
    package func use(_ new: DaemonSettings) {
        settings.withLock { $0 = new.keepingWhatNeedsRestart(of: $0) }
        reloads.advance(to: reloads.seq + 1)
    }

    /// Returns once that setting has another value, or the task is cancelled.
    package func change<Value: Equatable>(
        of setting: any KeyPath<DaemonSettings, Value> & Sendable,
        from value: Value
    ) async {
        while !Task.isCancelled {
            let seen = reloads.seq
            if current[keyPath: setting] != value { return }
            await reloads.wait(past: seen)
        }
    }
}
