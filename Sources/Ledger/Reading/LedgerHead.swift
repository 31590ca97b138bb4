/// The last event of the ledger: noted elsewhere, it proves later that nothing before it was changed or taken away.
package struct LedgerHead: Hashable, Sendable {
    /// How many events there are.
    package let seq: Int
    /// The last event's digest.
    package let digest: String

    package init(seq: Int, digest: String) {
        self.seq = seq
        self.digest = digest
    }

    /// The head of a ledger without events: 64 zeros.
    package static let none = LedgerHead(seq: 0, digest: String(repeating: "0", count: 64))
}
