import GRDB

/// The SQLite settings that the ledger's promises stand on: each is set, and read back before the ledger is used.
///
/// What each is for stands in `Ledger.docc/Settings.md`.
struct LedgerSetting: Sendable {
    let name: String
    let value: String
    /// What SQLite answers when the setting holds.
    let reads: String

    /// To be made before the database is read for the first time.
    static let beforeFirstAccess = [
        LedgerSetting(name: "locking_mode", value: "EXCLUSIVE", reads: "exclusive"),
        LedgerSetting(name: "trusted_schema", value: "OFF", reads: "0"),
        LedgerSetting(name: "cell_size_check", value: "ON", reads: "1"),
        LedgerSetting(name: "temp_store", value: "MEMORY", reads: "2"),
        LedgerSetting(name: "cache_size", value: "-16384", reads: "-16384"),
        LedgerSetting(name: "busy_timeout", value: "5000", reads: "5000"),
    ]

    /// To be made after GRDB has set up the connection, since GRDB weakens `synchronous` when it sets up a write-ahead
    /// log itself.
    static func afterOpening(inMemory: Bool) -> [LedgerSetting] {
        [
            LedgerSetting(
                name: "journal_mode",
                value: inMemory ? "MEMORY" : "WAL",
                reads: inMemory ? "memory" : "wal"
            ),
            LedgerSetting(name: "synchronous", value: "FULL", reads: "2"),
            LedgerSetting(name: "foreign_keys", value: "ON", reads: "1"),
        ]
    }

    static var names: [String] { (beforeFirstAccess + afterOpening(inMemory: false)).map(\.name) }

    func make(in database: Database) throws {
        // Some of these statements answer with a row; it is read back below.
        _ = try Row.fetchAll(database, sql: "PRAGMA \(name) = \(value)")
    }

    func check(in database: Database) throws {
        let found = try String.fetchOne(database, sql: "PRAGMA \(name)") ?? ""
        guard found == reads else { throw LedgerError.setting(name: name, wanted: reads, found: found) }
    }
}
