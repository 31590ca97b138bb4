/// Why there is no reply.
package enum VarlinkConnectionError: Error, Hashable, Sendable {
    /// Nobody listens there, or not for this user; nothing was sent.
    case unreachable(path: String, reason: String)
    /// The call did not leave whole, so nothing was done.
    case notSent(reason: String)
    /// The service closed the connection before it had the whole call, so nothing was done.
    case closedBeforeCall
    /// The service closed the connection after it had the call: whether it acted on it is not known.
    case closedBeforeReply
    /// The connection failed after the call was sent, or no reply came in time: whether it was acted on is not known.
    case lost(reason: String)
    /// What came back is no reply.
    case malformedReply(reason: String)

    /// Whether the service may have acted on the call.
    package var isOutcomeUnknown: Bool {
        switch self {
        case .unreachable, .notSent, .closedBeforeCall: false
        case .closedBeforeReply, .lost, .malformedReply: true
        }
    }
}
