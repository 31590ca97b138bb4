import Foundation
import GRDBSQLite

/// SQLite by itself with the ledger's settings: one row a commit, as long as an event's.
struct SQLiteProbe {
    struct Failed: Error {
        let statement: String
        let code: CInt
    }

    let folder: String
    let rowBytes: Int
    let seconds: Int

    func run() throws -> RateFigures {
        let path = "\(folder)/probe.sqlite"
        for suffix in ["", "-wal"] { unlink(path + suffix) }
        var opened: OpaquePointer?
        guard sqlite3_open(path, &opened) == SQLITE_OK, let database = opened else {
            throw Failed(statement: "open", code: sqlite3_errcode(opened))
        }
        defer {
            sqlite3_close_v2(database)
            for suffix in ["", "-wal"] { unlink(path + suffix) }
        }
        for setting in [
            "locking_mode = EXCLUSIVE", "journal_mode = WAL", "synchronous = FULL", "cache_size = -16384",
            "wal_autocheckpoint = 4096",
        ] { try execute("PRAGMA \(setting)", database) }
        try execute("CREATE TABLE events (seq INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT", database)
        var prepared: OpaquePointer?
        sqlite3_prepare_v2(database, "INSERT INTO events (content) VALUES (?)", -1, &prepared, nil)
        defer { sqlite3_finalize(prepared) }
        let row = [CChar](repeating: 0x61, count: rowBytes)
        // Until its log has had its size once, and is overwritten from then on, as the ledger's in long use.
        try execute("BEGIN", database)
        for _ in 0..<(24 << 20) / max(1, rowBytes) { try insert(row, prepared) }
        try execute("COMMIT", database)
        try execute("PRAGMA wal_checkpoint(PASSIVE)", database)
        return try measured { try insert(row, prepared) }
    }

    private func measured(_ body: () throws -> Void) throws -> RateFigures {
        let clock = ContinuousClock()
        let start = clock.now
        let end = start + .seconds(seconds)
        var latencies: [Int] = []
        var last = start
        while last < end {
            try body()
            let now = clock.now
            latencies.append(now.nanoseconds(since: last))
            last = now
        }
        return Latencies(latencies, within: last.seconds(since: start)).rate
    }

    private func insert(_ row: [CChar], _ statement: OpaquePointer?) throws {
        // The row outlives the step, so SQLite need not copy it.
        sqlite3_bind_text(statement, 1, row, CInt(row.count), nil)
        let code = sqlite3_step(statement)
        guard code == SQLITE_DONE else { throw Failed(statement: "INSERT", code: code) }
        sqlite3_reset(statement)
    }

    private func execute(_ sql: String, _ database: OpaquePointer) throws {
        let code = sqlite3_exec(database, sql, nil, nil, nil)
        guard code == SQLITE_OK else { throw Failed(statement: sql, code: code) }
    }
}
