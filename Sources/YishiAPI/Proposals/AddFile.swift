extension Proposals {
    /// Stores evidence part by part.
    ///
    /// The first part comes without `upload`, each later one with what the reply before gave. For everyone who may change
    /// proposals. Errors: `NotFound` for the proposal or the upload, `ReadOnly`.
    package enum AddFile: APIMethod {
        package typealias Interface = Proposals
        package static let name = "AddFile"
        package static let kind = APIMethodKind.change

        package struct Input: Codable, Hashable, Sendable {
            /// The proposal that it is for.
            package var id: String
            /// What the file is called, without folders.
            package var name: String
            package var upload: String?
            /// At most 512 KiB, in Base64.
            package var part: String
            package var last: Bool

            package init(id: String, name: String, upload: String? = nil, part: String, last: Bool) {
                self.id = id
                self.name = name
                self.upload = upload
                self.part = part
                self.last = last
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var upload: String
            /// Present with the last part: what forms refer to it by.
            package var sha256: String?

            package init(upload: String, sha256: String? = nil) {
                self.upload = upload
                self.sha256 = sha256
            }
        }
    }
}
