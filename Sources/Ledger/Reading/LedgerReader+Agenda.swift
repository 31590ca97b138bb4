import GRDB
package import WorkflowCore

extension LedgerReader {
    /// A page of the proposals of which a reminder or an overdue mark may come on one of these days, after that one, in the
    /// order of their ids; each with the first day on which something may.
    ///
    /// - Parameters:
    ///   - days: a deadline without a due day counts for the first of them, since only the proposal says what it needs.
    ///   - unit: where one is named, those that it handles alone.
    ///   - all: also those with nothing ahead but rungs in years that are not known.
    ///   - after: the last one of the page before.
    ///   - limit: the most of a page.
    /// - Returns: nothing where there are no more.
    /// - Throws: what keeps the ledger from being read.
    package func agenda(
        _ days: ClosedRange<CivilDate>,
        unit: String? = nil,
        all: Bool = false,
        after: ProposalID? = nil,
        limit: Int
    ) throws(LedgerError) -> [AgendaEntry] {
        let never = Int.max
        return try self.all(
            """
            SELECT proposal, min(
                CASE WHEN due IS NULL THEN ?1
                ELSE min(coalesce(max(remind_on, ?1), ?2), CASE WHEN due + 1 >= ?1 THEN due + 1 ELSE ?2 END) END
            ) AS day FROM clocks WHERE running = 1 AND proposal > ?3
            AND (?4 IS NULL OR proposal IN (SELECT proposal FROM units WHERE unit = ?4))
            GROUP BY proposal HAVING day <= ?5 ORDER BY proposal LIMIT ?6
            """,
            [
                days.lowerBound.dayNumber, all ? days.lowerBound.dayNumber : never, after?.key ?? 0, unit,
                days.upperBound.dayNumber, limit,
            ]
        ) { AgendaEntry(proposal: ProposalID(key: try $0[at: 0]), day: CivilDate(dayNumber: try $0[at: 1])) }
    }
}

/// A proposal with the first day on which something may come of it.
package struct AgendaEntry: Hashable, Sendable {
    package let proposal: ProposalID
    package let day: CivilDate
}
