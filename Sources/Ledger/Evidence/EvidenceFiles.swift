/// Where files are kept by their digests; in a folder, or in memory.
///
/// Names here are digests and ids that the ledger itself made: nothing that a client typed becomes part of a path.
protocol EvidenceFiles: Sendable {
    func contains(_ sha256: String) -> Bool
    /// Makes sure that a stored file is on disk with its place, whoever stored it; `false` where no such file is stored.
    func secure(_ sha256: String) throws(LedgerError) -> Bool
    /// What changes when somebody writes to the stored file; `nil` where no such file is stored.
    func stamp(of sha256: String) throws(LedgerError) -> FileStamp?
    /// The size in bytes; `nil` where no such file is stored.
    func size(of sha256: String) throws(LedgerError) -> Int?
    /// At most `count` bytes from `offset`; `nil` where no such file is stored.
    func bytes(of sha256: String, offset: Int, count: Int) throws(LedgerError) -> [UInt8]?

    /// The digests of the stored files that begin with that byte, in order.
    func stored(on shelf: UInt8) -> [String]

    func begin(_ upload: String) throws(LedgerError)
    func append(_ part: [UInt8], to upload: String) throws(LedgerError)
    /// Makes the upload a stored file; when this returns it is on disk.
    func store(_ upload: String, as sha256: String) throws(LedgerError)
    func discard(_ upload: String)
}

/// By what a file is known to be the one that was looked at before, unchanged.
struct FileStamp: Hashable, Sendable {
    var device = 0
    var inode = 0
    var size = 0
    /// When its content, and when anything of it was changed, in nanoseconds.
    var changes: [Int] = []
}
