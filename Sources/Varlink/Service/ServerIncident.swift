/// Something that a server tells whoever looks after it; clients hear of it by an error or a closed connection.
package enum ServerIncident: Sendable {
    /// A connection was not taken; `nil` where the kernel does not say whose.
    case refused(PeerCredentials?, problem: String)
    /// A connection was closed for what came over it.
    case dropped(PeerCredentials, problem: String)
    /// A method failed inside.
    case failed(method: String, any Error)
    /// A reply was longer than a reply may be, and was not sent.
    case withheld(method: String, bytes: Int)
    /// A call had not ended when a stop could wait no longer.
    case abandoned(PeerCredentials, method: String)
}

extension ServerIncident: CustomStringConvertible {
    package var description: String {
        switch self {
        case .refused(let peer?, let problem): "refusing user \(peer.uid) (process \(peer.pid)): \(problem)"
        case .refused(nil, let problem): "refusing a connection: \(problem)"
        case .dropped(let peer, let problem):
            "closing a connection of user \(peer.uid) (process \(peer.pid)): \(problem)"
        case .failed(let method, let error): "\(method) failed: \(error)"
        case .withheld(let method, let bytes): "the reply to \(method) has \(bytes) bytes and is withheld"
        case .abandoned(let peer, let method):
            "stopping without an end of \(method), which user \(peer.uid) (process \(peer.pid)) has called"
        }
    }
}
