import Foundation
import Glibc
import Systemd
import Varlink

/// Where people come in: a socket that was handed over, or a path at which the daemon makes one.
///
/// What is found wrong with it is refused before anything is served.
struct Entrance: Sendable {
    let address: VarlinkServer.Address
    /// Where the socket lies in the file system.
    let path: String

    init(path: String) throws {
        let inherited = try ListeningSocket.inherited()
        if let socket = inherited.first {
            // One that is not served would let its callers wait for ever.
            guard inherited.count == 1 else { throw InheritedSocketError.several(inherited.count) }
            self.path = try Self.checked(inherited: socket.descriptor)
            address = .descriptor(socket.descriptor)
        } else {
            try Self.check(folder: (path as NSString).deletingLastPathComponent)
            self.path = path
            address = .path(path, mode: 0o660)
        }
    }

    /// Who may write into the folder could put a socket of his own in the place of ours.
    static func check(folder: String) throws(PathRefusal) {
        // That it is missing, listening there tells.
        guard let status = PathStatus(folder) else { return }
        guard status.owner == 0 || status.owner == geteuid() else {
            throw .owner(of: folder, found: status.owner, expected: geteuid())
        }
        guard status.mode & 0o022 == 0 else {
            throw .mode(of: folder, found: status.mode, expected: status.mode & ~0o1022)
        }
    }

    /// The path of the socket, which not everybody may open.
    static func checked(inherited descriptor: CInt) throws(PathRefusal) -> String {
        let path = path(of: descriptor)
        guard let path, let status = PathStatus(path) else {
            // A name outside of the file system has no mode: everybody may connect.
            throw .openSocket(path ?? "@", found: nil)
        }
        guard status.mode & 0o006 == 0 else { throw .openSocket(path, found: status.mode) }
        return path
    }

    private static func path(of descriptor: CInt) -> String? {
        var address = sockaddr_un()
        var length = socklen_t(MemoryLayout<sockaddr_un>.size)
        let result = withUnsafeMutableBytes(of: &address) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { addresses in
                addresses.baseAddress.map { getsockname(descriptor, $0, &length) } ?? -1
            }
        }
        guard result == 0 else { return nil }
        let bytes = withUnsafeBytes(of: address.sun_path) { Array($0.prefix { $0 != 0 }) }
        return bytes.first == UInt8(ascii: "/") ? String(decoding: bytes, as: UTF8.self) : nil
    }
}
