/// One thing that a service tells its manager.
package enum ServiceNotice: Hashable, Sendable {
    /// Start-up, or a reload, is finished.
    case ready
    /// A reload has begun; it ends with ``ready``.
    case reloading
    /// Shutdown has begun.
    case stopping
    /// The one line that `systemctl status` shows.
    case status(String)
    /// The service makes progress.
    case watchdog
    /// Start-up, reload or shutdown is allowed that much longer, counted from now.
    case extendTimeout(Duration)
}

extension ServiceNotice {
    /// This notice in the form of `sd_notify(3)`.
    ///
    /// A status is folded into one line, because a line break in it would begin an assignment of its own.
    /// - Parameter monotonicMicroseconds: `CLOCK_MONOTONIC` now; a manager that waits for a reload compares it with the
    ///   moment at which it asked for one.
    /// - Returns: assignments, one a line.
    package func assignments(monotonicMicroseconds: UInt64) -> String {
        switch self {
        case .ready: "READY=1"
        case .reloading: "RELOADING=1\nMONOTONIC_USEC=\(monotonicMicroseconds)"
        case .stopping: "STOPPING=1"
        case .status(let text): "STATUS=\(Self.singleLine(text))"
        case .watchdog: "WATCHDOG=1"
        case .extendTimeout(let time): "EXTEND_TIMEOUT_USEC=\(time.wholeMicroseconds)"
        }
    }

    private static func singleLine(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 })
        )
    }
}

extension Duration {
    /// The length in microseconds, rounded down; a negative one is nothing.
    var wholeMicroseconds: UInt64 {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        let (whole, overflow) = UInt64(seconds).multipliedReportingOverflow(by: 1_000_000)
        return overflow ? .max : whole.addingSaturating(UInt64(attoseconds / 1_000_000_000_000))
    }
}

extension UInt64 {
    fileprivate func addingSaturating(_ other: UInt64) -> UInt64 {
        let (sum, overflow) = addingReportingOverflow(other)
        return overflow ? .max : sum
    }
}
