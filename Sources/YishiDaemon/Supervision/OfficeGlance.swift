package import Ledger
package import WorkflowCore

/// What of the office fits in one line: how many proposals are open, and what of them waits.
///
/// It reads every open proposal once, in pages, and from then on only those that events name: a line after each change
/// must not cost a walk through the ledger.
package struct OfficeGlance: Sendable {
    private struct Open: Sendable {
        let isPending: Bool
        /// The last days of the deadlines that run.
        let dues: [CivilDate]
    }

    private static let pageSize = 100

    private var open: [ProposalID: Open] = [:]
    private var lastEvent: Event?
    private var hasRead = false

    package init() {}

    /// Takes in what the ledger holds by now.
    package mutating func catchUp(with ledger: Ledger) async throws(LedgerError) {
        if !hasRead { try await readAll(of: ledger) }
        while true {
            let after = lastEvent?.seq ?? 0
            let (events, proposals) = try await ledger.read { reader in
                let events = try reader.events(after: after, limit: Self.pageSize)
                var proposals: [Proposal] = []
                for id in Set(events.compactMap { ProposalID($0.content.subject) }) {
                    if let proposal = try reader.proposal(id) { proposals.append(proposal) }
                }
                return (events, proposals)
            }
            for proposal in proposals { take(proposal) }
            guard let last = events.last else { return }
            lastEvent = last
        }
    }

    /// The line, as of that day in the office.
    package func line(on today: CivilDate, in zone: OfficeZone) -> String {
        let pending = open.values.count(where: \.isPending)
        let overdue = open.values.count { $0.dues.contains { $0 < today } }
        let last = lastEvent.map { "last change \($0.at.minute(in: zone)) (event \($0.seq))" } ?? "nothing recorded yet"
        return "\(open.count) open, \(overdue) overdue, \(pending) to confirm; \(last)"
    }

    /// Begins with the last event: what changes while the pages are read is read again after it.
    private mutating func readAll(of ledger: Ledger) async throws(LedgerError) {
        let last = try await ledger.read { reader in
            try reader.events(after: max(0, try reader.head().seq - 1), limit: 1).last
        }
        var page: [Proposal] = []
        repeat {
            let after = page.last?.id
            page = try await ledger.read { reader in
                try reader.proposals(ProposalQuery(hasEnded: false), after: after, limit: Self.pageSize)
            }
            for proposal in page { take(proposal) }
        } while page.count == Self.pageSize
        lastEvent = last
        hasRead = true
    }

    private mutating func take(_ proposal: Proposal) {
        let isOpen = !proposal.position.hasEnded
        let running = proposal.clocks.filter { $0.status == .running }
        open[proposal.id] =
            isOpen ? Open(isPending: proposal.pending != nil, dues: running.compactMap(\.due)) : nil
    }
}

extension Instant {
    /// As in `2026-11-23 15:04`, by the clock on the office's wall.
    fileprivate func minute(in zone: OfficeZone) -> String {
        String(Instant(milliseconds: milliseconds + zone.offsetSeconds * 1_000).description.prefix(16))
            .replacing("T", with: " ")
    }
}
