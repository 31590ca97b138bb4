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
    /// So long a new day, or a storage that has failed, may go unnoticed while nobody changes anything.
    private static let patience = Duration.seconds(10)

    private let engine: WorkflowEngine
    private let announcer: Announcer
    private let logger: Logger
    private let rest: Pause
    private let watch: Pause

    /// - Parameters:
    ///   - engine: whose office it is.
    ///   - announcer: tells the service manager.
    ///   - logger: writes to the journal.
    ///   - rest: waits after each line.
    ///   - watch: waits while nothing is changed.
    package init(
        engine: WorkflowEngine,
        announcer: Announcer,
        logger: Logger,
        rest: Pause = .real,
        watch: Pause = .real
    ) {
        self.engine = engine
        self.announcer = announcer
        self.logger = logger
        self.rest = rest
        self.watch = watch
    }

    package func run() async throws {
        try await cancelWhenGracefulShutdown {
            do { try await keepTelling() } catch is CancellationError {}
        }
        // The group stops this service first, so that here is where stopping begins.
        announcer.tell(.stopping, .status("stopping"))
        logger.write(.stopping)
    }

    private func keepTelling() async throws {
        var glance = OfficeGlance()
        var told: Standing?
        while true {
            let standing = await standing()
            if standing != told {
                announcer.tell(.status(await line(standing, &glance)))
                told = standing
                try await rest(Self.betweenLines)
            }
            try await somethingNew(after: standing.head)
        }
    }

    private func standing() async -> Standing {
        Standing(
            head: await engine.head.seq,
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

    /// Returns after the next event, or when it is time to look again.
    private func somethingNew(after head: Int) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { [signal = engine.head] in await signal.wait(past: head) }
            group.addTask { [watch] in try await watch(Self.patience) }
            try await group.next()
            group.cancelAll()
        }
        try Task.checkCancellation()
    }
}
