internal import CSystemd
internal import Glibc

/// Whoever started the service and wants to know how it is doing.
///
/// Take `any ServiceManagerNotifying` where a service reports; ``ServiceManager`` is systemd, and
/// ``RecordingServiceManager`` remembers for tests what was said.
package protocol ServiceManagerNotifying: Sendable {
    /// Whether anybody asked to be told.
    var isListening: Bool { get }

    /// Sends the notices as one message, so that a reader never sees half of them.
    ///
    /// - Returns: `false` where nobody listens (the service was not started by systemd); this is no error.
    /// - Throws: the socket's error where a manager asked to be told and could not be.
    @discardableResult
    func notify(_ notices: [ServiceNotice]) throws(SystemdError) -> Bool
}

extension ServiceManagerNotifying {
    /// Sends these notices as one message.
    @discardableResult
    package func notify(_ notices: ServiceNotice...) throws(SystemdError) -> Bool {
        try notify(notices)
    }
}

/// systemd, told through the socket that `$NOTIFY_SOCKET` names.
package struct ServiceManager: ServiceManagerNotifying {
    package init() {}

    package var isListening: Bool { getenv("NOTIFY_SOCKET") != nil }

    @discardableResult
    package func notify(_ notices: [ServiceNotice]) throws(SystemdError) -> Bool {
        guard !notices.isEmpty else { return isListening }
        let now = Self.monotonicMicroseconds()
        let message = notices.map { $0.assignments(monotonicMicroseconds: now) }.joined(separator: "\n")
        // The environment stays as it is: changing it is not safe once there are other threads.
        return try checked("sd_notify", sd_notify(0, message)) > 0
    }

    private static func monotonicMicroseconds() -> UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) * 1_000_000 + UInt64(time.tv_nsec) / 1000
    }
}
