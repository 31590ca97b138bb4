import Glibc

/// Why a server cannot listen at a path.
package enum ListeningError: Error, Hashable, Sendable, CustomStringConvertible {
    /// Somebody listens there already.
    case inUse(path: String)
    /// Something that is no socket is there.
    case notASocket(path: String)
    /// The path is empty, holds a NUL byte or is longer than a socket's may be.
    case unusable(path: String)
    case system(call: String, path: String, code: CInt)

    package var description: String {
        switch self {
        case .inUse(let path): "\(path): another process listens there already"
        case .notASocket(let path): "\(path): there is something that is no socket"
        case .unusable(let path): "\(path): a socket's path has 1 to 107 bytes"
        case .system(let call, let path, let code): "\(path): \(call): \(String(cString: strerror(code)))"
        }
    }
}
