import Ledger
import Logging
import ServiceLifecycle
import WorkflowCore
import WorkflowEngine

/// Tells the journal of every event: what happened to which proposal, and nothing of what was written in it.
struct EventLog: Service {
    let engine: WorkflowEngine
    /// The last event before this start.
    let start: Int
    let logger: Logger

    func run() async throws {
        let (engine, start, logger) = (engine, start, logger)
        let last = try await cancelWhenGracefulShutdown {
            var last = start
            do {
                for try await event in EventTrail(of: nil, after: start, in: engine) {
                    logger.write(.event(event))
                    last = event.seq
                }
            } catch is CancellationError {
                // The daemon stops.
            }
            return last
        }
        try await writeRest(after: last)
    }

    /// What was changed while the daemon was about to stop.
    private func writeRest(after start: Int) async throws {
        var last = start
        while true {
            let after = last
            let events = try await engine.ledger.read { try $0.events(of: nil, after: after, limit: 100) }
            guard let final = events.last else { return }
            for event in events { logger.write(.event(event)) }
            last = final.seq
        }
    }
}
