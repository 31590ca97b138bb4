/// Which stored files were found to be what their digests say, and have not been written to since.
struct SoundFiles {
    private static let bound = 1_024

    private var stamps: [String: FileStamp] = [:]

    /// Whether the file's content has that digest; it is read whole where that is not known yet.
    mutating func contains(_ sha256: String, in files: any EvidenceFiles) throws(LedgerError) -> Bool {
        guard let stamp = try files.stamp(of: sha256) else { return false }
        if stamps[sha256] == stamp { return true }
        guard try files.digest(of: sha256).digest == sha256 else { return false }
        if stamps.count >= Self.bound { stamps.removeAll() }
        stamps[sha256] = stamp
        return true
    }
}
