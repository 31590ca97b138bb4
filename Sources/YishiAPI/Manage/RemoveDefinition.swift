extension Manage {
    /// Removes a definition.
    ///
    /// For administrators. Errors: `NotFound`, `InUse`, `ReadOnly`.
    package enum RemoveDefinition: APIMethod {
        package typealias Interface = Manage
        package static let name = "RemoveDefinition"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            package var digest: String

            package init(digest: String) {
                self.digest = digest
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package init() {}
        }
    }
}
