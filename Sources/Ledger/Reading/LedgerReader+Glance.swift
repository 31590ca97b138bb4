import GRDB
package import WorkflowCore

/// What a look over the whole office needs, without reading what the proposals hold.
extension LedgerReader {
    /// A page of the open proposals after that one, in the order of their ids.
    package func openProposals(
        after: ProposalID? = nil,
        limit: Int
    ) throws(LedgerError) -> [(id: ProposalID, proposal: OpenProposal)] {
        try all(Self.open + " AND id > ? ORDER BY id LIMIT ?", [after?.key ?? 0, limit]) { row in
            (ProposalID(key: try row[at: 0]), try OpenProposal(row))
        }
    }

    /// That proposal; `nil` where it has ended.
    package func openProposal(_ id: ProposalID) throws(LedgerError) -> OpenProposal? {
        try first(Self.open + " AND id = ?", [id.key]) { try OpenProposal($0) }
    }

    private static let open = """
        SELECT id, pending, (SELECT min(due) FROM clocks WHERE proposal = id) FROM proposals WHERE ended = 0
        """

    /// A page of the places of the events after that number, oldest first.
    package func marks(after seq: Int, limit: Int) throws(LedgerError) -> [EventMark] {
        try all("SELECT seq, at, subject FROM events WHERE seq > ? ORDER BY seq LIMIT ?", [seq, limit]) {
            EventMark(seq: try $0[at: 0], at: Instant(milliseconds: try $0[at: 1]), subject: try $0[at: 2])
        }
    }
}

/// An open proposal as a look over the office sees it.
package struct OpenProposal: Hashable, Sendable {
    /// Whether an act waits for a second person.
    package let isPending: Bool
    /// The first of the last days of its deadlines that run.
    package let due: CivilDate?

    fileprivate init(_ row: Row) throws {
        isPending = try row[at: 1]
        due = (try row[at: 2] as Int?).map { CivilDate(dayNumber: $0) }
    }
}

/// When something happened to what.
package struct EventMark: Hashable, Sendable {
    package let seq: Int
    package let at: Instant
    /// A proposal's id, or the office's.
    package let subject: String
}
