extension Proposals {
    /// Takes note of the last reminder of a deadline; it is not shown as a task again until the next one.
    ///
    /// For the roles that were told, and those that can do what it waits for. Errors: `NotFound`, `Refused`, `RequestReused`,
    /// `ReadOnly`, `Busy`.
    package enum Acknowledge: APIMethod {
        package typealias Interface = Proposals
        package static let name = "Acknowledge"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            package var id: String
            package var clock: String
            /// What it is for, where the clock runs for each of several.
            package var item: String?
            /// Names the request, so that repeating it has no second effect.
            package var requestId: String?

            package init(id: String, clock: String, item: String? = nil, requestId: String? = nil) {
                self.id = id
                self.clock = clock
                self.item = item
                self.requestId = requestId
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var proposal: Proposal
            package var events: [Event]

            package init(proposal: Proposal, events: [Event]) {
                self.proposal = proposal
                self.events = events
            }
        }
    }
}
