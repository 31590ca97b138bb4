import GRDB
package import WorkflowCore

extension LedgerReader {
    /// A page of the reminders for that day or an earlier one that have not been given, the longest waiting first, after
    /// that place; a proposal comes once for each of its days.
    package func remindersWaiting(
        until day: CivilDate,
        after: ReminderPlace? = nil,
        limit: Int
    ) throws(LedgerError) -> [ReminderPlace] {
        try all(
            """
            SELECT DISTINCT remind_on, proposal FROM clocks WHERE remind_on <= ? AND (remind_on, proposal) > (?, ?)
            ORDER BY remind_on, proposal LIMIT ?
            """,
            [day.dayNumber, after?.on.dayNumber ?? .min, after?.proposal.key ?? 0, limit]
        ) { ReminderPlace(on: CivilDate(dayNumber: try $0[at: 0]), proposal: ProposalID(key: try $0[at: 1])) }
    }

    /// The day of the next reminder after that day; `nil` where none is planned.
    package func nextReminder(after day: CivilDate) throws(LedgerError) -> CivilDate? {
        let next = try first("SELECT min(remind_on) FROM clocks WHERE remind_on > ?", [day.dayNumber]) {
            try $0[at: 0] as Int?
        }
        return (next ?? nil).map { CivilDate(dayNumber: $0) }
    }

    /// What was said last of that deadline, in whatever term.
    package func lastReminder(
        of id: ProposalID,
        clock: String,
        item: String?
    ) throws(LedgerError) -> Reminder? {
        func isWanted(_ reminder: Reminder) -> Bool { reminder.clock == clock && reminder.item == item }
        let said = try all(
            "SELECT detail FROM events WHERE subject = ? AND kind = ? ORDER BY revision DESC",
            [id.description, EventKind.reminded.rawValue],
            until: isWanted
        ) {
            guard let reminder = StoredJSON.event(try $0[at: 0]).flatMap(Reminder.init) else {
                throw LedgerError.damaged("a reminder of the proposal \(id) is none")
            }
            return reminder
        }
        return said.last(where: isWanted)
    }

    /// A page of the proposals with a deadline that has not been met, after that one.
    package func proposalsWithClocks(after: ProposalID?, limit: Int) throws(LedgerError) -> [ProposalID] {
        try all(
            "SELECT DISTINCT proposal FROM clocks WHERE proposal > ? ORDER BY proposal LIMIT ?",
            [after?.key ?? 0, limit]
        ) { ProposalID(key: try $0[at: 0]) }
    }

    /// Proposals with a running deadline whose due day is not known.
    package func proposalsWithoutDue(limit: Int) throws(LedgerError) -> [ProposalID] {
        try all(
            "SELECT DISTINCT proposal FROM clocks WHERE running = 1 AND due IS NULL ORDER BY proposal LIMIT ?",
            [limit]
        ) { ProposalID(key: try $0[at: 0]) }
    }

    /// The years that the office set, for everybody and for each body.
    package func calendars() throws(LedgerError) -> [CalendarYears] {
        try all("SELECT body, year, days FROM calendars ORDER BY body, year") {
            let (body, year): (String, Int) = (try $0[at: 0], try $0[at: 1])
            guard let days = StoredJSON.content(try $0[at: 2]), let calendar = WorkingCalendar(days) else {
                throw LedgerError.damaged("the calendar \(body) of \(year) is no calendar")
            }
            return CalendarYears(body: body.isEmpty ? nil : body, calendar: calendar)
        }
    }

    /// What the office set of its calendars up to that event, oldest first.
    package func calendarsSet(through seq: Int) throws(LedgerError) -> [CalendarYears] {
        try all(
            "SELECT detail FROM events WHERE subject = ? AND kind = ? AND seq <= ? ORDER BY revision",
            [EventDraft.office, EventKind.calendarSet.rawValue, seq]
        ) {
            guard let years = StoredJSON.event(try $0[at: 0]).flatMap(CalendarYears.init) else {
                throw LedgerError.damaged("a calendar that was set is none")
            }
            return years
        }
    }

    /// The last reminder that was handed on to the journal, by its event.
    package func lastDelivery() throws(LedgerError) -> Int {
        try first("SELECT reminded FROM delivery") { try $0[at: 0] } ?? 0
    }
}

/// A reminder's place in the order in which reminders are given.
package struct ReminderPlace: Hashable, Sendable {
    package let on: CivilDate
    package let proposal: ProposalID

    package init(on: CivilDate, proposal: ProposalID) {
        self.on = on
        self.proposal = proposal
    }
}
