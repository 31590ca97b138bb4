import Crypto

/// Which stored files were found to be what their digests say, and have not been written to since.
struct SoundFiles {
    private static let bound = 1_024
    private static let part = 1 << 20

    private var stamps: [String: FileStamp] = [:]

    /// Whether the file's content has that digest; it is read whole where that is not known yet.
    mutating func contains(_ sha256: String, in files: any EvidenceFiles) throws(LedgerError) -> Bool {
        guard let stamp = try files.stamp(of: sha256) else { return false }
        if stamps[sha256] == stamp { return true }
        var (hash, offset) = (SHA256(), 0)
        while let bytes = try files.bytes(of: sha256, offset: offset, count: Self.part), !bytes.isEmpty {
            hash.update(data: bytes)
            offset += bytes.count
        }
        guard hash.finalize().hexadecimal == sha256 else { return false }
        if stamps.count >= Self.bound { stamps.removeAll() }
        stamps[sha256] = stamp
        return true
    }
}
