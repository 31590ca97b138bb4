import Glibc

/// A listening socket that this process has made in the file system.
struct SocketPath: Sendable {
    let descriptor: CInt
    private let path: String
    private let device: dev_t
    private let inode: ino_t

    /// Makes the socket, with these permissions from the first connection on.
    ///
    /// A socket at that path that nobody listens on any more makes way; anything else does not.
    init(listeningAt path: String, mode: UInt32) throws(ListeningError) {
        guard let address = sockaddr_un(path: path) else { throw .unusable(path: path) }
        try Self.clear(path, address)
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system(call: "socket", path: path, code: errno) }
        do throws(ListeningError) {
            var status = stat()
            try Self.check("bind", path, address.pass(to: bind, descriptor))
            // Nobody can connect before listen, so nobody finds the permissions that the umask left.
            try Self.check("chmod", path, chmod(path, mode))
            try Self.check("lstat", path, lstat(path, &status))
            try Self.check("listen", path, listen(descriptor, Self.backlog))
            (device, inode) = (status.st_dev, status.st_ino)
        } catch {
            close(descriptor)
            throw error
        }
        self.descriptor = descriptor
        self.path = path
    }

    /// How many connections may wait to be taken.
    static let backlog: CInt = 256

    /// Removes the socket from the file system, unless another has taken its place.
    func remove() {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_dev == device, status.st_ino == inode else { return }
        unlink(path)
    }

    private static func clear(_ path: String, _ address: sockaddr_un) throws(ListeningError) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw .system(call: "lstat", path: path, code: errno)
        }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw .system(call: "socket", path: path, code: errno) }
        defer { close(descriptor) }
        // Only a refusal says that nobody listens: a full queue (EAGAIN) is somebody, and who may not ask does not know.
        guard address.pass(to: connect, descriptor) != 0, errno == ECONNREFUSED else { throw .inUse(path: path) }
        try check("unlink", path, unlink(path))
    }

    private static func check(_ call: String, _ path: String, _ result: CInt) throws(ListeningError) {
        guard result == 0 else { throw .system(call: call, path: path, code: errno) }
    }
}

extension sockaddr_un {
    /// The address of that path; `nil` where it cannot be one.
    init?(path: String) {
        self.init()
        sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8)
        // A NUL would cut the path short, or ask for a name outside the file system.
        guard !bytes.isEmpty, !bytes.contains(0) else { return nil }
        let isShortEnough = withUnsafeMutableBytes(of: &sun_path) { target in
            guard bytes.count < target.count else { return false }
            target.copyBytes(from: bytes)
            return true
        }
        guard isShortEnough else { return nil }
    }

    /// Calls `connect` or `bind` with this address.
    func pass(to call: (CInt, UnsafePointer<sockaddr>, socklen_t) -> CInt, _ descriptor: CInt) -> CInt {
        withUnsafeBytes(of: self) { bytes in
            bytes.withMemoryRebound(to: sockaddr.self) { addresses in
                guard let address = addresses.baseAddress else { return -1 }
                return call(descriptor, address, socklen_t(bytes.count))
            }
        }
    }
}
