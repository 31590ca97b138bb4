import Ledger
package import Logging
import ServiceLifecycle
import Systemd
import WorkflowCore
package import WorkflowEngine

/// Keeps the line current that `systemctl status` shows, and says when the daemon begins to stop.
///
/// The line is told after each change, at most once a second; when a day begins in the office; and when changes begin to
/// be refused, or are taken again.
package struct StatusService: Service {
    /// What the line depends on.
    private struct Standing: Equatable {
        let head: Int
        let today: CivilDate
        /// Why changes are refused.
        let reason: String?
    }

    private static let betweenLines = Duration.seconds(1)

    private let engine: WorkflowEngine
    private let announcer: Announcer
    private let logger: Logger
    private let alarm: Alarm
    private let rest: Pause

    /// - Parameters:
    ///   - engine: whose office it is.
    ///   - announcer: tells the service manager.
    ///   - logger: writes to the journal.
    ///   - alarm: waits for the next day.
    ///   - rest: waits after each line.
    package init(
        engine: WorkflowEngine,
        announcer: Announcer,
        logger: Logger,
        alarm: Alarm,
        rest: Pause = .real
    ) {
        self.engine = engine
        self.announcer = announcer
        self.logger = logger
        self.alarm = alarm
        self.rest = rest
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            do { try await keepTelling() } catch is CancellationError {}
        }
        // The group stops this service first, so that here is where stopping begins.
        announcer.tell(.stopping, .status(engine.ledger.health.failure?.stoppingLine ?? "stopping"))
        logger.write(.stopping)
    }

    private func keepTelling() async throws {
        var glance = OfficeGlance()
        var told: Standing?
        while true {
            let troubles = engine.ledger.health.changes()
            let standing = await standing()
            if standing != told {
                announcer.tell(.status(await line(standing, &glance)))
                told = standing
                try await rest(Self.betweenLines)
            }
            try await somethingNew(after: standing, troubles)
        }
    }

    private func standing() async -> Standing {
        Standing(
            head: engine.head.seq,
            today: engine.time.moment.today,
            reason: await engine.readOnlyCause?.label.en
        )
    }

    private func line(_ standing: Standing, _ glance: inout OfficeGlance) async -> String {
        var parts: [String] = []
        if let reason = standing.reason { parts.append("refusing changes: \(reason)") }
        do throws(LedgerError) {
            try await glance.catchUp(with: engine.ledger)
            parts.append(glance.line(on: standing.today, in: engine.time.zone))
        } catch {
            // The reason says it already, where changes are refused.
            if standing.reason == nil { parts.append("the ledger cannot be read: \(error.label.en)") }
        }
        return parts.joined(separator: "; ")
    }

    /// Returns after the next event, on the next day, when the clock is set, or when the storage fails or recovers.
    private func somethingNew(after standing: Standing, _ troubles: AsyncStream<LedgerError?>) async throws {
        let tomorrow = engine.time.zone.start(of: standing.today.adding(days: 1))
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [signal = engine.head] in await signal.wait(past: standing.head) }
            group.addTask { [alarm] in try await alarm(tomorrow) }
            group.addTask { for await _ in troubles { return } }
            defer { group.cancelAll() }
            try await group.next()
        }
        try Task.checkCancellation()
    }
}
