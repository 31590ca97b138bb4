import Synchronization

/// Files in memory, for ledgers in memory.
final class MemoryEvidence: EvidenceFiles {
    private struct Contents {
        var stored: [String: [UInt8]] = [:]
        var incoming: [String: [UInt8]] = [:]
    }

    private let contents: Mutex<Contents>

    init(stored: [String: [UInt8]] = [:]) { contents = Mutex(Contents(stored: stored)) }

    /// Every stored file by its digest.
    var stored: [String: [UInt8]] { contents.withLock { $0.stored } }

    func contains(_ sha256: String) -> Bool { contents.withLock { $0.stored[sha256] != nil } }

    func secure(_ sha256: String) -> Bool { contains(sha256) }

    func stamp(of sha256: String) -> FileStamp? { size(of: sha256).map { FileStamp(size: $0) } }

    func size(of sha256: String) -> Int? { contents.withLock { $0.stored[sha256]?.count } }

    func bytes(of sha256: String, offset: Int, count: Int) -> [UInt8]? {
        contents.withLock { contents in
            contents.stored[sha256].map { Array($0.dropFirst(max(0, offset)).prefix(max(0, count))) }
        }
    }

    func stored(on shelf: UInt8) -> [String] {
        contents.withLock { $0.stored.keys.filter { $0.hasPrefix([shelf].hexadecimal) }.sorted() }
    }

    func begin(_ upload: String) { contents.withLock { $0.incoming[upload] = [] } }

    func append(_ part: [UInt8], to upload: String) {
        contents.withLock { $0.incoming[upload]?.append(contentsOf: part) }
    }

    func store(_ upload: String, as sha256: String) {
        contents.withLock { $0.stored[sha256] = $0.incoming.removeValue(forKey: upload) }
    }

    func discard(_ upload: String) { contents.withLock { _ = $0.incoming.removeValue(forKey: upload) } }
}
