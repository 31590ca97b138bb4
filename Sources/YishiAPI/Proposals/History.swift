extension Proposals {
    /// Gives a page of the events of one proposal or of the whole ledger, oldest first.
    ///
    /// For everyone with a role. Errors: `NotFound`.
    package enum History: APIMethod {
        package typealias Interface = Proposals
        package static let name = "History"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package var id: String?
            /// The sequence number after which the page starts: `next` of the page before.
            package var after: Int?
            /// At most 500.
            package var limit: Int?

            package init(id: String? = nil, after: Int? = nil, limit: Int? = nil) {
                self.id = id
                self.after = after
                self.limit = limit
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var events: [Event]
            /// Absent on the last page.
            package var next: Int?

            package init(events: [Event], next: Int? = nil) {
                self.events = events
                self.next = next
            }
        }
    }
}
