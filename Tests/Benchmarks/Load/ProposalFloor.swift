/// Hands the proposals of a ledger out to clients.
struct ProposalFloor {
    /// Those that go to and fro, from all over the ledger in no order.
    private let movable: [MovableProposal]
    /// So many of them have been handed out at one time or another.
    private var used = 0

    init(events: Int) {
        let count = SampleLedger.proposals(events: events)
        // A prime that does not divide the count leads to each once.
        movable = (0..<count).map { $0 * 7_919 % count }.filter(SampleLedger.isMovable).map(MovableProposal.init)
    }

    /// For each of so many clients a few proposals of its own, the same ones each time.
    mutating func hands(_ clients: Int, each count: Int) -> [ChangeScript] {
        let share = max(1, min(count, movable.count / clients))
        used = max(used, clients * share)
        return scripts(clients, share: share, of: movable[...])
    }

    /// For each of so many clients as many proposals as there are that were not handed out before; in a small ledger there
    /// are none, and any will do.
    func untouched(_ clients: Int) -> [ChangeScript] {
        let rest = movable.dropFirst(used)
        let floor = rest.count < clients ? movable[...] : rest
        return scripts(clients, share: floor.count / clients, of: floor)
    }

    private func scripts(
        _ clients: Int,
        share: Int,
        of proposals: ArraySlice<MovableProposal>
    ) -> [ChangeScript] {
        (0..<clients).map { client in
            let start = proposals.startIndex + client * share
            return ChangeScript(proposals: Array(proposals[start..<start + share]))
        }
    }
}
