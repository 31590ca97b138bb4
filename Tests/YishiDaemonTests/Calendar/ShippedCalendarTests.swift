import Ledger
import Testing
import WorkflowCore
import WorkflowEngine
import YishiDaemon

/// The years that the daemon brings along are set once, and never in place of the office's own.
struct ShippedCalendarTests {
    private func engine(on ledger: Ledger, standingCause: ReadOnlyCause? = nil) async throws -> WorkflowEngine {
        let calendars = OfficeCalendars(try await ledger.read { try $0.calendars() })
        return WorkflowEngine(
            ledger: ledger,
            library: WorkflowLibrary(),
            time: OfficeTime(zone: .shanghai, calendars: calendars) { Instant(milliseconds: 1_762_131_600_000) },
            head: HeadSignal(seq: 0),
            standingCause: standingCause
        )
    }

    private func events(_ ledger: Ledger) async throws -> [Event] {
        try await ledger.read { try $0.events(limit: 9) }
    }

    @Test func theyAreSetAtTheFirstStartAndNoOther() async throws {
        let ledger = try Ledger.inMemory()
        for _ in 1...2 {
            let engine = try await engine(on: ledger)
            try await ShippedCalendar.add(to: engine)
            #expect(engine.time.calendars.common == (try ShippedCalendar.years().calendar))
        }
        let events = try await events(ledger)
        #expect(events.map(\.content.kind) == [.calendarSet])
        #expect(events.map(\.content.actor) == ["yishid"])
        #expect(events.compactMap { CalendarYears($0.content.detail) } == [try ShippedCalendar.years()])
    }

    @Test func aYearOfTheOfficesOwnStays() async throws {
        let ledger = try Ledger.inMemory()
        let first = try await engine(on: ledger)
        var own = try ShippedCalendar.years().calendar.only([2026])
        own.add(try #require(CivilDate("2026-02-03")), isWorkingDay: false, notice: "临时通知")
        let request = ChangeRequest.setCalendar(CalendarYears(body: nil, calendar: own), reason: nil)
        _ = try await first.submit(Submission(user: "root", request: request))
        let second = try await engine(on: ledger)
        try await ShippedCalendar.add(to: second)
        #expect(second.time.calendars.common.years == [2024, 2025, 2026])
        #expect(second.time.calendars.common.only([2026]) == own)
        #expect(try await events(ledger).count == 2)
    }

    @Test func whereNoChangesAreTakenTheyCountAndNothingIsRecorded() async throws {
        let ledger = try Ledger.inMemory()
        let engine = try await engine(on: ledger, standingCause: ReadOnlyCause(.evidenceLost))
        try await ShippedCalendar.add(to: engine)
        #expect(engine.time.calendars.common == (try ShippedCalendar.years().calendar))
        #expect(try await events(ledger).isEmpty)
    }

    @Test func aStorageThatRefusesThemKeepsNobodyFromReading() async throws {
        let ledger = try Ledger.inMemory()
        let engine = try await engine(on: ledger)
        try await ledger.close()
        try await ShippedCalendar.add(to: engine)
        #expect(engine.time.calendars.common.years == [2024, 2025, 2026])
    }
}
