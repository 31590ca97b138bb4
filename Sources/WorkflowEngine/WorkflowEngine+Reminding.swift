import Ledger
package import WorkflowCore

/// Reminding of deadlines: what is due is recorded here, and handed on by whoever reads the events.
extension WorkflowEngine {
    /// Records reminders that are due today, of at most `limit` proposals, and returns how many; 0 once all are recorded.
    ///
    /// To be called again until it returns 0: between two calls other changes get their turn. Of each deadline only the
    /// highest rung whose day has come reminds, once for ever. Nothing reminds on a day off, nor in a year whose calendar
    /// is not known.
    package func remind(limit: Int) async throws -> Int {
        var place: ReminderPlace?
        repeat {
            let request = ChangeRequest.remind(limit: max(1, limit), after: place)
            let outcome = try await submit(Submission(user: Submission.daemon, request: request))
            if !outcome.events.isEmpty { return outcome.events.count }
            // Proposals whose definition cannot be run stay in the way of those after them.
            place = outcome.remindersAfter
        } while place != nil
        return 0
    }

    /// The next day on which ``remind(limit:)`` has something to record, today or later; `nil` where none is known.
    ///
    /// It changes with every change and with every calendar that is set.
    package func nextReminder() async throws -> CivilDate? {
        let today = time.moment.today
        if try await isReminderWaiting(on: today), let day = time.calendars.common.firstWorkingDay(from: today) {
            return day
        }
        return try await ledger.read { try $0.nextReminder(after: today) }
    }

    /// A page of what waits is looked at in one read, so that others get their turn.
    private static let page = 100

    private func isReminderWaiting(on today: CivilDate) async throws -> Bool {
        let library = library
        var place: ReminderPlace?
        repeat {
            let after = place
            let (page, isDue) = try await ledger.read { reader in
                let page = try reader.remindersWaiting(until: today, after: after, limit: Self.page)
                let isDue = try page.contains { waiting in
                    guard let proposal = try reader.proposal(waiting.proposal) else { return false }
                    return !library.remindersDue(of: proposal, on: today, by: Submission.daemon).isEmpty
                }
                return (page, isDue)
            }
            if isDue { return true }
            place = page.count == Self.page ? page.last : nil
        } while place != nil
        return false
    }
}
