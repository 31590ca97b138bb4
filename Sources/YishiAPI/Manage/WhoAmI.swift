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
            /// The office's offset from UTC, such as `+08:00`: in it civil dates are meant and instants are to be shown.
            package var timeZone: String?

            package init(
                user: String,
                name: String,
                roles: [String],
                unit: String? = nil,
                administrator: Bool,
                timeZone: String? = nil
            ) {
                self.user = user
                self.name = name
                self.roles = roles
                self.unit = unit
                self.administrator = administrator
                self.timeZone = timeZone
            }
        }
    }
}
