import GRDB
import StrictJSON
package import WorkflowCore

extension LedgerReader {
    /// The proposal as it stands.
    package func proposal(_ id: ProposalID) throws(LedgerError) -> Proposal? {
        try state.checkUsable()
        if let proposal = state.cached(id) { return proposal }
        guard let proposal = try stored(id) else { return nil }
        state.keep(proposal)
        return proposal
    }

    /// A page of the proposals that match, in the order of year and serial number, after that one.
    package func proposals(
        _ query: ProposalQuery = ProposalQuery(),
        after: ProposalID? = nil,
        limit: Int
    ) throws(LedgerError) -> [Proposal] {
        let sql = QuerySQL(query, after: after, limit: limit)
        return try listed(try all(sql.text, sql.values) { ProposalID(key: try $0[at: 0]) })
    }

    /// The proposals with these ids, which tables of the ledger name.
    package func listed(_ ids: [ProposalID]) throws(LedgerError) -> [Proposal] {
        try state.checkUsable()
        var result: [Proposal] = []
        for id in ids {
            // A long list must not drive out of memory what is being worked on.
            if let proposal = state.peek(id) {
                result.append(proposal)
            } else if let proposal = try stored(id) {
                result.append(proposal)
            } else {
                throw .damaged("the proposal \(id) is listed and has no content")
            }
        }
        return result
    }

    /// How SQLite would find a page of these proposals, a line a step: what a slow list is looked into with.
    package func plan(of query: ProposalQuery) throws(LedgerError) -> String {
        let sql = QuerySQL(query, after: nil, limit: 1)
        return try plan(sql.text, sql.values)
    }

    func plan(_ sql: String, _ values: StatementArguments) throws(LedgerError) -> String {
        try all("EXPLAIN QUERY PLAN " + sql, values) { try $0[at: 3] as String }.joined(separator: "\n")
    }

    private func stored(_ id: ProposalID) throws(LedgerError) -> Proposal? {
        guard let text = try first("SELECT content FROM contents WHERE id = ?", [id.key], { try $0[at: 0] as String })
        else {
            return nil
        }
        guard let json = StoredJSON.content(text), let proposal = Proposal(json) else {
            throw .damaged("the content of the proposal \(id) is no proposal")
        }
        return proposal
    }

    /// The title and place of every proposal of those years; where a unit is named, of those that it handles alone.
    package func titles(years: ClosedRange<Int>, unit: String? = nil) throws(LedgerError) -> [ProposalTitle] {
        try all(
            """
            SELECT id, title, step, state, ended FROM proposals WHERE id BETWEEN ? AND ?
            \(unit == nil ? "" : "AND id IN (SELECT proposal FROM units WHERE unit = ?)") ORDER BY id
            """,
            StatementArguments([years.lowerBound * 1_000_000, years.upperBound * 1_000_000 + 999_999])
                + StatementArguments(unit.map { [$0] } ?? [])
        ) {
            try ProposalTitle(
                id: ProposalID(key: $0[at: 0]),
                title: $0[at: 1],
                position: Position(step: $0[at: 2], state: $0[at: 3], hasEnded: $0[at: 4])
            )
        }
    }

    /// The serial number for the next proposal of that year.
    package func nextSerial(year: Int) throws(LedgerError) -> Int {
        let last = try first(
            "SELECT max(id) FROM proposals WHERE id BETWEEN ? AND ?",
            [year * 1_000_000, year * 1_000_000 + 999_999]
        ) { try $0[at: 0] as Int? }
        return (last ?? nil).map { $0 % 1_000_000 + 1 } ?? 1
    }

    /// How many proposals that are pinned to the definition have not ended.
    package func openCount(definition digest: String) throws(LedgerError) -> Int {
        try first("SELECT count(*) FROM proposals WHERE ended = 0 AND definition = ?", [digest]) { try $0[at: 0] } ?? 0
    }

    /// How many proposals stand where.
    package func counts(year: Int? = nil) throws(LedgerError) -> [PlaceCount] {
        try all(
            """
            SELECT workflow, step, state, ended, count(*), sum(pending) FROM proposals WHERE id BETWEEN ? AND ?
            GROUP BY workflow, step, state, ended ORDER BY workflow, step, state, ended
            """,
            [(year ?? 0) * 1_000_000, (year ?? 9_999) * 1_000_000 + 999_999]
        ) {
            try PlaceCount(
                workflow: $0[at: 0],
                position: Position(step: $0[at: 1], state: $0[at: 2], hasEnded: $0[at: 3]),
                count: $0[at: 4],
                pending: $0[at: 5]
            )
        }
    }

    /// The papers recorded under that number.
    package func papers(_ number: String) throws(LedgerError) -> [Paper] {
        try all(
            "SELECT number, proposal, content FROM papers WHERE number = ? ORDER BY proposal, content",
            [number]
        ) { try Paper(number: $0[at: 0], proposal: ProposalID(key: $0[at: 1]).description, content: $0[at: 2]) }
    }
}

/// A proposal as lists of titles need it.
package struct ProposalTitle: Hashable, Sendable {
    package let id: ProposalID
    package let title: String
    package let position: Position
}

/// How many proposals stand in one state of one workflow.
package struct PlaceCount: Hashable, Sendable {
    package let workflow: String
    package let position: Position
    package let count: Int
    /// How many of them wait for a second person.
    package let pending: Int
}
