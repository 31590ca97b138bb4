import Ledger
import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine

/// Which years may be set, when they count, and what a dry run leaves behind: nothing.
struct CalendarSettingTests {
    /// The rules by which it is refused.
    private func rules(_ body: () async throws -> some Any) async throws -> [CalendarYearRule] {
        let error = await #expect(throws: ChangeRefusal.self) { _ = try await body() }
        guard case .invalidCalendar(let problems) = error else { return [] }
        return problems.map(\.rule)
    }

    @Test func settingTheSameAgainChangesNothing() async throws {
        let office = try await DutyOffice()
        try await office.create()
        let head = try await office.fixture.head
        for years in [try CalendarYears.shipped([2024, 2025, 2026]), try .shipped([2025])] {
            #expect(try await office.set(years).events.isEmpty)
        }
        #expect(try await office.fixture.head == head)
    }

    @Test func onlyTheYearsThatDifferAreSet() async throws {
        let office = try await DutyOffice()
        var years = try CalendarYears.shipped([2025, 2026])
        years.calendar = years.calendar.replacing(try .invented2027())
        let event = try #require(try await office.set(years).events.first)
        #expect(CalendarYears(event.content.detail)?.calendar.years == [2027])
    }

    @Test func aDryRunTellsWhatWouldChangeAndChangesNothing() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        let (head, calendars) = (try await office.fixture.head, office.engine.time.calendars)
        let years = try CalendarYears.shipped([2026], off: ["2026-02-03"])
        let dry = try await office.set(years, reason: "雪灾放假", isDryRun: true)
        #expect(try await office.fixture.head == head)
        #expect(office.engine.time.calendars == calendars)
        #expect(try await office.clock("reply", of: id).due == day("2026-02-03"))
        let real = try await office.set(years, reason: "雪灾放假")
        #expect(dry.events == real.events)
        #expect(dry.proposals == real.proposals)
        #expect(office.engine.time.calendars != calendars)
    }

    @Test func whatIsSetCountsForTheNextRequestOfTheSameGroup() async throws {
        let office = try await DutyOffice()
        try office.go(to: "2026-11-04")
        // Both wait while the writer is busy, so they come in one transaction.
        async let first = office.create("一")
        async let setting = office.set(.invented2027())
        async let second = office.create("二")
        let ids = [try await first, try await second]
        _ = try await setting
        for id in ids { #expect(try await office.clock("reply", of: id).due == day("2027-02-04"), "\(id)") }
    }

    @Test func afterAFailedCommitTheOldYearsCount() async throws {
        let office = try await DutyOffice()
        let calendars = office.engine.time.calendars
        try await office.engine.ledger.close()
        await #expect(throws: (any Error).self) { try await office.set(.invented2027()) }
        #expect(office.engine.time.calendars == calendars)
    }

    @Test func aYearThatIsOverIsRefused() async throws {
        let office = try await DutyOffice()
        let years = try CalendarYears.shipped([2024, 2025], off: ["2024-12-31"])
        #expect(try await rules { try await office.set(years, reason: "补登") } == [.over])
        try office.go(to: "2026-01-01", hour: 0)
        #expect(
            try await rules { try await office.set(.shipped([2025], off: ["2025-12-31"]), reason: "补登") } == [.over]
        )
    }

    @Test func aKnownYearIsChangedWithAReasonOnly() async throws {
        let office = try await DutyOffice()
        let years = try CalendarYears.shipped([2026], off: ["2026-02-03"])
        for reason in [nil, "", " \u{3000}"] {
            #expect(try await rules { try await office.set(years, reason: reason) } == [.reason])
        }
        #expect(try await rules { try await office.set(years, reason: "a\nb") } == [.reason])
        #expect(try await rules { try await office.set(years, reason: "a\0b") } == [.reason])
        #expect(try await office.set(years, reason: " 雪灾放假 ").events.first?.content.detail["reason"] == "雪灾放假")
    }

    @Test func aTableThatIsNotWholeIsRefusedAndChangesNothing() async throws {
        let office = try await DutyOffice()
        let head = try await office.fixture.head
        let years = try CalendarYears.invented2027(without: ["2027-05-01", "2027-10-05"])
        #expect(try await rules { try await office.set(years) } == [.incomplete, .gap])
        #expect(try await office.fixture.head == head)
        #expect(!office.engine.time.calendars.common.years.contains(2027))
    }

    @Test func aBodyThatNoCurrentDefinitionKnowsIsNotFound() async throws {
        let office = try await DutyOffice()
        let error = await #expect(throws: ChangeRefusal.self) { try await office.set(.invented2027(body: "court")) }
        guard case .notFound(what: "body", id: "court") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(try await office.set(.invented2027(body: "government")).events.count == 1)
        #expect(office.engine.time.calendars.bodies == ["government"])
    }

    @Test func halfAYearIsNeverKnownWhoeverSetsIt() async throws {
        let office = try await DutyOffice()
        var calendar = WorkingCalendar()
        calendar.add(try day("2027-01-01"), isWorkingDay: false, notice: "n")
        let years = CalendarYears(body: nil, calendar: calendar)
        for request in [ChangeRequest.setCalendar(years, reason: nil), .addCalendar(years)] {
            #expect(
                try await rules { try await office.fixture.submit(request, as: "yishid") } == [.incomplete, .balance]
            )
        }
        #expect(!office.engine.time.calendars.common.years.contains(2027))
    }

    @Test func addedAreTheYearsThatNobodySet() async throws {
        let office = try await DutyOffice()
        try await office.set(.shipped([2026], off: ["2026-02-03"]), reason: "雪灾放假")
        let head = try await office.fixture.head
        let shipped = try CalendarYears.shipped([2024, 2025, 2026])
        #expect(try await office.fixture.submit(.addCalendar(shipped), as: "yishid").events.isEmpty)
        #expect(try await office.fixture.head == head)
        let more = CalendarYears(body: nil, calendar: shipped.calendar.replacing(try .invented2027()))
        let added = try await office.fixture.submit(.addCalendar(more), as: "yishid").events
        #expect(added.compactMap { CalendarYears($0.content.detail)?.calendar.years } == [[2027]])
        #expect(office.engine.time.calendars.common.isWorkingDay(try day("2026-02-03")) == false)
    }
}
