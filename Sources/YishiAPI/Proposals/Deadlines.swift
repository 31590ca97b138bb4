extension Proposals {
    /// Gives a page of the deadlines that have not been met, the first due at the head.
    ///
    /// Those whose due day is not known come last. For everyone with a role. Errors: `NotFound`.
    package enum Deadlines: APIMethod {
        package typealias Interface = Proposals
        package static let name = "Deadlines"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            /// Of one proposal.
            package var id: String?
            /// Only those over their due day.
            package var overdue: Bool?
            /// Only those due on that day or before.
            package var through: String?
            /// Where the page starts: `next` of the page before.
            package var after: String?
            /// At most 500.
            package var limit: Int?

            package init(
                id: String? = nil,
                overdue: Bool? = nil,
                through: String? = nil,
                after: String? = nil,
                limit: Int? = nil
            ) {
                self.id = id
                self.overdue = overdue
                self.through = through
                self.after = after
                self.limit = limit
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var deadlines: [Deadline]
            /// Absent on the last page.
            package var next: String?

            package init(deadlines: [Deadline], next: String? = nil) {
                self.deadlines = deadlines
                self.next = next
            }
        }
    }
}
