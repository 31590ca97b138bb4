import Logging
import StrictJSON
package import WorkflowCore

/// What was changed.
///
/// Taken from an event is who did what where, and nothing of what was written.
extension JournalMessage {
    /// The entry for an event of the ledger.
    package static func event(_ event: Event) -> JournalMessage {
        guard event.content.subject == EventDraft.office else { return changeRecorded(event) }
        if event.content.kind == .definitionInstalled, let message = definitionInstalled(event) { return message }
        return JournalMessage(
            .officeChanged,
            .info,
            "office: \(event.content.kind.rawValue)",
            fields(of: event)
        )
    }

    private static func changeRecorded(_ event: Event) -> JournalMessage {
        let content = event.content
        let action = content.detail["action"]?.string
        // A creation is no act, and stands at its start.
        let position = action.flatMap { _ in content.position }
        var fields = fields(of: event)
        fields[.proposal] = content.subject
        fields[.action] = action
        fields[.step] = position?.step
        fields[.state] = position?.state
        let what = [content.kind.rawValue, action].compactMap(\.self).joined(separator: " ")
        let whereTo = position.map { " → \($0.state)" } ?? ""
        return JournalMessage(.changeRecorded, .info, "\(content.subject): \(what)\(whereTo)", fields)
    }

    private static func definitionInstalled(_ event: Event) -> JournalMessage? {
        guard let name = event.content.detail["name"]?.string, let digest = event.content.detail["digest"]?.string
        else { return nil }
        var fields = fields(of: event)
        fields[.workflow] = name
        fields[.digest] = digest
        return JournalMessage(.definitionInstalled, .notice, "installed the workflow \(name)", fields)
    }

    private static func fields(of event: Event) -> [JournalField: String] {
        [.seq: "\(event.seq)", .event: event.content.kind.rawValue, .actor: event.content.actor]
    }
}
