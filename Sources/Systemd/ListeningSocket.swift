internal import CSystemd
internal import Glibc

/// A Unix stream socket, already listening, that the service manager handed over.
package struct ListeningSocket: Hashable, Sendable {
    /// The socket unit's `FileDescriptorName=`, by default the unit's own name (`yishid.socket`).
    ///
    /// Sockets of one unit share it.
    package let name: String
    /// An open descriptor that children do not inherit (`FD_CLOEXEC`); whoever takes it closes it.
    package let descriptor: Int32

    /// - Throws: ``InheritedSocketError/notListeningUnixStream(descriptor:name:)`` where the descriptor is anything else.
    package init(descriptor: Int32, name: String) throws(InheritedSocketError) {
        let answer: Int32
        do {
            answer = try checked(
                "sd_is_socket_unix",
                sd_is_socket_unix(descriptor, Int32(SOCK_STREAM.rawValue), 1, nil, 0)
            )
        } catch {
            throw .systemd(error)
        }
        guard answer > 0 else { throw .notListeningUnixStream(descriptor: descriptor, name: name) }
        self.descriptor = descriptor
        self.name = name
    }

    /// The sockets handed to this process, in the order of the socket unit; empty where it was started without one.
    ///
    /// Calling it again gives the same descriptors, open or not: take them once, at start.
    package static func inherited() throws(InheritedSocketError) -> [ListeningSocket] {
        var sockets: [ListeningSocket] = []
        for (offset, name) in try inheritedNames().enumerated() {
            sockets.append(try ListeningSocket(descriptor: SD_LISTEN_FDS_START + Int32(offset), name: name))
        }
        return sockets
    }

    private static func inheritedNames() throws(InheritedSocketError) -> [String] {
        var names: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
        let count: Int32
        do {
            // This sets FD_CLOEXEC on each. The environment stays as it is: changing it is not safe with other threads.
            count = try checked("sd_listen_fds_with_names", sd_listen_fds_with_names(0, &names))
        } catch {
            throw .systemd(error)
        }
        guard let names else { return [] }
        defer { free(names) }
        return (0..<Int(count)).map { index in
            defer { free(names[index]) }
            return names[index].map { String(cString: $0) } ?? ""
        }
    }
}

/// Why the sockets handed over cannot be used.
package enum InheritedSocketError: Error, Hashable, Sendable {
    /// `$LISTEN_FDS` and its companions contradict each other, or a descriptor they name is not open.
    case systemd(SystemdError)
    /// The socket unit passes something that is not `ListenStream=` with a path.
    case notListeningUnixStream(descriptor: Int32, name: String)
    /// There are so many where one is expected.
    case several(Int)
}

extension InheritedSocketError: CustomStringConvertible {
    package var description: String {
        switch self {
        case .systemd(let error):
            "the sockets handed over by the service manager cannot be read: \(error)"
        case .notListeningUnixStream(let descriptor, let name):
            """
            descriptor \(descriptor) (\(name)), handed over by the service manager, is not a listening Unix stream \
            socket; the socket unit needs ListenStream= with a path
            """
        case .several(let count):
            "\(count) sockets were handed over, expected one; the socket unit needs one ListenStream="
        }
    }
}
