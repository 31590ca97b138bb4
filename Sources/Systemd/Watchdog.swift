internal import CSystemd

/// The service manager's demand to hear of progress at least once in ``timeout``.
package struct Watchdog: Hashable, Sendable {
    /// The manager ends the service after this long without ``ServiceNotice/watchdog``.
    package let timeout: Duration

    package init(timeout: Duration) {
        self.timeout = timeout
    }

    /// How often to report: half of ``timeout``, as `sd_watchdog_enabled(3)` advises.
    package var interval: Duration { timeout / 2 }

    /// What the manager demands of this process, or `nil` where it demands nothing.
    ///
    /// - Throws: `EINVAL` where `$WATCHDOG_USEC` or `$WATCHDOG_PID` cannot be read as numbers.
    package static func requested() throws(SystemdError) -> Watchdog? {
        var microseconds: UInt64 = 0
        guard try checked("sd_watchdog_enabled", sd_watchdog_enabled(0, &microseconds)) > 0 else { return nil }
        return Watchdog(timeout: .microseconds(Int64(clamping: microseconds)))
    }
}
