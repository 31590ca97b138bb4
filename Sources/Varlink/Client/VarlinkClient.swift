import Glibc
package import StrictJSON

/// A connection to a varlink service, for a program that does one thing after the other.
///
/// Calls block the thread until the reply is there: a command line waits for nothing else, and starts without an event loop's
/// threads. A connection that has failed is of no more use.
package struct VarlinkClient: ~Copyable {
    private let descriptor: CInt
    private var received: [UInt8] = []
    private var searched = 0

    /// Connects to the socket at `path`.
    /// - Throws: ``VarlinkConnectionError/unreachable(path:reason:)``.
    package init(path: String) throws(VarlinkConnectionError) {
        guard let address = sockaddr_un(path: path) else {
            throw .unreachable(path: path, reason: "the path is too long for a socket")
        }
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .unreachable(path: path, reason: Self.reason()) }
        guard address.connect(descriptor) == 0 else {
            let reason = Self.reason()
            close(descriptor)
            throw .unreachable(path: path, reason: reason)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Calls a method and returns its reply.
    /// - Throws: ``VarlinkError`` that the service answered, or ``VarlinkConnectionError``.
    package mutating func call(_ method: String, _ parameters: JSONObject = [:]) throws -> JSONObject {
        try send(CallEnvelope(method: method, parameters: parameters))
        switch try receive() {
        case .parameters(let parameters, _): return parameters
        case .error(let error): throw error
        }
    }

    /// Calls a method that replies again and again, and hands each reply to `body` until that returns `false` or the service
    /// sends its last one.
    /// - Throws: as ``call(_:_:)`` does, and what `body` throws.
    package mutating func stream(
        _ method: String,
        _ parameters: JSONObject = [:],
        _ body: (JSONObject) throws -> Bool
    ) throws {
        try send(CallEnvelope(method: method, parameters: parameters, more: true))
        while true {
            switch try receive() {
            case .parameters(let parameters, let continues):
                guard try body(parameters), continues else { return }
            case .error(let error): throw error
            }
        }
    }

    private func send(_ call: CallEnvelope) throws(VarlinkConnectionError) {
        var bytes: [UInt8] = []
        call.json.write(canonicalTo: &bytes)
        bytes.append(0)
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                // A peer that is gone must be an error here and no signal.
                Glibc.send(
                    descriptor,
                    buffer.baseAddress.map { $0 + sent },
                    buffer.count - sent,
                    CInt(MSG_NOSIGNAL)
                )
            }
            if count > 0 {
                sent += count
            } else if errno != EINTR {
                // An incomplete message is never acted on.
                throw .notSent(reason: Self.reason())
            }
        }
    }

    private mutating func receive() throws(VarlinkConnectionError) -> ReplyEnvelope {
        let message = try receiveMessage()
        do {
            return try ReplyEnvelope(try JSON(parsing: message))
        } catch {
            throw .malformedReply(reason: "\(error)")
        }
    }

    private mutating func receiveMessage() throws(VarlinkConnectionError) -> [UInt8] {
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            if let end = received[searched...].firstIndex(of: 0) {
                let message = Array(received[..<end])
                received.removeSubrange(...end)
                searched = 0
                return message
            }
            searched = received.count
            let count = recv(descriptor, &chunk, chunk.count, 0)
            if count > 0 {
                received.append(contentsOf: chunk[..<count])
            } else if count == 0 {
                throw .closedBeforeReply
            } else if errno != EINTR {
                throw .lost(reason: Self.reason())
            }
        }
    }

    private static func reason() -> String { String(cString: strerror(errno)) }
}

/// Why there is no reply.
package enum VarlinkConnectionError: Error, Hashable, Sendable {
    /// Nobody listens there, or not for this user; nothing was sent.
    case unreachable(path: String, reason: String)
    /// The call did not leave whole, so nothing was done.
    case notSent(reason: String)
    /// The service closed the connection after it had the call: whether it acted on it is not known.
    case closedBeforeReply
    /// The connection failed after the call was sent: whether it was acted on is not known.
    case lost(reason: String)
    /// What came back is no reply.
    case malformedReply(reason: String)
}
