extension Manage {
    /// Gives the installed definitions.
    ///
    /// For everyone.
    package enum ListDefinitions: APIMethod {
        package typealias Interface = Manage
        package static let name = "ListDefinitions"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package init() {}
        }

        package struct Output: Codable, Hashable, Sendable {
            package var definitions: [Definition]

            package init(definitions: [Definition]) {
                self.definitions = definitions
            }
        }
    }
}
