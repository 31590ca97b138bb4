/// How much one client, and all together, may ask of a service.
package struct VarlinkLimits: Hashable, Sendable {
    /// Of a call, in bytes.
    package var callBytes = 1 << 20
    /// Of a reply, in bytes.
    package var replyBytes = 4 << 20
    /// How deep a call's JSON may be nested.
    package var depth = 64
    package var connections = 256
    package var connectionsPerUser = 16
    package var connectionsOfRoot = 64
    /// A call must be whole so many seconds after its first byte, and a reply, unless it is a stream's, read so many seconds
    /// after it was sent.
    package var secondsPerCall = 60
    /// So long a peer may take to read what is left for it once its connection is to end.
    package var secondsToLeave = 5
    /// So long a stop waits for calls that are under way; what then still runs is given up.
    package var secondsToFinish = 20

    package init() {}
}

/// Who is connected how often.
package struct ConnectionCensus {
    private var perUser: [UInt32: Int] = [:]
    package private(set) var total = 0

    package init() {}

    /// Counts a connection, or says why it is one too many.
    package mutating func admit(_ uid: UInt32, within limits: VarlinkLimits) -> String? {
        let limit = uid == 0 ? limits.connectionsOfRoot : limits.connectionsPerUser
        if total >= limits.connections { return "there are \(total) connections already" }
        if perUser[uid, default: 0] >= limit { return "user \(uid) has \(limit) connections already" }
        total += 1
        perUser[uid, default: 0] += 1
        return nil
    }

    package mutating func dismiss(_ uid: UInt32) {
        total -= 1
        perUser[uid, default: 1] -= 1
        if perUser[uid] == 0 { perUser[uid] = nil }
    }
}
