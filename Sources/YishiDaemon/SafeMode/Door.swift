import Ledger
import WorkflowEngine

/// What callers find: the office, or why it is closed.
enum Door: Sendable {
    case open(Office)
    case closed(ClosedOffice)
}

extension LedgerError {
    /// Whether the daemon is to start without the ledger, so that it can say why, leaving all files as they are.
    ///
    /// Starting again would not help, and would not tell as much.
    var leavesOfficeClosed: Bool {
        switch self {
        case .notADatabase, .foreignDatabase, .newerSchema, .databaseMissing, .damaged, .illegalEvent, .diskFull: true
        default: false
        }
    }
}
