import GRDB
import WorkflowCore

/// An entry of an index, or the key of a row.
struct IndexPlace: Hashable, Sendable {
    let values: [DatabaseValue]
}

extension LedgerReader {
    /// A page of the index behind that entry, each with whether the table has its row; `nil` where the index cannot be
    /// read.
    func entries(
        of index: IndexShape,
        after place: IndexPlace?,
        limit: Int
    ) throws(LedgerError) -> [(entry: IndexPlace, hasRow: Bool)]? {
        try surviving { () throws(LedgerError) in
            guard let place else { return try entries(index.entries(fixed: nil, isNull: false), [limit], index) }
            var page: [(entry: IndexPlace, hasRow: Bool)] = []
            for fixed in index.entry.indices.reversed() where page.count < limit {
                let last = place.values[fixed]
                let values = place.values[..<fixed] + (last.isNull ? [] : [last])
                page += try entries(
                    index.entries(fixed: fixed, isNull: last.isNull),
                    StatementArguments(values) + [limit - page.count],
                    index
                )
            }
            return page
        }
    }

    private func entries(
        _ sql: String,
        _ values: StatementArguments,
        _ index: IndexShape
    ) throws(LedgerError) -> [(entry: IndexPlace, hasRow: Bool)] {
        let count = index.entry.count
        return try all(sql, values) { row in
            (IndexPlace(values: row.databaseValues.dropLast()), try row[at: count])
        }
    }

    /// A page of the rows behind that key, each with which of the table's indexes lack it; `nil` where they cannot be
    /// read.
    func rows(
        of indexes: [IndexShape],
        after place: IndexPlace?,
        limit: Int
    ) throws(LedgerError) -> [(key: IndexPlace, missing: [IndexShape])]? {
        guard let shape = indexes.first else { return [] }
        let key = list(shape.key)
        let bound = place == nil ? "" : "WHERE (\(key)) > (\(list(shape.key.map { _ in "?" })))"
        let sql = """
            SELECT \(key), \(list(indexes.map(\.isMissing))) FROM \(shape.table) AS t \(shape.access) \(bound)
            ORDER BY \(key) LIMIT \(limit)
            """
        return try surviving { () throws(LedgerError) in
            let page = try all(sql, StatementArguments(place?.values ?? [])) { row in
                var missing: [IndexShape] = []
                for (number, index) in indexes.enumerated() where try row[at: shape.key.count + number] {
                    missing.append(index)
                }
                return (key: IndexPlace(values: Array(row.databaseValues.prefix(shape.key.count))), missing: missing)
            }
            try checkOrder(page.map(\.key), after: place)
            return page
        }
    }
}

extension IndexShape {
    /// The row that an entry, or a key in the order of `columns`, stands for.
    func place(_ values: IndexPlace, of columns: [String]) -> LedgerFault.Place {
        func number(_ column: String) -> Int? {
            columns.firstIndex(of: column).flatMap { Int.fromDatabaseValue(values.values[$0]) }
        }
        if table == "events", let seq = number("rowid") { return .events(seq...seq) }
        guard let id = number("proposal") ?? number("rowid") else { return .table(table) }
        return .row(table: table, key: ProposalID(key: id).description)
    }
}
