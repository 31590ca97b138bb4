package import Systemd
package import WorkflowCore

/// Waits for an instant of the clock on the wall; a test's own waits until the test lets it go on.
package struct Alarm: Sendable {
    private let wait: @Sendable (Instant?) async throws -> Void

    /// - Parameter wait: returns at that instant or before, and where the clock is set; without an instant only then. It throws
    ///   `CancellationError` where its task is cancelled before.
    package init(_ wait: @escaping @Sendable (Instant?) async throws -> Void) { self.wait = wait }

    /// One for a single waiter.
    package static func real() throws(SystemdError) -> Alarm {
        let alarm = try WallClockAlarm()
        return Alarm { instant in
            try await alarm.wait(until: instant?.milliseconds)
            try Task.checkCancellation()
        }
    }

    package func callAsFunction(_ instant: Instant?) async throws { try await wait(instant) }
}
