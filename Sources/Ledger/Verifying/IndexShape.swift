import GRDB

/// An index and how its table is reached without it, as parts of SQL that hold the one against the other.
struct IndexShape: Hashable, Sendable {
    let name: String
    let table: String
    /// The columns of an entry, in its order; the last ones are those of the row's key that are not indexed themselves.
    let entry: [String]
    /// Of which rows there are entries; `nil` for all.
    let condition: String?
    /// The columns that tell the table's rows apart.
    let key: [String]
    /// How to read the table by its key alone.
    let access: String

    /// Reads a page of the index, and behind each entry's columns whether the table has such a row.
    ///
    /// The page begins behind an entry whose first `fixed` columns stay as they are and whose next one grows; with `nil` at
    /// the beginning.
    func entries(fixed: Int?, isNull: Bool) -> String {
        var conditions = condition.map { ["(\($0))"] } ?? []
        if let fixed {
            conditions += entry[..<fixed].map { "\($0) IS ?" }
            // NULL comes before everything else.
            conditions.append(isNull ? "\(entry[fixed]) IS NOT NULL" : "\(entry[fixed]) > ?")
        }
        return """
            SELECT \(list(entry)), EXISTS (SELECT 1 FROM \(table) AS t \(access) WHERE \(sameEntry))
            FROM \(table) AS i INDEXED BY \(name) \(conditions.isEmpty ? "" : "WHERE " + conditions.joined(separator: " AND "))
            ORDER BY \(list(entry[(fixed ?? 0)...])) LIMIT ?
            """
    }

    /// Whether a row, known as `t`, ought to have an entry and has none.
    var isMissing: String {
        let sought = "NOT EXISTS (SELECT 1 FROM \(table) AS i INDEXED BY \(name) WHERE \(sameEntry))"
        return condition.map { "(\($0)) AND \(sought)" } ?? sought
    }

    private var sameEntry: String {
        (entry.map { "i.\($0) IS t.\($0)" } + (condition.map { ["(\($0))"] } ?? [])).joined(separator: " AND ")
    }
}

func list(_ columns: some Collection<String>) -> String { columns.joined(separator: ", ") }

extension LedgerReader {
    /// Every index that is apart from its table.
    func indexes() throws(LedgerError) -> [IndexShape] {
        let tables = try all("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name") {
            try $0[at: 0] as String
        }
        var indexes: [IndexShape] = []
        for table in tables { indexes += try self.indexes(of: table) }
        return indexes
    }

    private func indexes(of table: String) throws(LedgerError) -> [IndexShape] {
        let list = try all("SELECT name, origin FROM pragma_index_list(?) ORDER BY name", [table]) {
            (name: try $0[at: 0] as String, origin: try $0[at: 1] as String)
        }
        // The primary key of a table without row numbers is the table.
        let primary = list.first { $0.origin == "pk" }?.name
        let key =
            try primary.map { _ throws(LedgerError) in
                try all("SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk", [table]) {
                    try $0[at: 0] as String
                }
            } ?? ["rowid"]
        var indexes: [IndexShape] = []
        for (name, _) in list where name != primary {
            let entry = try all("SELECT coalesce(name, 'rowid') FROM pragma_index_xinfo(?) ORDER BY seqno", [name]) {
                try $0[at: 0] as String
            }
            let sql = try first("SELECT sql FROM sqlite_schema WHERE name = ?", [name]) { try $0[at: 0] as String? }
            indexes.append(
                IndexShape(
                    name: name,
                    table: table,
                    entry: entry,
                    condition: (sql ?? nil)?.firstRange(of: " WHERE ").flatMap { range in
                        (sql ?? nil).map { String($0[range.upperBound...]) }
                    },
                    key: key,
                    access: primary.map { "INDEXED BY \($0)" } ?? "NOT INDEXED"
                )
            )
        }
        return indexes
    }
}
