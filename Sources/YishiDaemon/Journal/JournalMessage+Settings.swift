import Logging
import WorkflowCore

/// What the daemon is told by its configuration and definitions.
extension JournalMessage {
    /// One fault of a file, at a start that fails by it.
    package static func configurationRefused(_ fault: DocumentFault) -> JournalMessage {
        JournalMessage(.configurationRefused, .critical, fault)
    }

    /// One fault of a file, at a reload that fails by it.
    package static func reloadRefused(_ fault: DocumentFault) -> JournalMessage {
        JournalMessage(.reloadRefused, .error, fault)
    }

    /// Why a reload changed nothing, though no file is faulty.
    package static func reloadFailed(_ error: any Error) -> JournalMessage {
        let reason = reason(error)
        return JournalMessage(.reloadFailed, .error, "nothing was reloaded: \(reason)", [.reason: reason])
    }

    package static func settingsReloaded(changed: [String]) -> JournalMessage {
        let names = changed.isEmpty ? "nothing" : changed.joined(separator: ", ")
        return JournalMessage(.settingsReloaded, .notice, "reloaded; changed: \(names)", [.changed: names])
    }

    package static func settingsWaitForRestart(_ settings: [String]) -> JournalMessage {
        let names = settings.joined(separator: ", ")
        return JournalMessage(.settingsWaitForRestart, .warning, "waiting for a restart: \(names)", [.settings: names])
    }

    /// The workflow that new proposals get is not installed.
    package static func workflowMissing(_ workflow: String) -> JournalMessage {
        JournalMessage(
            .workflowMissing,
            .warning,
            "the workflow of new proposals, \(workflow), is not installed",
            [.workflow: workflow]
        )
    }

    private init(_ kind: JournalKind, _ level: Logger.Level, _ fault: DocumentFault) {
        self.init(
            kind,
            level,
            fault.description,
            [.place: fault.place, .rule: fault.rule, .reason: fault.label.en]
        )
    }
}
