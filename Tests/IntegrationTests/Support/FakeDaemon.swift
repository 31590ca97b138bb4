import Foundation
import Synchronization
import TestSupport

/// A service in the daemon's place that does what the daemon never does.
final class FakeDaemon: Sendable {
    private let descriptor: CInt
    private let heard = Mutex<[String]>([])

    /// Listens at `path`; `answer` gives what is sent back for each call, and nothing to close the connection.
    init(path: String, answer: @escaping @Sendable (_ call: [UInt8]) -> [UInt8]) throws {
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SystemError(call: "socket", code: errno) }
        self.descriptor = descriptor
        try SystemError.check("bind", try sockaddr_un(path: path).pass(to: bind, descriptor))
        try SystemError.check("listen", listen(descriptor, 16))
        Thread.detachNewThread { [self] in
            while true {
                let client = accept(descriptor, nil, nil)
                guard client >= 0 else { break }
                let connection = Connection(descriptor: client)
                while let call = connection.receiveNow() {
                    heard.withLock { $0.append(String(decoding: call, as: UTF8.self)) }
                    let bytes = answer(call)
                    connection.sendNow(bytes)
                    // What does not end is followed by nothing.
                    if bytes.last != 0 { break }
                }
            }
            Glibc.close(descriptor)
        }
    }

    /// The calls that came.
    var calls: [String] { heard.withLock { $0 } }

    /// Ends the thread that listens.
    func close() { shutdown(descriptor, CInt(SHUT_RDWR)) }
}
