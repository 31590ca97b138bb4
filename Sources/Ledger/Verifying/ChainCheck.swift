import WorkflowCore

/// Follows the chain of digests from the first event to the last.
struct ChainCheck {
    /// The digest that must occur, if one was given.
    private let wanted: String?
    private var previous = LedgerHead.none
    private var isWantedFound: Bool

    init(wanted: String?) {
        self.wanted = wanted
        isWantedFound = wanted == nil || wanted == LedgerHead.none.digest
    }

    /// Takes the next event; they come in the order of their numbers.
    mutating func take(_ row: EventRow, digest: String, _ report: inout VerifyReport) {
        if row.seq == previous.seq + 1 {
            if EventDigest.digest(of: row, after: previous.digest) != digest {
                report.add(.digestMismatch, at: .events(row.seq...row.seq))
            }
        } else {
            // Without the events between, this one's digest cannot be checked.
            report.add(.eventsMissing, at: .events(previous.seq + 1...row.seq - 1))
        }
        if digest == wanted { isWantedFound = true }
        previous = LedgerHead(seq: row.seq, digest: digest)
        report.events += 1
        report.head = previous
    }

    func finish(_ report: inout VerifyReport) {
        if !isWantedFound { report.add(.headNotFound, at: .ledger, wanted) }
    }
}
