import Foundation
import Glibc

/// Files below a folder: `ab/abcdef…` by digest, `incoming/…` while they arrive.
struct FolderEvidence: EvidenceFiles {
    private let root: String
    private let synced = SyncedPlaces()
    private var incoming: String { root + "/incoming" }

    init(_ root: String) { self.root = root }

    /// Makes the folders that are missing, and removes what uploads of an earlier process left behind.
    func prepare() throws(LedgerError) {
        if mkdir(root, 0o700) == 0 {
            try Self.sync(String(root.prefix(upTo: root.lastIndex(of: "/") ?? root.startIndex)))
        } else if errno != EEXIST {
            throw Self.refusal("make", root)
        }
        guard mkdir(incoming, 0o700) == 0 || errno == EEXIST else { throw Self.refusal("make", incoming) }
        guard let left = try? FileManager.default.contentsOfDirectory(atPath: incoming) else {
            throw .folder(path: incoming, problem: .notAccessible)
        }
        for name in left { unlink(incoming + "/" + name) }
    }

    /// Whether any file is stored below that folder.
    static func holdsFiles(_ root: String) -> Bool {
        let files = FileManager.default
        let folders = ((try? files.contentsOfDirectory(atPath: root)) ?? []).filter { $0 != "incoming" }
        return folders.contains { !((try? files.contentsOfDirectory(atPath: root + "/" + $0)) ?? []).isEmpty }
    }

    func contains(_ sha256: String) -> Bool {
        guard Digest.isDigest(sha256) else { return false }
        var status = stat()
        return stat(path(of: sha256), &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    func secure(_ sha256: String) throws(LedgerError) -> Bool {
        guard contains(sha256) else { return false }
        guard !synced.contains(sha256) else { return true }
        try Self.sync(path(of: sha256))
        try syncPlace(of: sha256)
        return true
    }

    func stamp(of sha256: String) throws(LedgerError) -> FileStamp? {
        guard let status = try status(of: sha256) else { return nil }
        return FileStamp(
            device: Int(status.st_dev),
            inode: Int(status.st_ino),
            size: status.st_size,
            changes: [status.st_mtim, status.st_ctim].map { $0.tv_sec * 1_000_000_000 + $0.tv_nsec }
        )
    }

    func size(of sha256: String) throws(LedgerError) -> Int? { try status(of: sha256)?.st_size }

    private func status(of sha256: String) throws(LedgerError) -> stat? {
        guard Digest.isDigest(sha256) else { return nil }
        var status = stat()
        guard stat(path(of: sha256), &status) == 0 else {
            if errno == ENOENT { return nil }
            throw Self.refusal("look at", path(of: sha256))
        }
        return status
    }

    func bytes(of sha256: String, offset: Int, count: Int) throws(LedgerError) -> [UInt8]? {
        guard Digest.isDigest(sha256) else { return nil }
        let file = open(path(of: sha256), O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else {
            if errno == ENOENT { return nil }
            throw Self.refusal("open", path(of: sha256))
        }
        defer { close(file) }
        var bytes = [UInt8](repeating: 0, count: max(0, count))
        var filled = 0
        while filled < bytes.count {
            let got = bytes[filled...].withUnsafeMutableBytes {
                pread(file, $0.baseAddress, $0.count, max(0, offset) + filled)
            }
            if got < 0 {
                if errno == EINTR { continue }
                throw Self.refusal("read", path(of: sha256))
            }
            if got == 0 { break }
            filled += got
        }
        return Array(bytes.prefix(filled))
    }

    func stored(on shelf: UInt8) -> [String] {
        let name = [shelf].hexadecimal
        // A folder that is not there holds nothing; of one that cannot be read, the files that events name are missed.
        let names = (try? FileManager.default.contentsOfDirectory(atPath: root + "/" + name)) ?? []
        return names.filter { Digest.isDigest($0) && $0.hasPrefix(name) }.sorted()
    }

    func begin(_ upload: String) throws(LedgerError) {
        let file = open(incoming + "/" + upload, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard file >= 0 else { throw Self.refusal("make", upload) }
        close(file)
    }

    func append(_ part: [UInt8], to upload: String) throws(LedgerError) {
        let file = open(incoming + "/" + upload, O_WRONLY | O_APPEND | O_CLOEXEC | O_NOFOLLOW)
        guard file >= 0 else { throw Self.refusal("open", upload) }
        defer { close(file) }
        var written = 0
        while written < part.count {
            let count = part[written...].withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw Self.error("write", upload)
            }
            written += count
        }
    }

    func store(_ upload: String, as sha256: String) throws(LedgerError) {
        try Self.sync(incoming + "/" + upload)
        let folder = folder(of: sha256)
        guard mkdir(folder, 0o700) == 0 || errno == EEXIST else { throw Self.refusal("make", folder) }
        // A file that is there already has the same content, or is damaged and mended by this one.
        guard rename(incoming + "/" + upload, path(of: sha256)) == 0 else { throw Self.error("rename", upload) }
        try syncPlace(of: sha256)
    }

    /// Waits until the file is found where it is: in its folder, and the folder in the one above.
    private func syncPlace(of sha256: String) throws(LedgerError) {
        try Self.sync(folder(of: sha256))
        let name = String(sha256.prefix(2))
        if !synced.contains(name) {
            try Self.sync(root)
            synced.insert(name)
        }
        synced.insert(sha256)
    }

    func discard(_ upload: String) { unlink(incoming + "/" + upload) }

    private func folder(of sha256: String) -> String { "\(root)/\(sha256.prefix(2))" }

    private func path(of sha256: String) -> String { "\(folder(of: sha256))/\(sha256)" }

    /// Waits until a file or a folder is on disk.
    static func sync(_ path: String) throws(LedgerError) {
        let file = open(path, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { throw refusal("open", path) }
        defer { close(file) }
        // Also where there is no room: the next sync would succeed, and say nothing of what was given up.
        guard fsync(file) == 0 else { throw .failed(problem("sync", path, errno)) }
    }

    /// What was written may be on the disk or not.
    static func error(_ verb: String, _ path: String) -> LedgerError {
        let code = errno
        return isFull(code) ? .diskFull : .failed(problem(verb, path, code))
    }

    /// Nothing was written, so that nothing is in doubt.
    static func refusal(_ verb: String, _ path: String) -> LedgerError {
        let code = errno
        return isFull(code) ? .diskFull : .evidenceUnreadable(problem(verb, path, code))
    }

    private static func isFull(_ code: CInt) -> Bool { code == ENOSPC || code == EDQUOT }

    private static func problem(_ verb: String, _ path: String, _ code: CInt) -> String {
        "cannot \(verb) \(path): \(String(cString: strerror(code)))"
    }
}
