extension Proposals {
    /// Gives a proposal as it is now or was at the end of a day.
    ///
    /// For everyone with a role. Errors: `NotFound`, also where it did not exist yet on that day.
    package enum Get: APIMethod {
        package typealias Interface = Proposals
        package static let name = "Get"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package var id: String
            /// A civil date.
            package var asOf: String?

            package init(id: String, asOf: String? = nil) {
                self.id = id
                self.asOf = asOf
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var proposal: Proposal

            package init(proposal: Proposal) {
                self.proposal = proposal
            }
        }
    }
}
