import GRDB
package import WorkflowCore

extension LedgerReader {
    /// A page of the deadlines that match, by due day; those that stand still or whose year is not known come last.
    package func deadlines(
        _ query: DeadlineQuery = DeadlineQuery(),
        after: DeadlinePlace? = nil,
        limit: Int
    ) throws(LedgerError) -> [ListedDeadline] {
        var found: [ListedDeadline] = []
        for hasDue in [true, false] {
            // What has no due day comes after all that has one.
            if hasDue, let after, after.due == nil { continue }
            guard query.allows(hasDue: hasDue), found.count < limit else { continue }
            let start = after.flatMap { ($0.due != nil) == hasDue ? $0 : nil }
            let sql = DeadlineSQL(query, hasDue: hasDue, after: start, limit: limit - found.count)
            found += try all(sql.text, sql.values) { try ListedDeadline($0) }
        }
        return found
    }

    /// How SQLite would find a page of these deadlines, a line a step.
    package func plan(of query: DeadlineQuery, hasDue: Bool) throws(LedgerError) -> String {
        let place = DeadlinePlace(due: hasDue ? CivilDate(dayNumber: 0) : nil, proposal: ProposalID(key: 0), clock: "")
        let sql = DeadlineSQL(query, hasDue: hasDue, after: place, limit: 1)
        return try plan(sql.text, sql.values)
    }

    /// A page of the open proposals in that state without a deadline that has a due day, in the order of their ids; where a
    /// unit is named, of those that it handles alone.
    package func withoutDueDay(
        inState state: String,
        unit: String? = nil,
        after: ProposalID? = nil,
        limit: Int
    ) throws(LedgerError) -> [(id: ProposalID, standing: Standing)] {
        try all(
            """
            SELECT id, definition, state, pending FROM proposals WHERE state = ? AND +ended = 0 AND id > ?
            AND NOT EXISTS (SELECT 1 FROM clocks WHERE clocks.proposal = id AND due IS NOT NULL)
            \(unit == nil ? "" : "AND EXISTS (SELECT 1 FROM units WHERE unit = ? AND units.proposal = id)")
            ORDER BY id LIMIT ?
            """,
            StatementArguments([state]) + StatementArguments([after?.key ?? 0])
                + StatementArguments(unit.map { [$0] } ?? []) + StatementArguments([limit])
        ) { (ProposalID(key: try $0[at: 0]), try Standing($0, from: 1)) }
    }

    /// How many running deadlines are over their due day on `today`.
    package func overdueCount(on today: CivilDate) throws(LedgerError) -> Int {
        try first("SELECT count(*) FROM clocks WHERE due < ?", [today.dayNumber]) { try $0[at: 0] } ?? 0
    }
}

extension DeadlineQuery {
    fileprivate func allows(hasDue: Bool) -> Bool {
        if let wanted = self.hasDue, wanted != hasDue { return false }
        return hasDue || last == nil
    }
}

extension ListedDeadline {
    fileprivate init(_ row: Row) throws {
        let (due, item): (Int?, String) = (try row[at: 0], try row[at: 3])
        place = DeadlinePlace(
            due: due.map { CivilDate(dayNumber: $0) },
            proposal: ProposalID(key: try row[at: 1]),
            clock: try row[at: 2],
            item: item.isEmpty ? nil : item
        )
        told = try row[at: 4]
        standing = try Standing(row, from: 5)
    }
}

extension Standing {
    fileprivate init(_ row: Row, from column: Int) throws {
        definition = try row[at: column]
        state = try row[at: column + 1]
        isPending = try row[at: column + 2]
    }
}
