import GRDB

/// The shape of the ledger's tables and how it came about.
///
/// A migration that has been released is never edited: a change of shape is a new file and a new line here. A migration
/// that changes a projection empties the projections, and opening the ledger fills them again from the events.
enum Schema {
    /// SQLite's `application_id` of a ledger: "YISH".
    static let application: UInt32 = 0x5949_5348

    /// In order; the schema's number is how many have been run, and SQLite's `user_version` holds it.
    static let migrations: [any SchemaStep] = [
        Schema1(), Schema2(),
    ]

    static var newest: Int { migrations.count }

    /// Brings the database to the newest schema, each step in a transaction of its own.
    static func migrate(_ database: Database, progress: (OpeningProgress) -> Void) throws {
        let present = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard present <= newest else { throw LedgerError.newerSchema(found: present, known: newest) }
        for number in present..<newest {
            // Making the first schema is no change of one.
            if number > 0 { progress(.migrating(to: number + 1)) }
            try database.inTransaction(.immediate) {
                try database.execute(sql: migrations[number].sql)
                try database.execute(sql: "PRAGMA user_version = \(number + 1)")
                return .commit
            }
        }
    }
}

/// One migration; one file each.
protocol SchemaStep: Sendable {
    var sql: String { get }
}
