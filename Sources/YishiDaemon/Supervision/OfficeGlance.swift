package import Ledger
package import WorkflowCore

/// What of the office fits in one line: how many proposals are open, and what of them waits.
///
/// It goes once through the open proposals, in pages and without reading more than a line needs, and from then on looks at
/// those that events name: a line after each change must not cost a walk through the ledger.
package struct OfficeGlance: Sendable {
    private static let pageSize = 500

    private var open: [ProposalID: OpenProposal] = [:]
    private var last: EventMark?
    private var hasRead = false

    package init() {}

    /// Takes in what the ledger holds by now.
    package mutating func catchUp(with ledger: Ledger) async throws(LedgerError) {
        if !hasRead { try await readAll(of: ledger) }
        while true {
            let after = last?.seq ?? 0
            let (marks, found) = try await ledger.read { reader in
                let marks = try reader.marks(after: after, limit: Self.pageSize)
                let ids = Set(marks.compactMap { ProposalID($0.subject) })
                return (marks, try ids.map { ($0, try reader.openProposal($0)) })
            }
            for (id, proposal) in found { open[id] = proposal }
            guard let newest = marks.last else { return }
            last = newest
        }
    }

    /// The line, as of that day in the office.
    package func line(on today: CivilDate, in zone: OfficeZone) -> String {
        let pending = open.values.count(where: \.isPending)
        let overdue = open.values.count { $0.due.map { $0 < today } ?? false }
        let last = last.map { "last change \($0.at.minute(in: zone)) (event \($0.seq))" } ?? "nothing recorded yet"
        return "\(open.count) open, \(overdue) overdue, \(pending) to confirm; \(last)"
    }

    /// Begins with the last event: what changes while the pages are read is looked at again after it.
    private mutating func readAll(of ledger: Ledger) async throws(LedgerError) {
        let newest = try await ledger.read { reader in
            try reader.marks(after: max(0, try reader.head().seq - 1), limit: 1).last
        }
        var page: [(id: ProposalID, proposal: OpenProposal)] = []
        repeat {
            let after = page.last?.id
            page = try await ledger.read { try $0.openProposals(after: after, limit: Self.pageSize) }
            for (id, proposal) in page { open[id] = proposal }
        } while page.count == Self.pageSize
        last = newest
        hasRead = true
    }
}

extension Instant {
    /// As in `2026-11-23 15:04`, by the clock on the office's wall.
    fileprivate func minute(in zone: OfficeZone) -> String {
        String(Instant(milliseconds: milliseconds + zone.offsetSeconds * 1_000).description.prefix(16))
            .replacing("T", with: " ")
    }
}
