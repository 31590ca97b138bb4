extension Proposals {
    /// Tells what can be done with a proposal in its present state, and what still stands in the way for the caller.
    ///
    /// For everyone with a role. Errors: `NotFound`.
    package enum Actions: APIMethod {
        package typealias Interface = Proposals
        package static let name = "Actions"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package var id: String

            package init(id: String) {
                self.id = id
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var actions: [Action]
            /// Its deadlines that have not been met.
            package var clocks: [Clock]?

            package init(actions: [Action], clocks: [Clock]? = nil) {
                self.actions = actions
                self.clocks = clocks
            }
        }
    }
}
