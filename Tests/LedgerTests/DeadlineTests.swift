import Ledger
import StrictJSON
import Testing
import WorkflowCore

/// What is due when, and which reminder comes next, as the ledger finds it.
struct DeadlineTests {
    private func day(_ number: Int) -> CivilDate { CivilDate(dayNumber: number) }

    @Test func theNextReminderIsTheEarliestThatHasNotBeenGiven() async throws {
        let ledger = try await Ledger.holding([.first, .second])
        #expect(try await ledger.read { try $0.nextReminder(after: day(0)) } == nil)
        try await ledger.append([Drafts.armed(.first, 2, [.due(19_500)]), Drafts.armed(.second, 2, [.due(19_400)])])
        #expect(try await ledger.read { try $0.nextReminder(after: day(0)) } == day(19_397))
        #expect(try await ledger.read { try $0.nextReminder(after: day(19_397)) } == day(19_497))
        try await ledger.append([Drafts.armed(.second, 3, [.due(19_400, status: .met)])])
        #expect(try await ledger.read { try $0.nextReminder(after: day(0)) } == day(19_497))
    }

    @Test func whatWaitsComesInTheOrderOfItsDaysAPageAtATime() async throws {
        let ledger = try await Ledger.holding([.first, .second])
        try await ledger.append([
            Drafts.armed(.first, 2, [.due(19_500), .due(19_400, item: "住建局"), .due(19_400, item: "城管局")]),
            Drafts.armed(.second, 2, [.due(19_400)]),
        ])
        let all = [(19_397, ProposalID.first), (19_397, .second), (19_497, .first)]
            .map { ReminderPlace(on: day($0), proposal: $1) }
        #expect(try await ledger.read { try $0.remindersWaiting(until: day(19_396), limit: 9) } == [])
        #expect(try await ledger.read { try $0.remindersWaiting(until: day(19_397), limit: 9) } == Array(all[..<2]))
        #expect(try await ledger.read { try $0.remindersWaiting(until: day(19_600), limit: 9) } == all)
        #expect(
            try await ledger.read { try $0.remindersWaiting(until: day(19_600), after: all[0], limit: 1) } == [all[1]]
        )
    }

    @Test func theLastReminderIsFoundByClockAndItem() async throws {
        let ledger = try await Ledger.holding([.first])
        #expect(try await ledger.read { try $0.lastReminder(of: .first, clock: "reply", item: nil) } == nil)
        try await ledger.append([
            Drafts.armed(.first, 2, [.due(19_500), .due(19_500, item: "住建局")]), Drafts.reminded(.first, 3, at: -3),
            Drafts.reminded(.first, 4, at: 0), Drafts.reminded(.first, 5, at: -3, item: "住建局"),
        ])
        #expect(try await ledger.read { try $0.lastReminder(of: .first, clock: "reply", item: nil) }?.at == 0)
        #expect(try await ledger.read { try $0.lastReminder(of: .first, clock: "reply", item: "住建局") }?.at == -3)
        #expect(try await ledger.read { try $0.lastReminder(of: .first, clock: "reply", item: "城管局") } == nil)
        #expect(try await ledger.read { try $0.lastReminder(of: .second, clock: "reply", item: nil) } == nil)
    }

    @Test func aRungRemindsOnceAndIsTakenNoteOf() async throws {
        let ledger = try await Ledger.holding([.first])
        try await ledger.append([Drafts.armed(.first, 2, [.due(19_500)]), Drafts.reminded(.first, 3, at: -3)])
        #expect(try await ledger.read { try $0.nextReminder(after: day(0)) } == day(19_500))
        #expect(try await ledger.proposal(.first)?.clocks.first?.awaitsAttention == true)
        try await ledger.append([Drafts.reminded(.first, 4, at: -3, kind: .acknowledged)])
        #expect(try await ledger.proposal(.first)?.clocks.first?.awaitsAttention == false)
        try await ledger.append([Drafts.reminded(.first, 5, at: 0)])
        #expect(try await ledger.read { try $0.nextReminder(after: day(0)) } == nil)
        #expect(try await ledger.proposal(.first)?.clocks.first?.awaitsAttention == true, "a higher rung asks again")
    }

    @Test func aReminderOvertakesNobodysWork() async throws {
        let ledger = try await Ledger.holding([.first])
        try await ledger.append([Drafts.armed(.first, 2, [.due(19_500)]), Drafts.reminded(.first, 3, at: -3)])
        let proposal = try #require(try await ledger.proposal(.first))
        #expect((proposal.revision, proposal.substance) == (3, 2))
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
