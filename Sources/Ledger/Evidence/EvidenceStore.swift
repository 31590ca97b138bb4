import Crypto
package import WorkflowCore

/// What may be uploaded.
package struct EvidenceLimits: Hashable, Sendable {
    /// Of one file, in bytes.
    package var fileSize: Int
    /// Under way at one time, of everybody together.
    package var uploads: Int
    /// Under way at one time, of one owner.
    package var uploadsPerOwner: Int
    /// After so many milliseconds without a part an upload is given up when the next one begins.
    package var idle: Int

    package init(
        fileSize: Int = 64 << 20,
        uploads: Int = 64,
        uploadsPerOwner: Int = 8,
        idle: Int = 15 * 60 * 1_000
    ) {
        self.fileSize = fileSize
        self.uploads = uploads
        self.uploadsPerOwner = uploadsPerOwner
        self.idle = idle
    }
}

/// A file that is stored and synced: from now on an event may name it.
package struct StoredFile: Hashable, Sendable {
    package let sha256: String
    package let size: Int
}

/// Receives files in parts and keeps them by their digests.
///
/// A file is known by its content alone; what a client calls it is for the event to say.
package actor EvidenceStore {
    private var limits: EvidenceLimits
    /// Whether events name files and the folder that should hold them is missing or holds none.
    ///
    /// Nothing is stored then: the folder may come back.
    package nonisolated let isLost: Bool
    nonisolated let files: any EvidenceFiles
    private let health: LedgerHealth
    private let executor = QueueExecutor(label: "evidence")
    private var uploads: [String: Upload] = [:]
    private var sound = SoundFiles()

    private struct Upload {
        let owner: String
        var hash = SHA256()
        var size = 0
        var touchedAt: Instant
    }

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(files: any EvidenceFiles, limits: EvidenceLimits, isLost: Bool, health: LedgerHealth) {
        self.files = files
        self.limits = limits
        self.isLost = isLost
        self.health = health
    }

    /// From now on a file may have that many bytes; what is under way is held to it as well.
    package func limit(fileSize: Int) { limits.fileSize = fileSize }

    /// Begins an upload, which only the same owner can go on with, and returns its id.
    package func begin(owner: String, at now: Instant) throws(LedgerError) -> String {
        if isLost { throw .evidenceLost }
        for (id, upload) in uploads where now.milliseconds - upload.touchedAt.milliseconds > limits.idle {
            discard(id)
        }
        guard uploads.count < limits.uploads else { throw .tooManyUploads(limit: limits.uploads) }
        guard uploads.values.count(where: { $0.owner == owner }) < limits.uploadsPerOwner else {
            throw .tooManyUploads(limit: limits.uploadsPerOwner)
        }
        let id = (0..<16).map { _ in UInt8.random(in: 0...255) }.hexadecimal
        try writing { () throws(LedgerError) in try files.begin(id) }
        uploads[id] = Upload(owner: owner, touchedAt: now)
        return id
    }

    /// Adds the next part.
    ///
    /// An upload that grows too large, or that cannot be written, is given up.
    package func add(
        _ part: [UInt8],
        to id: String,
        owner: String,
        at now: Instant
    ) throws(LedgerError) {
        guard var upload = uploads[id], upload.owner == owner else { throw .uploadUnknown }
        guard upload.size + part.count <= limits.fileSize else {
            discard(id)
            throw .fileTooLarge(limit: limits.fileSize)
        }
        do {
            try writing { () throws(LedgerError) in try files.append(part, to: id) }
        } catch {
            discard(id)
            throw error
        }
        upload.hash.update(data: part)
        upload.size += part.count
        upload.touchedAt = now
        uploads[id] = upload
    }

    /// Stores the file; when this returns it is on disk.
    package func finish(_ id: String, owner: String) throws(LedgerError) -> StoredFile {
        guard let upload = uploads[id], upload.owner == owner else { throw .uploadUnknown }
        let file = StoredFile(sha256: upload.hash.finalize().hexadecimal, size: upload.size)
        defer { uploads[id] = nil }
        do {
            try writing { () throws(LedgerError) in try files.store(id, as: file.sha256) }
        } catch {
            files.discard(id)
            throw error
        }
        return file
    }

    /// At most `count` bytes of a stored file from `offset`, and the file's size; `nil` where it is not stored.
    ///
    /// Nothing is given of a file that is not what its digest says: that is ``LedgerError/evidenceDamaged(sha256:)``.
    package func read(
        _ sha256: String,
        offset: Int,
        count: Int
    ) throws(LedgerError) -> (part: [UInt8], size: Int)? {
        guard Digest.isDigest(sha256), let size = try files.size(of: sha256) else { return nil }
        guard try sound.contains(sha256, in: files) else { throw .evidenceDamaged(sha256: sha256) }
        guard let part = try files.bytes(of: sha256, offset: offset, count: count) else { return nil }
        return (part, size)
    }

    /// At most `count` bytes from `offset`, whatever they are; `nil` where no such file is stored.
    func bytes(of sha256: String, offset: Int, count: Int) throws(LedgerError) -> [UInt8]? {
        try files.bytes(of: sha256, offset: offset, count: count)
    }

    /// The digests of the stored files that begin with that byte, in order.
    func stored(on shelf: UInt8) -> [String] { files.stored(on: shelf) }

    /// After a failed write or sync nobody knows what the disk holds, here as in the database.
    private func writing(_ write: () throws(LedgerError) -> Void) throws(LedgerError) {
        if let failure = health.failure { throw failure }
        do {
            try write()
        } catch {
            if case .failed = error { health.note(error) }
            throw error
        }
    }

    private func discard(_ id: String) {
        uploads[id] = nil
        files.discard(id)
    }
}
