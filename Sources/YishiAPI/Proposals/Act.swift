package import StrictJSON

extension Proposals {
    /// Takes an action.
    ///
    /// Nothing changes unless every condition holds. For the roles of the action. Errors: `NotFound`, `Refused` with all unmet
    /// conditions, `Conflict`, `RequestReused`, `ReadOnly`, `Busy`.
    package enum Act: APIMethod {
        package typealias Interface = Proposals
        package static let name = "Act"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            package var id: String
            package var action: String
            package var input: JSONObject?
            /// The act is refused unless the proposal is still at this revision.
            package var expectedRevision: Int?
            /// Names the request, so that repeating it has no second effect.
            package var requestId: String?
            /// Compute everything and store nothing.
            package var dryRun: Bool?

            package init(
                id: String,
                action: String,
                input: JSONObject? = nil,
                expectedRevision: Int? = nil,
                requestId: String? = nil,
                dryRun: Bool? = nil
            ) {
                self.id = id
                self.action = action
                self.input = input
                self.expectedRevision = expectedRevision
                self.requestId = requestId
                self.dryRun = dryRun
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var proposal: Proposal
            package var events: [Event]
            package var warnings: [Reason]?

            package init(proposal: Proposal, events: [Event], warnings: [Reason]? = nil) {
                self.proposal = proposal
                self.events = events
                self.warnings = warnings
            }
        }
    }
}
