extension Manage {
    /// Reads the configuration again.
    ///
    /// For administrators.
    package enum Reload: APIMethod {
        package typealias Interface = Manage
        package static let name = "Reload"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            package init() {}
        }

        package struct Output: Codable, Hashable, Sendable {
            /// The settings that now have another value.
            package var changed: [String]

            package init(changed: [String]) {
                self.changed = changed
            }
        }
    }
}
