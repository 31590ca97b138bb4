package import StrictJSON

extension Proposals {
    /// Creates a proposal in the workflow's first state.
    ///
    /// For the roles that can take a proposal out of its first state. Errors: `Refused` (with the action `create`),
    /// `RequestReused`, `ReadOnly`, `Busy`, `NotFound` for the workflow.
    package enum Create: APIMethod {
        package typealias Interface = Proposals
        package static let name = "Create"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            /// The current one of the office where absent.
            package var workflow: String?
            /// The year of the fields, or else the present one, where absent.
            package var year: Int?
            package var fields: JSONObject
            /// Names the request, so that repeating it has no second effect.
            package var requestId: String?

            package init(
                workflow: String? = nil,
                year: Int? = nil,
                fields: JSONObject,
                requestId: String? = nil
            ) {
                self.workflow = workflow
                self.year = year
                self.fields = fields
                self.requestId = requestId
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
