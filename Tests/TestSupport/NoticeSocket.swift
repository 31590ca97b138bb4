import Foundation

/// The socket that a service reports its state to, as systemd has it.
package final class NoticeSocket: Sendable {
    package let path: String
    /// Every message so far.
    package let notices = Observed<[String]>([])
    private let descriptor: CInt

    package init(path: String) throws {
        self.path = path
        descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SystemError(call: "socket", code: errno) }
        try SystemError.check("bind", try sockaddr_un(path: path).pass(to: bind, descriptor))
        Thread.detachNewThread { [descriptor, notices] in
            var message = [UInt8](repeating: 0, count: 4_096)
            while true {
                let count = recv(descriptor, &message, message.count, 0)
                // An empty message is what closing it sends.
                guard count > 0 else { break }
                notices.update { $0.append(String(decoding: message[..<count], as: UTF8.self)) }
            }
            Glibc.close(descriptor)
        }
    }

    /// Waits until the service has said that it is ready.
    package func ready() async throws {
        try await notices.until { $0.contains { $0.split(separator: "\n").contains("READY=1") } }
    }

    /// Ends the thread that listens.
    package func close() {
        guard let address = try? sockaddr_un(path: path) else { return }
        let sender = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        _ = address.pass(to: connect, sender)
        _ = send(sender, "", 0, CInt(MSG_NOSIGNAL))
        Glibc.close(sender)
    }
}
