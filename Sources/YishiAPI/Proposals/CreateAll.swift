package import StrictJSON

extension Proposals {
    /// Creates many proposals, or none.
    ///
    /// For the roles that may create one. Errors: `BatchRefused` with every fault, `RequestReused`, `ReadOnly`, `Busy`.
    package enum CreateAll: APIMethod {
        package typealias Interface = Proposals
        package static let name = "CreateAll"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            package var workflow: String?
            /// For items that name none.
            package var year: Int?
            package var items: [JSONObject]
            /// Names the request, so that repeating it has no second effect.
            package var requestId: String?
            /// Compute everything and store nothing.
            package var dryRun: Bool?

            package init(
                workflow: String? = nil,
                year: Int? = nil,
                items: [JSONObject],
                requestId: String? = nil,
                dryRun: Bool? = nil
            ) {
                self.workflow = workflow
                self.year = year
                self.items = items
                self.requestId = requestId
                self.dryRun = dryRun
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var proposals: [Proposal]
            package var events: [Event]
            package var warnings: [Reason]?

            package init(proposals: [Proposal], events: [Event], warnings: [Reason]? = nil) {
                self.proposals = proposals
                self.events = events
                self.warnings = warnings
            }
        }
    }
}
