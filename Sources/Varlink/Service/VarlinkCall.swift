package import StrictJSON

/// A call as a method sees it.
package struct VarlinkCall: Sendable {
    /// Interface and method, such as `org.varlink.service.GetInfo`.
    package let method: String
    package let parameters: JSONObject
    /// Who calls, as the kernel says.
    package let peer: PeerCredentials
    /// Whether the caller takes more than one reply.
    package let more: Bool
    /// Whether the caller takes no reply at all.
    package let oneway: Bool
}

/// Sends replies of a call that takes more than one.
package struct VarlinkReplyWriter: Sendable {
    let write: @Sendable (VarlinkReply) async throws -> Void

    /// Sends a reply that others follow; returns when it has left, so that a slow reader holds up its sender alone.
    /// - Throws: where the caller is gone, the service stops, or the reply is larger than one may be.
    package func send(_ parameters: JSONObject) async throws { try await write(.object(parameters)) }

    /// Sends a reply that others follow, with parameters that may have been written earlier; as ``send(_:)``.
    package func send(reply: VarlinkReply) async throws { try await write(reply) }
}
