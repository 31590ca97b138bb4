extension Proposals {
    /// Confirms or declines the pending acts of proposals, as a second person; all or none.
    ///
    /// For the confirming roles of each act. Errors: `BatchRefused`, `RequestReused`, `ReadOnly`, `Busy`.
    package enum Decide: APIMethod {
        package typealias Interface = Proposals
        package static let name = "Decide"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            package var ids: [String]
            package var confirm: Bool
            /// Required for declining.
            package var reason: String?
            /// Names the request, so that repeating it has no second effect.
            package var requestId: String?

            package init(ids: [String], confirm: Bool, reason: String? = nil, requestId: String? = nil) {
                self.ids = ids
                self.confirm = confirm
                self.reason = reason
                self.requestId = requestId
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
