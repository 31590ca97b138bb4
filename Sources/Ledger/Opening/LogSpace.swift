import Glibc

/// Keeps the log's file longer than it is written to, by zeros, so that syncing a commit need not sync a new size too.
///
/// SQLite takes zeros for the end of its log. It opens no file that SQLite holds locks on: those are on the database file.
package struct LogSpace {
    private let path: String
    /// Nothing is added beyond that: from there on the log is written from its start again.
    private let limit: Int
    /// Set where the disk had no room, or the file could not be opened; whoever writes next is told by SQLite.
    private var isGivenUp = false
    private var size = 0

    /// So much is added at one time.
    private static let step = 1 << 20
    /// As soon as less than that is left.
    private static let reserve = 256 << 10
    private static let pageSize = 4_096
    private static let frameSize = 24 + pageSize

    /// - Parameters:
    ///   - path: of the log's file.
    ///   - pages: so many it holds before it is written from its start.
    package init(path: String, pages: Int) {
        self.path = path
        limit = pages * Self.frameSize
    }

    /// Whether there is little left behind so many pages.
    package func isShort(after pages: Int) -> Bool {
        let used = pages * Self.frameSize
        return !isGivenUp && used < limit && size - used < Self.reserve
    }

    /// Adds zeros and syncs them; to be called between two transactions.
    ///
    /// - Throws: ``LedgerError/failed(_:)`` where they could not be synced: the same file holds commits.
    package mutating func extend() throws(LedgerError) {
        let file = open(path, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            isGivenUp = true
            return
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return }
        let start = Int(status.st_size)
        size = start
        guard start < limit else { return }
        // Page by page: what is written at one time may become one piece of the system's cache, and a commit of a page would
        // then make all of it dirty.
        let page = [UInt8](repeating: 0, count: Self.pageSize)
        let isWritten = (0..<Self.step / page.count).allSatisfy { _ in write(file, page, page.count) == page.count }
        guard isWritten else {
            // A full disk's last room is not for zeros.
            isGivenUp = true
            ftruncate(file, off_t(start))
            return
        }
        guard fdatasync(file) == 0 else {
            throw .failed("cannot sync \(path): \(String(cString: strerror(errno)))")
        }
        size = start + Self.step
    }
}
