import Glibc

/// Why a server cannot listen at a path.
package enum ListeningError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Somebody listens there already.
    case inUse(path: String)
    /// Something that is no socket is there.
    case notASocket(path: String)
    case tooLong(path: String)
    case system(call: String, path: String, code: CInt)

    package var description: String {
        switch self {
        case .inUse(let path): "\(path): another process listens there already"
        case .notASocket(let path): "\(path): there is something that is no socket"
        case .tooLong(let path): "\(path): a socket's path has at most 107 bytes"
        case .system(let call, let path, let code): "\(path): \(call): \(String(cString: strerror(code)))"
        }
    }
}

/// The place of a Unix socket in the file system.
enum SocketPath {
    /// Makes way for a new socket: removes one that nobody listens on any more, and nothing else.
    static func clear(_ path: String) throws(ListeningError) {
        var status = stat()
        guard lstat(path, &status) == 0 else {
            if errno == ENOENT { return }
            throw .system(call: "lstat", path: path, code: errno)
        }
        guard status.st_mode & S_IFMT == S_IFSOCK else { throw .notASocket(path: path) }
        guard try !isAlive(path) else { throw .inUse(path: path) }
        guard unlink(path) == 0 || errno == ENOENT else { throw .system(call: "unlink", path: path, code: errno) }
    }

    static func setMode(_ mode: UInt32, of path: String) throws(ListeningError) {
        guard chmod(path, mode) == 0 else { throw .system(call: "chmod", path: path, code: errno) }
    }

    /// Whether a connection is taken there.
    private static func isAlive(_ path: String) throws(ListeningError) -> Bool {
        guard let address = sockaddr_un(path: path) else { throw .tooLong(path: path) }
        let descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue), 0)
        guard descriptor >= 0 else { throw .system(call: "socket", path: path, code: errno) }
        defer { close(descriptor) }
        return address.connect(descriptor) == 0
    }
}

extension sockaddr_un {
    /// The address of that path; `nil` where it is too long for one.
    init?(path: String) {
        self.init()
        sun_family = sa_family_t(AF_UNIX)
        let bytes = Array(path.utf8) + [0]
        let isShortEnough = withUnsafeMutableBytes(of: &sun_path) { target in
            guard bytes.count <= target.count else { return false }
            target.copyBytes(from: bytes)
            return true
        }
        guard isShortEnough else { return nil }
    }

    /// Connects that socket here; zero where it worked.
    func connect(_ descriptor: CInt) -> CInt {
        withUnsafeBytes(of: self) { bytes in
            guard let address = bytes.bindMemory(to: sockaddr.self).baseAddress else { return -1 }
            return Glibc.connect(descriptor, address, socklen_t(bytes.count))
        }
    }
}
