import ServiceLifecycle
package import Systemd

/// Tells the service manager of progress, for as long as there is some: a daemon that hangs is started again.
package struct WatchdogService: Service {
    private let watchdog: Watchdog
    private let announcer: Announcer
    private let pause: Pause
    private let pulse: @Sendable () async -> Void

    /// - Parameters:
    ///   - watchdog: how often the manager wants to hear.
    ///   - announcer: tells it.
    ///   - pause: waits between two pulses.
    ///   - pulse: returns when everything that a change has to pass through has let it through.
    package init(
        watchdog: Watchdog,
        announcer: Announcer,
        pause: Pause = .real,
        pulse: @escaping @Sendable () async -> Void
    ) {
        self.watchdog = watchdog
        self.announcer = announcer
        self.pause = pause
        self.pulse = pulse
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            do {
                while true {
                    try await feel()
                    announcer.tell(.watchdog)
                    try await pause(watchdog.interval)
                }
            } catch is CancellationError {
                // The daemon stops, and the manager counts that by another clock.
            }
        }
    }

    /// Waits for a pulse; a stop does not wait for one that never comes.
    private func feel() async throws {
        let (felt, continuation) = AsyncStream<Void>.makeStream()
        Task { [pulse] in
            await pulse()
            continuation.finish()
        }
        for await _ in felt {}
        try Task.checkCancellation()
    }
}
