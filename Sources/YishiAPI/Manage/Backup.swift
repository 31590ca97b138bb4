extension Manage {
    /// Writes a checked copy of the ledger and its evidence to a new folder.
    ///
    /// The reply comes when the copy is on disk and verified. For administrators. Errors: `NotFound` for the folder,
    /// `BackupFailed`, `BackupDamaged`.
    package enum Backup: APIMethod {
        package typealias Interface = Manage
        package static let name = "Backup"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            /// A folder of the daemon's machine that it may write to.
            package var directory: String
            /// How many sound backups may be in the folder afterwards, the new one among them; `nil` for any number.
            package var keep: Int?

            package init(directory: String, keep: Int? = nil) {
                self.directory = directory
                self.keep = keep
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            /// The new folder.
            package var path: String
            package var events: Int
            package var head: String
            /// The folders of the earlier backups that were removed.
            package var removed: [String]

            package init(path: String, events: Int, head: String, removed: [String] = []) {
                self.path = path
                self.events = events
                self.head = head
                self.removed = removed
            }
        }
    }
}
