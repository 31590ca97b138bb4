/// What decisions know of other proposals once planned acts have been taken in thought.
struct SupposedFacts: FactSource {
    struct Changes {
        var others: [ProposalID: Proposal] = [:]
        var papers: [Paper] = []
    }

    let facts: any FactSource
    let changes: Changes
    /// Those that are played.
    let proposals: [ProposalID: Proposal]

    func papers(number: String) throws -> [Paper] {
        try facts.papers(number: number) + changes.papers.filter { $0.number == number }
    }

    func titles(years: ClosedRange<Int>) throws -> [SimilarProposal] { try facts.titles(years: years) }

    func proposal(_ id: ProposalID) throws -> Proposal? {
        try proposals[id] ?? changes.others[id] ?? facts.proposal(id)
    }

    func hasFile(sha256: String) throws -> Bool { try facts.hasFile(sha256: sha256) }
}
