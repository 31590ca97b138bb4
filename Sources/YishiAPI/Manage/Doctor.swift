extension Manage {
    /// Looks at everything that the daemon needs, and says what to do next.
    ///
    /// For administrators; it answers in every state.
    package enum Doctor: APIMethod {
        package typealias Interface = Manage
        package static let name = "Doctor"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package init() {}
        }

        package struct Output: Codable, Hashable, Sendable {
            package var checks: [Check]

            package init(checks: [Check]) {
                self.checks = checks
            }
        }
    }

    /// One thing that was looked at.
    package struct Check: Codable, Hashable, Sendable {
        /// Stable.
        package var name: String
        /// `ok`, `warning` or `fault`.
        package var state: String
        package var label: Label
        /// What to do, with the command.
        package var next: Label?

        package init(name: String, state: String, label: Label, next: Label? = nil) {
            self.name = name
            self.state = state
            self.label = label
            self.next = next
        }
    }
}
