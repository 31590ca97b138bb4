import Ledger
package import Logging
import ServiceLifecycle
import WorkflowCore
package import WorkflowEngine

/// Reminds people of deadlines, in office hours: has the engine record what is due, and hands it on to the journal.
///
/// In between it sleeps until the next reminder; a change that brings an earlier one wakes it, and so does whoever sets the
/// clock or other hours.
package struct ReminderService: Service {
    /// So many proposals at a time, so that others' changes get in between.
    private static let groupSize = 200
    /// Several changes within this time are looked at together.
    private static let afterChange = Duration.seconds(1)
    /// When to try again what could not be recorded, in milliseconds.
    private static let retry = 60_000

    private let engine: WorkflowEngine
    private let settings: LiveSettings
    private let logger: Logger
    private let alarm: Alarm
    private let rest: Pause

    /// - Parameters:
    ///   - engine: whose office it is.
    ///   - settings: say when people are reminded.
    ///   - logger: writes to the journal.
    ///   - alarm: waits for the next reminder.
    ///   - rest: waits after a change.
    package init(
        engine: WorkflowEngine,
        settings: LiveSettings,
        logger: Logger,
        alarm: Alarm,
        rest: Pause = .real
    ) {
        self.engine = engine
        self.settings = settings
        self.logger = logger
        self.alarm = alarm
        self.rest = rest
    }

    package func run() async throws {
        let delivery = ReminderDelivery(engine: engine, logger: logger, start: engine.head.seq)
        try await cancelWhenGracefulShutdown {
            do { try await keepReminding(delivery) } catch is CancellationError {}
        }
    }

    private func keepReminding(_ delivery: ReminderDelivery) async throws {
        while true {
            try Task.checkCancellation()
            let hours = settings.current.officeHours
            let isOpen = isOpen
            let isDone = isOpen ? await remind(delivery) : true
            let head = engine.head.seq
            let next = isDone ? await nextReminder(isOpen: isOpen) : later
            try await somethingNew(after: head, hours, until: next)
        }
    }

    private var isOpen: Bool {
        let moment = engine.time.moment
        return next(dueOn: moment.today, at: moment).map { $0 <= moment.instant } ?? false
    }

    /// Records and hands on whatever is due; `false` where it has to be tried again.
    private func remind(_ delivery: ReminderDelivery) async -> Bool {
        do {
            try await delivery.handOn()
            while try await engine.remind(limit: Self.groupSize) > 0 { try await delivery.handOn() }
            return true
        } catch {
            // Why nothing is recorded is said where the storage is watched.
            return false
        }
    }

    /// When there is something to do again; `nil` where that hangs on a change.
    private func nextReminder(isOpen: Bool) async -> Instant? {
        guard let day = try? await engine.nextReminder() else { return nil }
        let moment = engine.time.moment
        // What is left over after today's round, such as reminders of a definition that cannot be run, waits until tomorrow.
        return next(dueOn: isOpen ? max(day, moment.today.adding(days: 1)) : day, at: moment)
    }

    private func next(dueOn day: CivilDate, at moment: Moment) -> Instant? {
        settings.current.officeHours.next(
            dueOn: day,
            at: moment.instant,
            in: engine.time.zone,
            engine.time.calendars.common
        )
    }

    private var later: Instant { Instant(milliseconds: engine.time.moment.instant.milliseconds + Self.retry) }

    /// Returns at that time, when the clock is set, when there are other hours, or a moment after the next change.
    private func somethingNew(after head: Int, _ hours: OfficeHours, until next: Instant?) async throws {
        let isChanged = try await withThrowingTaskGroup(of: Bool.self) { group in
            group.addTask { [signal = engine.head] in
                await signal.wait(past: head)
                return true
            }
            group.addTask { [alarm] in
                try await alarm(next)
                return false
            }
            group.addTask { [settings] in
                await settings.change(of: \.officeHours, from: hours)
                return false
            }
            defer { group.cancelAll() }
            return try await group.next() ?? false
        }
        if isChanged { try await rest(Self.afterChange) }
    }
}
