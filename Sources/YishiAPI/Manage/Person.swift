extension Manage {
    /// A Unix user with the name and the roles that the office gave them.
    package struct Person: Codable, Hashable, Sendable {
        package var user: String
        package var name: String
        package var roles: [String]
        /// The unit that the account of a handling unit speaks for.
        package var unit: String?

        package init(user: String, name: String, roles: [String], unit: String? = nil) {
            self.user = user
            self.name = name
            self.roles = roles
            self.unit = unit
        }
    }

    /// A role that people of this office can have.
    package struct Role: Codable, Hashable, Sendable {
        package var name: String
        package var label: Label

        package init(name: String, label: Label) {
            self.name = name
            self.label = label
        }
    }
}
