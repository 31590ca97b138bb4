import Glibc
package import StrictJSON

/// A connection to a varlink service, for a program that does one thing after the other.
///
/// Calls block the thread until the reply is there: a command line waits for nothing else, and starts without an event
/// loop's threads. A connection that has failed, or whose stream was left early, is of no more use.
package struct VarlinkClient: ~Copyable {
    private var socket: ClientSocket
    private var isSpent = false

    /// Connects to the socket at `path`.
    /// - Parameters:
    ///   - path: of the service's Unix socket.
    ///   - seconds: how long to wait for a place in the service's queue, for it to take a call, and for each reply;
    ///     `nil` for as long as it takes.
    /// - Throws: ``VarlinkConnectionError/unreachable(path:reason:)``.
    package init(path: String, timeout seconds: Int? = nil) throws(VarlinkConnectionError) {
        socket = try ClientSocket(path: path, timeout: seconds)
    }

    /// Calls a method and returns its reply.
    /// - Throws: ``VarlinkError`` that the service answered, or ``VarlinkConnectionError``.
    package mutating func call(_ method: String, _ parameters: JSONObject = [:]) throws -> JSONObject {
        try send(CallEnvelope(method: method, parameters: parameters))
        let (reply, continues) = try receive()
        if continues { isSpent = true }
        return reply
    }

    /// Calls a method that replies again and again, and hands each reply to `body` until that returns `false` or the
    /// service sends its last one.
    /// - Throws: as ``call(_:_:)`` does, and what `body` throws.
    package mutating func stream(
        _ method: String,
        _ parameters: JSONObject = [:],
        _ body: (JSONObject) throws -> Bool
    ) throws {
        try send(CallEnvelope(method: method, parameters: parameters, more: true))
        isSpent = true
        var continues = true
        while continues {
            let reply: JSONObject
            (reply, continues) = try receive()
            if !continues { isSpent = false }
            guard try body(reply) else { return }
        }
    }

    /// Calls a method and takes no reply: whether it was acted on stays unknown.
    /// - Throws: ``VarlinkConnectionError``.
    package mutating func callOneway(_ method: String, _ parameters: JSONObject = [:]) throws {
        try send(CallEnvelope(method: method, parameters: parameters, oneway: true))
    }

    private mutating func send(_ call: CallEnvelope) throws {
        guard !isSpent else {
            throw VarlinkConnectionError.notSent(reason: "the connection still holds replies to an earlier call")
        }
        var bytes: [UInt8] = []
        call.json.write(canonicalTo: &bytes)
        bytes.append(0)
        if let failure = socket.send(bytes) {
            isSpent = true
            // A service that refuses a call halfway says why before it closes.
            if let bytes = try? socket.receiveMessage(), let reply = try? ReplyEnvelope(try JSON(parsing: bytes)),
                case .error(let error) = reply
            {
                throw error
            }
            throw failure
        }
    }

    private mutating func receive() throws -> (JSONObject, continues: Bool) {
        let envelope: ReplyEnvelope
        do {
            let message = try socket.receiveMessage()
            do {
                envelope = try ReplyEnvelope(try JSON(parsing: message, depth: Self.replyDepth))
            } catch {
                throw VarlinkConnectionError.malformedReply(reason: "\(error)")
            }
        } catch {
            isSpent = true
            throw error
        }
        switch envelope {
        case .parameters(.object(let parameters), let continues): return (parameters, continues)
        case .parameters(.text, _): throw VarlinkConnectionError.malformedReply(reason: "it was not read")
        case .error(let error):
            isSpent = false
            throw error
        }
    }

    /// A reply holds what calls brought in, a few levels further down.
    private static let replyDepth = 2 * JSON.standardDepth
}
