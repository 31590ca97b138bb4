import Ledger
import Logging
import ServiceLifecycle
import WorkflowCore
import WorkflowEngine

/// Tells the log of every event: what happened to which proposal, and nothing of what was written in it.
struct EventLog: Service {
    let engine: WorkflowEngine
    let logger: Logger

    func run() async throws {
        let head = try await engine.ledger.read { try $0.head() }
        try await cancelWhenGracefulShutdown {
            do {
                for try await event in EventTrail(of: nil, after: head.seq, in: engine) { note(event) }
            } catch is CancellationError {
                // The daemon stops.
            }
        }
    }

    private func note(_ event: Event) {
        let content = event.content
        let change = Change(content.detail)
        var metadata: Logger.Metadata = [
            "proposal": "\(content.subject)", "actor": "\(content.actor)", "seq": "\(event.seq)",
            "kind": "\(content.kind.rawValue)",
        ]
        metadata["authority"] = content.authority.map { "\($0)" }
        metadata["action"] = change.map { "\($0.action)" }
        metadata["step"] = change?.position.map { "\($0.step)" }
        metadata["state"] = change?.position.map { "\($0.state)" }
        let what = [content.kind.rawValue, change?.action].compactMap(\.self).joined(separator: " ")
        let whereTo = change?.position.map { " → \($0.state)" } ?? ""
        logger.info("\(content.subject): \(what)\(whereTo)", metadata: metadata)
    }
}
