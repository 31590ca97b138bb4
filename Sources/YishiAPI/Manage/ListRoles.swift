extension Manage {
    /// Gives the roles of the current definitions.
    ///
    /// For everyone.
    package enum ListRoles: APIMethod {
        package typealias Interface = Manage
        package static let name = "ListRoles"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package init() {}
        }

        package struct Output: Codable, Hashable, Sendable {
            package var roles: [Role]

            package init(roles: [Role]) {
                self.roles = roles
            }
        }
    }
}
