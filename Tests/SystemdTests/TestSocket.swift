import Glibc

/// A Unix socket bound to a path, closed at the end.
struct TestSocket: ~Copyable {
    enum Kind {
        case datagram
        case stream
        case listeningStream
    }

    struct Failure: Error {
        let call: String
        let code: Int32
    }

    let descriptor: Int32

    init(_ kind: Kind, at path: String) throws {
        let type = kind == .datagram ? SOCK_DGRAM : SOCK_STREAM
        descriptor = socket(AF_UNIX, Int32(type.rawValue), 0)
        try Self.check("socket", descriptor)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: path.utf8) }
        let bound = withUnsafeBytes(of: &address) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) {
                bind(descriptor, $0.baseAddress, socklen_t(bytes.count))
            }
        }
        try Self.check("bind", bound)
        if kind == .listeningStream { try Self.check("listen", listen(descriptor, 1)) }
    }

    deinit {
        close(descriptor)
    }

    /// The next datagram, or `nil` where none has come.
    func receive() -> String? {
        var buffer = [UInt8](repeating: 0, count: 65_536)
        let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
        return count < 0 ? nil : String(decoding: buffer.prefix(count), as: UTF8.self)
    }

    private static func check(_ call: String, _ result: Int32) throws {
        guard result >= 0 else { throw Failure(call: call, code: errno) }
    }
}
