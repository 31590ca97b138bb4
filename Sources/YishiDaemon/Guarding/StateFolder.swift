import Glibc

/// The folder of the ledger: the daemon's own, which nobody else may even look into.
package enum StateFolder {
    /// Looks at the folder and at what the ledger keeps in it, as far as it is there.
    ///
    /// - Throws: The first that is not as it must be.
    package static func check(_ path: String) throws(PathRefusal) {
        try check(path, mode: 0o700)
        try check(path + "/evidence", mode: 0o700)
        for name in ["ledger.sqlite", "ledger.sqlite-wal", "ledger.lock"] { try check("\(path)/\(name)", mode: 0o600) }
    }

    private static func check(_ path: String, mode: UInt32) throws(PathRefusal) {
        guard let status = PathStatus(path) else { return }
        guard status.owner == geteuid() else {
            throw .owner(of: path, found: status.owner, expected: geteuid())
        }
        guard status.mode & 0o077 == 0 else { throw .mode(of: path, found: status.mode, expected: mode) }
    }
}
