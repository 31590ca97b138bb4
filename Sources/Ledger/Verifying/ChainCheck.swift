import WorkflowCore

/// Follows the chain of digests from the first event to the last.
struct ChainCheck {
    /// The digest that must occur, if one was given.
    private let wanted: String?
    private var previous = LedgerHead.none
    private var isWantedFound: Bool
    /// The events up to the last one taken that could not be read.
    private var unreadable: ClosedRange<Int>?

    init(wanted: String?) {
        self.wanted = wanted
        isWantedFound = wanted == nil || wanted == LedgerHead.none.digest
    }

    /// Takes the next event; they come in the order of their numbers.
    mutating func take(_ row: EventRow, digest: String, _ report: inout VerifyReport) {
        let isBlind = unreadable != nil
        reportUnreadable(&report)
        if row.seq != previous.seq + 1 {
            // Without the events between, this one's digest cannot be checked.
            report.add(.eventsMissing, at: .events(previous.seq + 1...row.seq - 1))
        } else if !isBlind, EventDigest.digest(of: row, after: previous.digest) != digest {
            report.add(.digestMismatch, at: .events(row.seq...row.seq))
        }
        if digest == wanted { isWantedFound = true }
        previous = LedgerHead(seq: row.seq, digest: digest)
        report.events += 1
        report.head = previous
    }

    /// Passes over an event that cannot be read.
    mutating func skip(_ seq: Int, _ report: inout VerifyReport) {
        if seq != previous.seq + 1 { report.add(.eventsMissing, at: .events(previous.seq + 1...seq - 1)) }
        unreadable = (unreadable?.lowerBound ?? seq)...seq
        previous = LedgerHead(seq: seq, digest: "")
    }

    mutating func finish(_ report: inout VerifyReport) {
        reportUnreadable(&report)
        if !isWantedFound { report.add(.headNotFound, at: .ledger, wanted) }
    }

    private mutating func reportUnreadable(_ report: inout VerifyReport) {
        if let unreadable { report.add(.unreadable, at: .events(unreadable)) }
        unreadable = nil
    }
}
