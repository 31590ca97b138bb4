extension Manage {
    /// Writes a checked copy of the ledger and its evidence to a new folder.
    ///
    /// The reply comes when the copy is on disk. For administrators. Errors: `NotFound` for the folder.
    package enum Backup: APIMethod {
        package typealias Interface = Manage
        package static let name = "Backup"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            /// A folder of the daemon's machine that it may write to.
            package var directory: String

            package init(directory: String) {
                self.directory = directory
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            /// The new folder.
            package var path: String
            package var events: Int
            package var head: String

            package init(path: String, events: Int, head: String) {
                self.path = path
                self.events = events
                self.head = head
            }
        }
    }
}
