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
            /// The settings that have another value from now on.
            package var changed: [String]
            /// The settings that have another value from the next start of the daemon on.
            package var waiting: [String]

            package init(changed: [String], waiting: [String]) {
                self.changed = changed
                self.waiting = waiting
            }
        }
    }
}
