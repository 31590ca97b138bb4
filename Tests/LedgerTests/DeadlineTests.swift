import Ledger
import StrictJSON
import Testing
import WorkflowCore

/// What is due when, and which reminder comes next, as the ledger finds it.
struct DeadlineTests {
    private func day(_ number: Int) -> CivilDate { CivilDate(dayNumber: number) }

    @Test func theNextReminderIsTheEarliestThatHasNotBeenGiven() async throws {
        let ledger = try await Ledger.holding([.first, .second])
        #expect(try await ledger.read { try $0.nextReminder() } == nil)
        try await ledger.append([Drafts.armed(.first, 2, [.due(19_500)]), Drafts.armed(.second, 2, [.due(19_400)])])
        #expect(try await ledger.read { try $0.nextReminder() } == day(19_397))
        #expect(try await ledger.read { try $0.proposalsToRemind(until: day(19_396), limit: 9) } == [])
        #expect(try await ledger.read { try $0.proposalsToRemind(until: day(19_600), limit: 9) } == [.second, .first])
        try await ledger.append([Drafts.armed(.second, 3, [.due(19_400, status: .met)])])
        #expect(try await ledger.read { try $0.nextReminder() } == day(19_497))
    }

    @Test func aRungRemindsOnceAndIsTakenNoteOf() async throws {
        let ledger = try await Ledger.holding([.first])
        try await ledger.append([Drafts.armed(.first, 2, [.due(19_500)]), Drafts.reminded(.first, 3, at: -3)])
        #expect(try await ledger.read { try $0.nextReminder() } == day(19_500))
        #expect(try await ledger.proposal(.first)?.clocks.first?.awaitsAttention == true)
        try await ledger.append([Drafts.reminded(.first, 4, at: -3, kind: .acknowledged)])
        #expect(try await ledger.proposal(.first)?.clocks.first?.awaitsAttention == false)
        try await ledger.append([Drafts.reminded(.first, 5, at: 0)])
        #expect(try await ledger.read { try $0.nextReminder() } == nil)
        #expect(try await ledger.proposal(.first)?.clocks.first?.awaitsAttention == true, "a higher rung asks again")
    }

    @Test func aReminderOvertakesNobodysWork() async throws {
        let ledger = try await Ledger.holding([.first])
        try await ledger.append([Drafts.armed(.first, 2, [.due(19_500)]), Drafts.reminded(.first, 3, at: -3)])
        let proposal = try #require(try await ledger.proposal(.first))
        #expect((proposal.revision, proposal.substance) == (3, 2))
    }

    @Test func deadlinesComeInTheOrderOfTheirDays() async throws {
        let ledger = try await Ledger.holding([.first, .second])
        try await ledger.append([
            Drafts.armed(.first, 2, [.due(19_500), .due(19_450, item: "住建局")]),
            Drafts.armed(.second, 2, [.due(19_450), .due(19_470, item: "城管局", status: .stopped)]),
        ])
        let all = try await ledger.read { try $0.deadlines(limit: 9) }
        #expect(all.map(\.due.dayNumber) == [19_450, 19_450, 19_500])
        #expect(all.map(\.proposal) == [.first, .second, .first])
        #expect(all.map(\.item) == ["住建局", nil, nil])
        #expect(try await ledger.read { try $0.deadlines(after: all[0], limit: 1) } == [all[1]])
        #expect(try await ledger.read { try $0.deadlines(through: day(19_450), limit: 9) }.count == 2)
        #expect(try await ledger.read { try $0.overdueCount(on: day(19_450)) } == 0)
        #expect(try await ledger.read { try $0.overdueCount(on: day(19_501)) } == 3)
        #expect(try await ledger.read { try $0.proposalsWithClocks(after: .first, limit: 9) } == [.second])
    }

    @Test func aYearOfACalendarIsKeptAndReplaced() async throws {
        let ledger = try await Ledger.holding([])
        func years(_ text: String, body: String? = nil) throws -> CalendarYears {
            var calendar = WorkingCalendar()
            calendar.add(try #require(CivilDate(text)), isWorkingDay: false, notice: "国办发明电〔2026〕9号")
            return CalendarYears(body: body, calendar: calendar)
        }
        let first = try years("2027-01-01")
        let second = try years("2027-01-04")
        let own = try years("2027-05-01", body: "government")
        try await ledger.append([Drafts.office(2, .calendarSet, first.json), Drafts.office(3, .calendarSet, own.json)])
        #expect(try await ledger.read { try $0.calendars() } == [first, own])
        try await ledger.append([Drafts.office(4, .calendarSet, second.json)])
        #expect(try await ledger.read { try $0.calendars() } == [second, own])
        try await ledger.rebuild()
        #expect(try await ledger.read { try $0.calendars() } == [second, own])
    }

    @Test func whatHasBeenHandedOnIsNotedAndNeverGoesBack() async throws {
        let ledger = try await Ledger.holding([])
        #expect(try await ledger.read { try $0.lastDelivery() } == 0)
        for seq in [7, 3] { try await ledger.group { try $0.noteDelivery(through: seq) } }
        #expect(try await ledger.read { try $0.lastDelivery() } == 7)
    }

    @Test(arguments: [[:], ["days": []], ["days": [["2027-01-01", "free", "n"]]], ["days": "x"]] as [JSONObject])
    func aCalendarOfAnotherShapeIsRefused(detail: JSONObject) async throws {
        let ledger = try await Ledger.holding([])
        #expect(await codeOf { try await ledger.append([Drafts.office(2, .calendarSet, detail)]) } == "illegal_event")
    }
}
