extension Manage {
    /// Gives the text of a definition, byte for byte.
    ///
    /// For everyone. Errors: `NotFound`.
    package enum ReadDefinition: APIMethod {
        package typealias Interface = Manage
        package static let name = "ReadDefinition"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package var digest: String

            package init(digest: String) {
                self.digest = digest
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var text: String

            package init(text: String) {
                self.text = text
            }
        }
    }
}
