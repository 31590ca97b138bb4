import Foundation
import TestSupport

/// A connection that is not used as it is meant.
final class AttackSocket: Sendable {
    private let descriptor: CInt

    init(to path: String) throws {
        descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SystemError(call: "socket", code: errno) }
        try SystemError.check("connect", try sockaddr_un(path: path).pass(to: connect, descriptor))
    }

    deinit { close(descriptor) }

    /// Lets whoever waits on it go on, and use it no more.
    func end() { shutdown(descriptor, CInt(SHUT_RDWR)) }

    /// Sends all of it, as long as it is taken; whether it was.
    func send(_ bytes: [UInt8]) -> Bool {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
            guard count > 0 else { return false }
            rest = rest.dropFirst(count)
        }
        return true
    }

    /// Takes so many replies; whether they came.
    func receive(_ replies: Int) -> Bool {
        var chunk = [UInt8](repeating: 0, count: 64 << 10)
        var missing = replies
        while missing > 0 {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { return false }
            missing -= chunk[..<count].count { $0 == 0 }
        }
        return true
    }

    /// Waits for a while, or until it is closed, and reads nothing; whether it still is open.
    func wait() -> Bool {
        var polled = pollfd(fd: descriptor, events: 0, revents: 0)
        return poll(&polled, 1, 100) == 0
    }
}
