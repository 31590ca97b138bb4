extension Manage {
    /// Installs a definition; new proposals of its workflow are pinned to it.
    ///
    /// For administrators. Errors: `InvalidDefinition`, `ReadOnly`.
    package enum InstallDefinition: APIMethod {
        package typealias Interface = Manage
        package static let name = "InstallDefinition"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            package var text: String

            package init(text: String) {
                self.text = text
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var definition: Definition

            package init(definition: Definition) {
                self.definition = definition
            }
        }
    }
}
