import GRDB
import GRDBSQLite

/// Opens the one connection to the database.
enum LedgerConnection {
    /// Opens the ledger's file, or where `path` is `nil` a database in memory, with that image or empty.
    static func open(
        _ path: String?,
        image: [UInt8]? = nil,
        progress: (OpeningProgress) -> Void = { _ in }
    ) throws(LedgerError) -> DatabaseQueue {
        do {
            let queue =
                try path.map { try DatabaseQueue(path: $0, configuration: configuration) }
                ?? DatabaseQueue(configuration: configuration)
            try queue.writeWithoutTransaction { database in
                if let image {
                    try database.deserialize(image)
                    // It comes as a database of its own, with the settings that SQLite gives a new one.
                    for setting in LedgerSetting.beforeFirstAccess { try setting.make(in: database) }
                }
                let settings = LedgerSetting.afterOpening(inMemory: path == nil)
                for setting in settings { try setting.make(in: database) }
                for setting in LedgerSetting.beforeFirstAccess + settings { try setting.check(in: database) }
                try Schema.migrate(database, progress: progress)
                // What an earlier process could not sync may still be in the system's cache: writing it all into the
                // database file, synced, makes sure of it before anything is built on it.
                if path != nil { try database.checkpoint(.truncate) }
            }
            return queue
        } catch let error as LedgerError {
            throw error
        } catch let error as DatabaseError {
            throw opening(error, path ?? ":memory:")
        } catch {
            throw .failed("\(error)")
        }
    }

    private static var configuration: Configuration {
        var configuration = Configuration()
        configuration.label = "ledger"
        configuration.busyMode = .timeout(5)
        // A storage error can leave a transaction open; the ledger then stops by its own rule, and must not be trapped.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            for setting in LedgerSetting.beforeFirstAccess { try setting.make(in: database) }
            // Set before the file becomes a write-ahead one, so that it stands in the file itself and not in the log.
            let application = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
            switch application {
            case Int(Schema.application): break
            case 0 where try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") == 0:
                try database.execute(sql: "PRAGMA application_id = \(Schema.application)")
            default: throw LedgerError.foreignDatabase(path: "")
            }
        }
        return configuration
    }

    private static func opening(_ error: DatabaseError, _ path: String) -> LedgerError {
        switch error.resultCode.primaryResultCode {
        case .SQLITE_BUSY, .SQLITE_LOCKED: .inUse(path: path)
        case .SQLITE_NOTADB: .notADatabase(path: path)
        case _ where error.saysUnreadable: .damaged(error.description)
        case .SQLITE_FULL: .diskFull
        case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_READONLY: .folder(path: path, problem: .notAccessible)
        default: .failed(error.description)
        }
    }
}

/// How long the write-ahead log has grown, told by SQLite after each commit.
final class LogGauge {
    private(set) var pages = 0

    /// Replaces SQLite's own checkpointing, which says nothing when it fails.
    func watch(_ database: Database) {
        sqlite3_wal_hook(
            database.sqliteConnection,
            { gauge, _, _, pages in
                if let gauge { Unmanaged<LogGauge>.fromOpaque(gauge).takeUnretainedValue().pages = Int(pages) }
                return SQLITE_OK
            },
            Unmanaged.passUnretained(self).toOpaque()
        )
    }

    func reset() { pages = 0 }
}
