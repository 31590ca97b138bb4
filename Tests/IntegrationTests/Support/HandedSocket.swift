import Foundation
import TestSupport

/// A socket that somebody else has made for the daemon.
struct HandedSocket {
    let descriptor: CInt

    /// One that listens in the file system.
    init(at path: String, mode: mode_t) throws {
        descriptor = try Self.bound(SOCK_STREAM, to: try sockaddr_un(path: path))
        try SystemError.check("chmod", chmod(path, mode))
        try SystemError.check("listen", listen(descriptor, 16))
    }

    /// One that listens under a name outside of the file system.
    init(abstract name: String) throws {
        var address = try sockaddr_un(path: "@" + name)
        address.sun_path.0 = 0
        descriptor = try Self.bound(SOCK_STREAM, to: address)
        try SystemError.check("listen", listen(descriptor, 16))
    }

    /// One that takes single messages.
    init(datagramAt path: String) throws { descriptor = try Self.bound(SOCK_DGRAM, to: try sockaddr_un(path: path)) }

    private static func bound(_ kind: __socket_type, to address: sockaddr_un) throws -> CInt {
        let descriptor = socket(AF_UNIX, CInt(kind.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SystemError(call: "socket", code: errno) }
        try SystemError.check("bind", address.pass(to: bind, descriptor))
        return descriptor
    }
}
