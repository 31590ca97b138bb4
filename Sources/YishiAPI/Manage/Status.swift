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
            /// `ready`, `read_only`, or `closed` where there is no ledger to read either.
            package var state: String
            /// Why it is not ready.
            package var reason: String?
            /// The stable word for the reason.
            package var code: String?
            /// The reason in both languages.
            package var label: Label?
            package var events: Int?
            /// The digest of the last event.
            package var head: String?
            package var open: Int?
            package var ended: Int?
            /// How many acts wait for a second person.
            package var pending: Int?
            package var ledgerBytes: Int

            package init(
                version: String,
                since: String,
                state: String,
                reason: String? = nil,
                code: String? = nil,
                label: Label? = nil,
                events: Int? = nil,
                head: String? = nil,
                open: Int? = nil,
                ended: Int? = nil,
                pending: Int? = nil,
                ledgerBytes: Int
            ) {
                self.version = version
                self.since = since
                self.state = state
                self.reason = reason
                self.code = code
                self.label = label
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
