import Ledger

extension LedgerError {
    /// Whether the storage cannot be trusted any more until the daemon has started again.
    package var isLasting: Bool {
        switch self {
        case .failed, .damaged, .closed: true
        default: false
        }
    }

    /// Whether it says something of one request, and nothing of the ledger.
    var concernsOneRequest: Bool {
        switch self {
        case .illegalEvent, .evidenceNotStored: true
        default: false
        }
    }
}
