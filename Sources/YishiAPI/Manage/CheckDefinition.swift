extension Manage {
    /// Checks a definition's text and stores nothing.
    ///
    /// For administrators.
    package enum CheckDefinition: APIMethod {
        package typealias Interface = Manage
        package static let name = "CheckDefinition"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package var text: String

            package init(text: String) {
                self.text = text
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var faults: [Fault]

            package init(faults: [Fault]) {
                self.faults = faults
            }
        }
    }
}
