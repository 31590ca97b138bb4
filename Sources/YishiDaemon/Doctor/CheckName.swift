import WorkflowCore
import YishiAPI

/// What the doctor looks at; yishi-admin(8) lists the names.
enum CheckName: String, CaseIterable, Sendable {
    case ledger
    case changes
    case evidence
    case definitions
    case people
    case calendar
    case disk
    case backup
    case socket
}

extension Manage.Check {
    static func ok(_ name: CheckName, _ label: Label) -> Self { Self(name, "ok", label, nil) }

    static func warning(_ name: CheckName, _ label: Label, next: Label?) -> Self { Self(name, "warning", label, next) }

    static func fault(_ name: CheckName, _ label: Label, next: Label? = nil) -> Self {
        Self(name, "fault", label, next)
    }

    private init(_ name: CheckName, _ state: String, _ label: Label, _ next: Label?) {
        self.init(name: name.rawValue, state: state, label: WireLabel(label), next: next.map { WireLabel($0) })
    }
}
