extension Proposals {
    /// Takes many actions in one commit, or none.
    ///
    /// For the roles of the actions. Errors: `BatchRefused` with every refusal, `RequestReused`, `ReadOnly`, `Busy`.
    package enum ActAll: APIMethod {
        package typealias Interface = Proposals
        package static let name = "ActAll"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            package var attempts: [Attempt]
            /// Names the request, so that repeating it has no second effect.
            package var requestId: String?
            /// Compute everything and store nothing.
            package var dryRun: Bool?

            package init(attempts: [Attempt], requestId: String? = nil, dryRun: Bool? = nil) {
                self.attempts = attempts
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
