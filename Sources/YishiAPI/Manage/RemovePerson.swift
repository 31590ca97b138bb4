extension Manage {
    /// Takes all roles from a user.
    ///
    /// For administrators. Errors: `NotFound`, `ReadOnly`.
    package enum RemovePerson: APIMethod {
        package typealias Interface = Manage
        package static let name = "RemovePerson"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            package var user: String

            package init(user: String) {
                self.user = user
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package init() {}
        }
    }
}
