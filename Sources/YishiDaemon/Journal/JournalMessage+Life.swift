import Logging

/// How the daemon comes and goes.
extension JournalMessage {
    /// What a service manager would do is missing; `lacks` says what.
    package static func startedByHand(lacks: [String]) -> JournalMessage {
        let reason = "started by hand: " + lacks.joined(separator: "; ")
        return JournalMessage(.startedByHand, .notice, reason, [.reason: reason])
    }

    package static func ready(version: String, head: Int) -> JournalMessage {
        JournalMessage(.ready, .notice, "ready at event \(head)", [.version: version, .seq: "\(head)"])
    }

    package static let stopping = JournalMessage(.stopping, .info, "stopping")

    package static let stopped = JournalMessage(.stopped, .info, "stopped")

    package static func startFailed(_ reason: String) -> JournalMessage {
        JournalMessage(.startFailed, .critical, reason, [.reason: reason])
    }

    package static func managerUnreachable(_ reason: String) -> JournalMessage {
        JournalMessage(.managerUnreachable, .error, "the service manager cannot be told: \(reason)", [.reason: reason])
    }
}
