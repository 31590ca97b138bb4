import Ledger
import Logging
import ServiceLifecycle
import WorkflowCore
import WorkflowEngine

/// Tells the journal of every event: what happened to which proposal, and nothing of what was written in it.
///
/// Reminders are told by ``ReminderDelivery``, which sees to it that none is lost.
struct EventLog: Service {
    let engine: WorkflowEngine
    /// The last event before this start.
    let start: Int
    let logger: Logger

    func run() async throws {
        let (engine, start) = (engine, start)
        let (last, missing) = try await cancelWhenGracefulShutdown {
            var missing = MissingCalendars(engine: engine)
            var last = start
            do {
                for message in try await missing.atStart() { logger.write(message) }
                for try await event in EventTrail(of: nil, after: start, in: engine) {
                    write(event, &missing)
                    last = event.seq
                }
            } catch is CancellationError {
                // The daemon stops.
            }
            return (last, missing)
        }
        try await writeRest(after: last, missing)
    }

    /// What was changed while the daemon was about to stop.
    private func writeRest(after start: Int, _ missing: MissingCalendars) async throws {
        var (last, missing) = (start, missing)
        while true {
            let after = last
            let events = try await engine.ledger.read { try $0.events(of: nil, after: after, limit: 100) }
            guard let final = events.last else { return }
            for event in events { write(event, &missing) }
            last = final.seq
        }
    }

    private func write(_ event: Event, _ missing: inout MissingCalendars) {
        if event.content.kind != .reminded { logger.write(.event(event)) }
        for message in missing.take(event) { logger.write(message) }
    }
}
