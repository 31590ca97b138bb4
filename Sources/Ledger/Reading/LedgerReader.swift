import GRDB

/// Reads the ledger, for as long as the work lasts that it was handed to.
///
/// Everything here holds up the ledger's queue: ask for pages, not for everything.
package class LedgerReader {
    let database: Database
    let state: LedgerState
    let store: any EvidenceFiles

    init(database: Database, state: LedgerState, store: any EvidenceFiles) {
        self.database = database
        self.state = state
        self.store = store
    }

    /// The last event.
    package func head() throws(LedgerError) -> LedgerHead {
        try state.checkUsable()
        return state.head
    }

    /// Whether a file of that digest is stored, whether or not an event names it yet.
    package func hasEvidence(_ sha256: String) -> Bool { store.contains(sha256) }

    /// The numbers of the events that name a file.
    package func events(naming sha256: String) throws(LedgerError) -> [Int] {
        try all("SELECT event FROM evidence WHERE sha256 = ? ORDER BY event", [sha256]) { try $0[at: 0] }
    }

    /// Runs a query that is prepared once and kept, and makes something of each row until `isFull` says enough.
    func all<T>(
        _ sql: String,
        _ values: StatementArguments = [],
        until isFull: (T) -> Bool,
        make: (Row) throws -> T
    ) throws(LedgerError) -> [T] {
        try state.checkUsable()
        return try state.storing {
            var result: [T] = []
            let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: values)
            while let row = try rows.next() {
                let item = try make(row)
                result.append(item)
                if isFull(item) { break }
            }
            return result
        }
    }

    func all<T>(
        _ sql: String,
        _ values: StatementArguments = [],
        _ make: (Row) throws -> T
    ) throws(LedgerError) -> [T] { try all(sql, values, until: { _ in false }, make: make) }

    /// What `read` gives; `nil` where what is stored there cannot be read, which the ledger takes note of.
    func surviving<T>(_ read: () throws(LedgerError) -> T) throws(LedgerError) -> T? {
        do {
            return try read()
        } catch {
            guard case .damaged = error else { throw error }
            state.health.note(error)
            state.forgiveDoom()
            return nil
        }
    }

    func first<T>(
        _ sql: String,
        _ values: StatementArguments = [],
        _ make: (Row) throws -> T
    ) throws(LedgerError) -> T? {
        try state.checkUsable()
        return try state.storing {
            let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: values)
            return try rows.next().map(make)
        }
    }
}

extension Row {
    /// The value of a column, counted from 0.
    ///
    /// Where GRDB's own subscripts would stop the program, this throws: a damaged file can hold NULL where the schema
    /// forbids it.
    subscript<Value: DatabaseValueConvertible & StatementColumnConvertible>(at index: Int) -> Value {
        get throws { try decode(atIndex: index) }
    }
}
