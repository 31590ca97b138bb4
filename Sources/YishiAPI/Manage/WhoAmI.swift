extension Manage {
    /// Tells who the caller is, by the credentials that the kernel gives.
    ///
    /// For everyone.
    package enum WhoAmI: APIMethod {
        package typealias Interface = Manage
        package static let name = "WhoAmI"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package init() {}
        }

        package struct Output: Codable, Hashable, Sendable {
            package var user: String
            package var name: String
            package var roles: [String]
            package var unit: String?
            package var administrator: Bool

            package init(
                user: String,
                name: String,
                roles: [String],
                unit: String? = nil,
                administrator: Bool
            ) {
                self.user = user
                self.name = name
                self.roles = roles
                self.unit = unit
                self.administrator = administrator
            }
        }
    }
}
