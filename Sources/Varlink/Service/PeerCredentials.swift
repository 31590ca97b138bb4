import Glibc

/// Who is at the other end of a connection, as the kernel noted when it connected.
package struct PeerCredentials: Hashable, Sendable {
    package let uid: UInt32
    package let gid: UInt32
    /// For the log alone: by now the process may be gone and its number another's.
    package let pid: Int32
    /// The supplementary groups.
    package let groups: [UInt32]

    package init(uid: UInt32, gid: UInt32, pid: Int32, groups: [UInt32]) {
        self.uid = uid
        self.gid = gid
        self.pid = pid
        self.groups = groups
    }

    /// The credentials of the peer of a connected Unix socket; `nil` where the kernel has none.
    init?(ofSocket descriptor: CInt) {
        // The kernel's struct ucred, which Swift's Glibc module does not show: process, user and group, 32 bits each.
        var words: [UInt32] = [0, 0, 0]
        let wanted = socklen_t(words.count * MemoryLayout<UInt32>.stride)
        var size = wanted
        guard getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &words, &size) == 0, size == wanted,
            let groups = Self.groups(ofSocket: descriptor)
        else { return nil }
        self.init(uid: words[1], gid: words[2], pid: Int32(bitPattern: words[0]), groups: groups)
    }

    private static func groups(ofSocket descriptor: CInt) -> [UInt32]? {
        var capacity = 64
        while true {
            var groups = [gid_t](repeating: 0, count: capacity)
            var size = socklen_t(capacity * MemoryLayout<gid_t>.stride)
            if getsockopt(descriptor, SOL_SOCKET, SO_PEERGROUPS, &groups, &size) == 0 {
                return Array(groups.prefix(Int(size) / MemoryLayout<gid_t>.stride))
            }
            // The kernel says how much room it needs.
            let needed = Int(size) / MemoryLayout<gid_t>.stride
            guard errno == ERANGE, needed > capacity else { return nil }
            capacity = needed
        }
    }
}
