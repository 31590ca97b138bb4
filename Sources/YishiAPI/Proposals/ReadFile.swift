extension Proposals {
    /// Gives a part of a stored file.
    ///
    /// For everyone with a role. Errors: `NotFound`, where `what` tells a file that nobody stored (`file`) from a stored one that
    /// is gone (`missing_file`), is not what was stored (`damaged_file`), or that the disk does not give (`unreadable_file`).
    package enum ReadFile: APIMethod {
        package typealias Interface = Proposals
        package static let name = "ReadFile"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package var sha256: String
            /// In bytes, from 0.
            package var offset: Int

            package init(sha256: String, offset: Int) {
                self.sha256 = sha256
                self.offset = offset
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            /// In Base64; empty at the end of the file.
            package var part: String
            /// Of the whole file, in bytes.
            package var size: Int

            package init(part: String, size: Int) {
                self.part = part
                self.size = size
            }
        }
    }
}
