extension Proposals {
    /// Gives each event as it happens.
    ///
    /// The first reply carries only the cursor, each later one an event; going on with `after` set to the last cursor loses
    /// and repeats nothing. For everyone with a role. Errors: `NotFound`, `Lagged` for a reader that is too slow.
    package enum Watch: APIMethod {
        package typealias Interface = Proposals
        package static let name = "Watch"
        package static let kind = APIMethodKind.stream

        package struct Input: Codable, Hashable, Sendable {
            /// The present end of the ledger where absent.
            package var after: Int?
            package var id: String?

            package init(after: Int? = nil, id: String? = nil) {
                self.after = after
                self.id = id
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var cursor: Int
            package var event: Event?

            package init(cursor: Int, event: Event? = nil) {
                self.cursor = cursor
                self.event = event
            }
        }
    }
}
