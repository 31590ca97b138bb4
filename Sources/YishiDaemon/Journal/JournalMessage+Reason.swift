import Ledger
import WorkflowCore
import WorkflowEngine

extension JournalMessage {
    /// What an error is, without what it may quote of a form.
    static func reason(_ error: any Error) -> String {
        switch error {
        case let error as LedgerError: error.label.en
        case ChangeRefusal.readOnly(let cause): cause.label.en
        case ChangeRefusal.busy: "too many changes wait already"
        default: "\(type(of: error))"
        }
    }
}
