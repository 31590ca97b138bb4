import WorkflowCore

/// What a decision may look up, as a plain value.
struct TestFacts: FactSource {
    var papers: [Paper] = []
    var titles: [SimilarProposal] = []
    var proposals: [Proposal] = []
    var files: Set<String> = []

    func papers(number: String) throws -> [Paper] { papers.filter { $0.number == number } }

    func titles(years: ClosedRange<Int>) throws -> [SimilarProposal] { titles.filter { years.contains($0.year) } }

    func proposal(_ id: ProposalID) throws -> Proposal? { proposals.first { $0.id == id } }

    func hasFile(sha256: String) throws -> Bool { files.contains(sha256) }
}

/// The digest of a file that ``TestFacts`` may hold.
func sha256(_ letter: Character) -> String { String(repeating: letter, count: 64) }
