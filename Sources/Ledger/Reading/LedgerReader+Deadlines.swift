import GRDB
package import WorkflowCore

extension LedgerReader {
    /// The proposals with a reminder for that day or an earlier one, the longest waiting first.
    package func proposalsToRemind(until day: CivilDate, limit: Int) throws(LedgerError) -> [ProposalID] {
        try all(
            """
            SELECT proposal FROM clocks WHERE remind_on <= ? GROUP BY proposal ORDER BY min(remind_on), proposal LIMIT ?
            """,
            [day.dayNumber, limit]
        ) { ProposalID(key: try $0[at: 0]) }
    }

    /// The day of the next reminder, which may be past; `nil` where none is planned.
    package func nextReminder() throws(LedgerError) -> CivilDate? {
        let day = try first("SELECT min(remind_on) FROM clocks WHERE remind_on IS NOT NULL") { try $0[at: 0] as Int? }
        return (day ?? nil).map { CivilDate(dayNumber: $0) }
    }

    /// A page of the running deadlines that have a due day, by that day.
    package func deadlines(
        after: DeadlinePlace? = nil,
        through last: CivilDate? = nil,
        limit: Int
    ) throws(LedgerError) -> [DeadlinePlace] {
        let start =
            after ?? DeadlinePlace(due: CivilDate(dayNumber: .min / 2), proposal: ProposalID(year: 1, serial: 1))
        return try all(
            """
            SELECT due, proposal, name, item FROM clocks WHERE running = 1 AND due IS NOT NULL AND due <= ?
            AND (due, proposal, name, item) > (?, ?, ?, ?) ORDER BY due, proposal, name, item LIMIT ?
            """,
            [
                last?.dayNumber ?? .max, start.due.dayNumber, start.proposal.key, start.clock, start.item ?? "", limit,
            ]
        ) {
            let item: String = try $0[at: 3]
            return DeadlinePlace(
                due: CivilDate(dayNumber: try $0[at: 0]),
                proposal: ProposalID(key: try $0[at: 1]),
                clock: try $0[at: 2],
                item: item.isEmpty ? nil : item
            )
        }
    }

    /// How many running deadlines are over their due day on `today`.
    package func overdueCount(on today: CivilDate) throws(LedgerError) -> Int {
        try first("SELECT count(*) FROM clocks WHERE running = 1 AND due < ?", [today.dayNumber]) { try $0[at: 0] } ?? 0
    }

    /// A page of the proposals with a deadline that has not been met, after that one.
    package func proposalsWithClocks(after: ProposalID?, limit: Int) throws(LedgerError) -> [ProposalID] {
        try all(
            "SELECT DISTINCT proposal FROM clocks WHERE proposal > ? ORDER BY proposal LIMIT ?",
            [after?.key ?? 0, limit]
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

    /// The last reminder that was handed on to the journal, by its event.
    package func lastDelivery() throws(LedgerError) -> Int {
        try first("SELECT reminded FROM delivery") { try $0[at: 0] } ?? 0
    }
}

/// A deadline's place in the order of due days.
package struct DeadlinePlace: Hashable, Sendable {
    package let due: CivilDate
    package let proposal: ProposalID
    package let clock: String
    package let item: String?

    package init(due: CivilDate, proposal: ProposalID, clock: String = "", item: String? = nil) {
        self.due = due
        self.proposal = proposal
        self.clock = clock
        self.item = item
    }
}
