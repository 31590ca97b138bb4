import WorkflowCore

/// Proposals that are in use, decoded, up to a bound.
///
/// Two generations: what is asked for moves to the young one; when that is full it becomes the old one, and what was
/// old is forgotten.
struct ProposalCache {
    private var young: [ProposalID: Proposal] = [:]
    private var old: [ProposalID: Proposal] = [:]
    private let generation: Int

    /// Holds at most `bound` proposals.
    init(bound: Int) { generation = max(1, bound / 2) }

    var count: Int { young.count + old.count }

    mutating func proposal(_ id: ProposalID) -> Proposal? {
        if let proposal = young[id] { return proposal }
        guard let proposal = old.removeValue(forKey: id) else { return nil }
        self[id] = proposal
        return proposal
    }

    /// Looks without counting it as a use.
    func peek(_ id: ProposalID) -> Proposal? { young[id] ?? old[id] }

    /// Setting `nil` forgets.
    subscript(id: ProposalID) -> Proposal? {
        get { peek(id) }
        set {
            old[id] = nil
            if newValue != nil, young.count >= generation, young[id] == nil {
                old = young
                young = [:]
            }
            young[id] = newValue
        }
    }

    mutating func removeAll() {
        young = [:]
        old = [:]
    }
}
