import Ledger
import Logging
import Synchronization
import WorkflowCore
import WorkflowEngine

/// Hands recorded reminders on to the journal, in their order, and notes in the ledger how far it has come.
///
/// The record is the event; the journal is told at least once. A daemon that is killed between telling and noting tells again
/// after its start, and says so: `YISHI_SEQ` is the same, and whoever acts on entries knows by it what has been done.
final class ReminderDelivery: Sendable {
    private static let pageSize = 100

    private let engine: WorkflowEngine
    private let logger: Logger
    /// The last event before this start: what up to there was not noted may have been told.
    private let start: Int
    /// The last event that was told since the start, noted or not.
    private let told = Mutex(0)

    init(engine: WorkflowEngine, logger: Logger, start: Int) {
        self.engine = engine
        // Whatever level is configured: an entry that is left out would be noted as written.
        var logger = logger
        logger.logLevel = .trace
        self.logger = logger
        self.start = start
    }

    func handOn() async throws(LedgerError) {
        while true {
            let told = told.withLock { $0 }
            let (page, noted) = try await engine.ledger.read { reader in
                let noted = try reader.lastDelivery()
                return (try reader.reminders(after: max(told, noted), limit: Self.pageSize), noted)
            }
            for event in page { tell(event) }
            // Also what could not be noted before.
            let last = self.told.withLock { $0 }
            if last > noted { try await engine.ledger.group { try $0.noteDelivery(through: last) } }
            if page.count < Self.pageSize { return }
        }
    }

    private func tell(_ event: Event) {
        let (day, calendar) = (event.at.date(in: engine.time.zone), engine.time.calendars.common)
        if let reminder = Reminder(event.content.detail) {
            let left = calendar.workingDays(after: day, through: reminder.due)
            logger.write(.reminder(reminder, of: event, workingDaysLeft: left, isRepeated: event.seq <= start))
        }
        told.withLock { $0 = event.seq }
    }
}
