import Ledger
import StrictJSON
import Varlink
import WorkflowCore
import WorkflowEngine
import YishiAPI

extension Proposals.Failure {
    /// A request whose conditions are not met, as one refusal or as those of a batch.
    static func refusing(_ parts: [RefusedPart], isBatch: Bool) -> Proposals.Failure {
        guard !isBatch, let part = parts.first else {
            return .batchRefused(
                parts.map {
                    Proposals.Refusal(
                        index: $0.index,
                        id: $0.id,
                        action: $0.action,
                        reasons: $0.reasons.map(Proposals.Reason.init)
                    )
                }
            )
        }
        return .refused(
            id: part.id ?? "",
            action: part.action ?? "create",
            reasons: part.reasons.map(Proposals.Reason.init)
        )
    }
}

/// The error as the interface of the method names it; `nil` for one that no interface names.
func wireFailure(_ error: any Error, of interface: any APIInterface.Type) -> (any APIFailure)? {
    if let failure = error as? any APIFailure { return failure }
    let isManage = interface is Manage.Type
    switch error {
    case let refusal as ChangeRefusal:
        return isManage ? Manage.Failure(refusal) : Proposals.Failure(refusal)
    case let error as LedgerError:
        guard error.keepsFromChanging else { return nil }
        let refusal = ChangeRefusal.readOnly(ReadOnlyCause(error))
        return isManage ? Manage.Failure(refusal) : Proposals.Failure(refusal)
    case let faults as DocumentFaults:
        return Manage.Failure.invalidDefinition(faults.faults.map { Manage.Fault($0) })
    default: return nil
    }
}

extension Proposals.Failure {
    fileprivate init(_ refusal: ChangeRefusal) {
        self =
            switch refusal {
            case .notFound(let what, let id): .notFound(what: what, id: id)
            case .refused(let parts): .refusing(parts, isBatch: true)
            case .conflict(let id, let expected, let actual): .conflict(id: id, expected: expected, actual: actual)
            case .requestReused(let id): .requestReused(requestId: id)
            case .inUse(let digest, _): .notFound(what: "definition", id: digest)
            case .invalidCalendar: .notFound(what: "calendar", id: "")
            case .readOnly(let cause): .readOnly(reason: cause.label.en, label: WireLabel(cause.label))
            case .busy: .busy(retryAfterMs: 200)
            }
    }
}

extension Manage.Failure {
    fileprivate init(_ refusal: ChangeRefusal) {
        self =
            switch refusal {
            case .notFound(let what, let id): .notFound(what: what, id: id)
            case .inUse(let digest, let open): .inUse(digest: digest, open: open)
            case .invalidCalendar(let problems): .invalidCalendar(problems.map { Manage.Fault($0) })
            case .readOnly(let cause): .readOnly(reason: cause.label.en, label: WireLabel(cause.label))
            case .busy: .readOnly(reason: "too many changes wait already; try again")
            case .refused, .conflict, .requestReused: .readOnly(reason: "the change was refused")
            }
    }
}

extension Manage.Fault {
    /// A problem of days that came without a text.
    fileprivate init(_ problem: CalendarProblem) {
        self.init(
            place: problem.date?.description ?? String(problem.year),
            rule: problem.rule.rawValue,
            label: WireLabel(problem.label)
        )
    }
}

extension LedgerError {
    /// Whether it says that nothing can be changed for now.
    fileprivate var keepsFromChanging: Bool {
        switch self {
        case .diskFull, .failed, .damaged, .closed, .evidenceLost, .evidenceUnreadable: true
        default: false
        }
    }
}
