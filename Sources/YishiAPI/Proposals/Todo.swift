extension Proposals {
    /// Gives what waits for the caller, what is due first at the head.
    ///
    /// By the roles that the caller has. For everyone with a role.
    package enum Todo: APIMethod {
        package typealias Interface = Proposals
        package static let name = "Todo"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            /// At most 500.
            package var limit: Int?

            package init(limit: Int? = nil) {
                self.limit = limit
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var tasks: [Task]
            /// Whether there are more than the limit.
            package var more: Bool

            package init(tasks: [Task], more: Bool) {
                self.tasks = tasks
                self.more = more
            }
        }
    }
}
