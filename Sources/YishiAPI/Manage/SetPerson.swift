extension Manage {
    /// Gives a Unix user a name and roles, in place of those they had.
    ///
    /// For administrators. Errors: `InvalidPerson`, `ReadOnly`.
    package enum SetPerson: APIMethod {
        package typealias Interface = Manage
        package static let name = "SetPerson"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            package var user: String
            package var name: String
            package var roles: [String]
            package var unit: String?

            package init(user: String, name: String, roles: [String], unit: String? = nil) {
                self.user = user
                self.name = name
                self.roles = roles
                self.unit = unit
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var person: Person

            package init(person: Person) {
                self.person = person
            }
        }
    }
}
