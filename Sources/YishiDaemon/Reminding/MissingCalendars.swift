import Ledger
import StrictJSON
import WorkflowCore
import WorkflowEngine

/// Says once of each year that its calendar is needed, as soon as a deadline needs it.
struct MissingCalendars {
    /// So many of the proposals that wait already are looked at when the daemon starts.
    private static let sample = 500

    private let engine: WorkflowEngine
    private var told: Set<Int> = []

    init(engine: WorkflowEngine) { self.engine = engine }

    /// The years that are needed already.
    mutating func atStart() async throws(LedgerError) -> [JournalMessage] {
        let waiting = try await engine.ledger.read { reader in
            try reader.proposalsWithoutDue(limit: Self.sample).compactMap { try reader.proposal($0) }
        }
        return waiting.flatMap { take($0.clocks, of: $0.id.description) }
    }

    /// The years that are needed since that event; those that it brings may be missed again one day.
    mutating func take(_ event: Event) -> [JournalMessage] {
        if event.content.kind == .calendarSet, let years = CalendarYears(event.content.detail) {
            told.subtract(years.calendar.years)
        }
        // Nearly every event that holds deadlines holds due days alone: no more is read than what has none.
        let clocks = (event.content.detail["clocks"]?.array ?? []).filter { $0["due"] == nil }
        return take(clocks.compactMap { ClockState($0) }, of: event.content.subject)
    }

    private mutating func take(_ clocks: [ClockState], of proposal: String) -> [JournalMessage] {
        let calendars = engine.time.calendars
        var messages: [JournalMessage] = []
        for clock in clocks where clock.status == .running {
            guard let year = clock.missingYear(in: calendars), told.insert(year).inserted else { continue }
            messages.append(.calendarMissing(year: year, clock: clock.name, proposal: proposal))
        }
        return messages
    }
}
