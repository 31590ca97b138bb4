extension Proposals {
    /// Gives a page of proposals in the order of their ids.
    ///
    /// For everyone with a role. A filter that cannot be read is an invalid parameter.
    package enum List: APIMethod {
        package typealias Interface = Proposals
        package static let name = "List"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            /// Words that must all hold, such as `state=draft overdue`.
            package var filter: String?
            /// The id after which the page starts: `next` of the page before.
            package var after: String?
            /// At most 500.
            package var limit: Int?

            package init(filter: String? = nil, after: String? = nil, limit: Int? = nil) {
                self.filter = filter
                self.after = after
                self.limit = limit
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var proposals: [Proposal]
            /// Absent on the last page.
            package var next: String?

            package init(proposals: [Proposal], next: String? = nil) {
                self.proposals = proposals
                self.next = next
            }
        }
    }
}
