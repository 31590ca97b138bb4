import Ledger
import WorkflowCore

/// What decisions need to know, read from the ledger.
struct LedgerFacts: FactSource {
    let reader: LedgerReader
    /// Whose decisions they are for: a unit's own account is told the titles of that unit's proposals alone.
    let actor: Person

    func papers(number: String) throws -> [Paper] { try reader.papers(number) }

    func titles(years: ClosedRange<Int>) throws -> [SimilarProposal] {
        try reader.titles(years: years, unit: actor.unit).map { other in
            SimilarProposal(
                id: other.id.description,
                year: other.id.year,
                title: other.title,
                state: other.position.state,
                percent: 0
            )
        }
    }

    func proposal(_ id: ProposalID) throws -> Proposal? { try reader.proposal(id) }

    func hasFile(sha256: String) throws -> Bool { reader.hasEvidence(sha256) }
}

extension LedgerReader {
    /// The person with that user name; one without roles where the office knows nobody of that name.
    func actor(_ user: String) throws -> Person {
        let known = try person(user)
        return Person(user: user, roles: Set(known?.roles ?? []), unit: known?.unit)
    }
}
