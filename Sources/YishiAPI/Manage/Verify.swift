extension Manage {
    /// Checks the whole ledger and its evidence.
    ///
    /// Faults are no error. For administrators and auditors.
    package enum Verify: APIMethod {
        package typealias Interface = Manage
        package static let name = "Verify"
        package static let kind = APIMethodKind.read

        package struct Input: Codable, Hashable, Sendable {
            /// The digest of an event, noted earlier, that must still be part of the ledger.
            package var head: String?

            package init(head: String? = nil) {
                self.head = head
            }
        }

        package struct Output: Codable, Hashable, Sendable {
            package var events: Int
            package var head: String
            /// How many evidence files were checked.
            package var evidence: Int
            package var faults: [Fault]

            package init(events: Int, head: String, evidence: Int, faults: [Fault]) {
                self.events = events
                self.head = head
                self.evidence = evidence
                self.faults = faults
            }
        }
    }
}
