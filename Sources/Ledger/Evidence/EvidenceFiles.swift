/// Where files are kept by their digests; in a folder, or in memory.
///
/// Names here are digests and ids that the ledger itself made: nothing that a client typed becomes part of a path.
protocol EvidenceFiles: Sendable {
    func contains(_ sha256: String) -> Bool
    /// The size in bytes; `nil` where no such file is stored.
    func size(of sha256: String) throws(LedgerError) -> Int?
    /// At most `count` bytes from `offset`; `nil` where no such file is stored.
    func bytes(of sha256: String, offset: Int, count: Int) throws(LedgerError) -> [UInt8]?

    func begin(_ upload: String) throws(LedgerError)
    func append(_ part: [UInt8], to upload: String) throws(LedgerError)
    /// Makes the upload a stored file; when this returns it is on disk.
    func store(_ upload: String, as sha256: String) throws(LedgerError)
    func discard(_ upload: String)
}
