extension Proposals {
    /// Gives the proposals of the last three years whose titles are like that of this one, likest first.
    ///
    /// For everyone with a role. Errors: `NotFound`.
    package enum Similar: APIMethod {
        package typealias Interface = Proposals
        package static let name = "Similar"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package var id: String

            package init(id: String) {
                self.id = id
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var similar: [SimilarProposal]

            package init(similar: [SimilarProposal]) {
                self.similar = similar
            }
        }
    }
}
