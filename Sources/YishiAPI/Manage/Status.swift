extension Manage {
    /// Tells how the daemon is.
    ///
    /// For everyone.
    package enum Status: APIMethod {
        package typealias Interface = Manage
        package static let name = "Status"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            package init() {}
        }

        package struct Output: Codable, Hashable, Sendable {
            package var version: String
            /// When it started.
            package var since: String
            /// `ready` or `read_only`.
            package var state: String
            /// Why it is read-only.
            package var reason: String?
            package var events: Int
            /// The digest of the last event.
            package var head: String
            package var open: Int
            package var ended: Int
            /// How many acts wait for a second person.
            package var pending: Int
            package var ledgerBytes: Int

            package init(
                version: String,
                since: String,
                state: String,
                reason: String? = nil,
                events: Int,
                head: String,
                open: Int,
                ended: Int,
                pending: Int,
                ledgerBytes: Int
            ) {
                self.version = version
                self.since = since
                self.state = state
                self.reason = reason
                self.events = events
                self.head = head
                self.open = open
                self.ended = ended
                self.pending = pending
                self.ledgerBytes = ledgerBytes
            }
        }
    }
}
