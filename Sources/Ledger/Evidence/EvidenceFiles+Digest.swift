import Crypto

extension EvidenceFiles {
    /// The digest and the size of what a stored file holds; it is read part by part, and each part is handed on.
    func digest(
        of sha256: String,
        _ take: ([UInt8]) throws(LedgerError) -> Void = { _ in }
    ) throws(LedgerError) -> (digest: String, size: Int) {
        var (hash, size) = (SHA256(), 0)
        while let part = try bytes(of: sha256, offset: size, count: 1 << 20), !part.isEmpty {
            hash.update(data: part)
            try take(part)
            size += part.count
        }
        return (hash.finalize().hexadecimal, size)
    }
}
