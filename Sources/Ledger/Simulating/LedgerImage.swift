import GRDB
import GRDBSQLite

/// All that a ledger in memory has committed: what a crash leaves of it.
package struct LedgerImage: Hashable, Sendable {
    let database: [UInt8]
    let files: [String: [UInt8]]
}

extension Ledger {
    /// A ledger in memory as an image holds it: for simulations that crash and start again.
    package static func inMemory(
        from image: LedgerImage,
        faults: (any StorageFaults)? = nil,
        cacheBound: Int = 2_048
    ) throws(LedgerError) -> Ledger {
        let files = MemoryEvidence(stored: image.files)
        let database = try LedgerConnection.open(nil, image: image.database)
        let state = LedgerState(cacheBound: cacheBound)
        let head = try state.storing {
            try database.writeWithoutTransaction { database in
                try LedgerReader(database: database, state: state, store: files).storedHead()
            }
        }
        return Ledger(
            database: database,
            head: head,
            health: state.health,
            cacheBound: cacheBound,
            folder: nil,
            gauge: LogGauge(),
            space: nil,
            evidence: EvidenceStore(files: files, limits: EvidenceLimits(), isLost: false, health: state.health),
            faults: faults
        )
    }

    /// What has been committed, also where the storage has failed since; of a ledger in memory alone.
    package func image() throws(LedgerError) -> LedgerImage {
        guard let files = evidence.files as? MemoryEvidence else { throw .failed("the ledger is not in memory") }
        do {
            return try database.writeWithoutTransaction { database in
                // What was under way when the power failed.
                if database.isInsideTransaction { try database.execute(sql: "ROLLBACK") }
                return LedgerImage(database: try database.serialized(), files: files.stored)
            }
        } catch {
            throw .failed("\(error)")
        }
    }
}

extension Database {
    fileprivate func serialized() throws -> [UInt8] {
        var size: sqlite3_int64 = 0
        guard let bytes = sqlite3_serialize(sqliteConnection, "main", &size, 0) else {
            throw DatabaseError(resultCode: .SQLITE_NOMEM)
        }
        defer { sqlite3_free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(size)))
    }

    /// Makes this database in memory the one that was serialized.
    func deserialize(_ image: [UInt8]) throws {
        let size = sqlite3_int64(image.count)
        guard let bytes = sqlite3_malloc64(sqlite3_uint64(image.count)) else {
            throw DatabaseError(resultCode: .SQLITE_NOMEM)
        }
        image.withUnsafeBytes { bytes.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(bytes), byteCount: $0.count) }
        let flags = UInt32(SQLITE_DESERIALIZE_FREEONCLOSE | SQLITE_DESERIALIZE_RESIZEABLE)
        let memory = bytes.assumingMemoryBound(to: UInt8.self)
        let code = sqlite3_deserialize(sqliteConnection, "main", memory, size, size, flags)
        guard code == SQLITE_OK else { throw DatabaseError(resultCode: ResultCode(rawValue: code)) }
    }
}
