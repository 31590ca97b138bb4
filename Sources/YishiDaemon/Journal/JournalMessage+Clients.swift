import Logging
package import Varlink

/// Clients that are not served as they wish.
extension JournalMessage {
    /// The entry for an incident, with how many of its kind were left out since the last one.
    package static func incident(_ incident: ServerIncident, suppressed: Int) -> JournalMessage {
        let count = "\(suppressed)"
        return switch incident {
        case .refused(let peer, let problem):
            JournalMessage(
                .peerRefused,
                .warning,
                "\(incident)",
                [.uid: uid(peer), .pid: pid(peer), .reason: problem, .suppressed: count]
            )
        case .dropped(let peer, let problem):
            JournalMessage(
                .peerDropped,
                .warning,
                "\(incident)",
                [.uid: uid(peer), .pid: pid(peer), .reason: problem, .suppressed: count]
            )
        case .failed(let method, let error):
            methodFailed(method, reason: reason(error), count)
        case .withheld(let method, let bytes):
            JournalMessage(
                .replyWithheld,
                .warning,
                "\(incident)",
                [.method: method, .reason: "\(bytes) bytes", .suppressed: count]
            )
        case .abandoned(let peer, let method):
            JournalMessage(
                .callAbandoned,
                .error,
                "\(incident)",
                [.uid: uid(peer), .pid: pid(peer), .method: method, .suppressed: count]
            )
        }
    }

    private static func methodFailed(_ method: String, reason: String, _ suppressed: String) -> JournalMessage {
        JournalMessage(
            .methodFailed,
            .error,
            "\(method) failed: \(reason)",
            [.method: method, .reason: reason, .suppressed: suppressed]
        )
    }

    private static func uid(_ peer: PeerCredentials?) -> String { peer.map { "\($0.uid)" } ?? "unknown" }

    private static func pid(_ peer: PeerCredentials?) -> String { peer.map { "\($0.pid)" } ?? "unknown" }
}
