/// Where a decision finds what it must know beyond the proposal itself: the ledger, within one transaction.
package protocol FactSource {
    /// The papers that bear the document number `number` already.
    func papers(number: String) throws -> [Paper]
    /// The proposals of those plan years, with their titles.
    func titles(years: ClosedRange<Int>) throws -> [SimilarProposal]
    /// The proposal with that id; `nil` where there is none.
    func proposal(_ id: ProposalID) throws -> Proposal?
    /// Whether evidence with that digest is stored.
    func hasFile(sha256: String) throws -> Bool
}

/// When something is decided.
package struct Moment: Hashable, Sendable {
    package var instant: Instant
    /// The civil date in the office.
    package var today: CivilDate

    package init(_ instant: Instant, in zone: OfficeZone) {
        self.instant = instant
        today = instant.date(in: zone)
    }
}
