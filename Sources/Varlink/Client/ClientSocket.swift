import Glibc

/// A connected Unix socket that messages are sent to and received from, each ended by a NUL byte.
struct ClientSocket: ~Copyable {
    /// No service of varlink sends more; who does is not to fill the memory.
    private static let messageLimit = 16 << 20

    private let descriptor: CInt
    private var received: [UInt8] = []
    private var searched = 0

    init(path: String, timeout seconds: Int?) throws(VarlinkConnectionError) {
        guard let address = sockaddr_un(path: path) else {
            throw .unreachable(path: path, reason: "a socket's path has 1 to 107 bytes")
        }
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .unreachable(path: path, reason: Self.reason()) }
        if let seconds {
            var time = timeval(tv_sec: seconds, tv_usec: 0)
            let size = socklen_t(MemoryLayout<timeval>.size)
            // For a local socket the time to send counts for connecting too.
            setsockopt(descriptor, SOL_SOCKET, SO_SNDTIMEO, &time, size)
            setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &time, size)
        }
        var result = address.pass(to: connect, descriptor)
        while result != 0, errno == EINTR { result = address.pass(to: connect, descriptor) }
        guard result == 0 else {
            let reason = Self.reason()
            close(descriptor)
            throw .unreachable(path: path, reason: reason)
        }
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Sends all bytes, or returns why it could not.
    func send(_ bytes: [UInt8]) -> VarlinkConnectionError? {
        var sent = 0
        while sent < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                // A peer that is gone must be an error here and no signal.
                Glibc.send(descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent, CInt(MSG_NOSIGNAL))
            }
            if count > 0 {
                sent += count
            } else if errno != EINTR {
                // The NUL is the last byte, and a message without it is never acted on.
                return Self.isClosed ? .closedBeforeCall : .notSent(reason: Self.reason())
            }
        }
        return nil
    }

    /// The next message without its NUL.
    mutating func receiveMessage() throws(VarlinkConnectionError) -> [UInt8] {
        var chunk: [UInt8] = []
        while true {
            if let end = received[searched...].firstIndex(of: 0) {
                let message = Array(received[..<end])
                received.removeSubrange(...end)
                searched = 0
                return message
            }
            searched = received.count
            guard searched <= Self.messageLimit else {
                throw .malformedReply(reason: "it is longer than \(Self.messageLimit) bytes")
            }
            if chunk.isEmpty { chunk = [UInt8](repeating: 0, count: 64 << 10) }
            let count = recv(descriptor, &chunk, chunk.count, 0)
            if count > 0 {
                received.append(contentsOf: chunk[..<count])
            } else if count == 0 {
                throw .closedBeforeReply
            } else if errno != EINTR {
                throw Self.isClosed ? .closedBeforeReply : .lost(reason: Self.reason())
            }
        }
    }

    /// Whether the last call of the system failed because the peer has closed its end.
    private static var isClosed: Bool { errno == EPIPE || errno == ECONNRESET }

    private static func reason() -> String {
        // What the system calls “resource temporarily unavailable” is here that the time is up.
        errno == EAGAIN ? "no answer in time" : String(cString: strerror(errno))
    }
}
