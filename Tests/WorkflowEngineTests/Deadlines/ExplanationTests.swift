import Ledger
import StrictJSON
import TestSupport
import Testing
import WorkflowCore
import WorkflowEngine

/// What counts a deadline out is what armed it.
struct ExplanationTests {
    @Test func everyTurnOfADeadlineIsInItsCount() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try office.go(to: "2025-12-01")
        try await office.act(id, "ask")
        try office.go(to: "2025-12-04")
        try await office.act(id, "back", as: "bob")
        try await office.act(id, "extend", ["due": "2026-09-30"], as: "bob")
        let explained = try await office.engine.explanation(of: id, clock: "reply", item: nil)
        #expect(explained.agrees)
        #expect(try explained.count.due == day("2026-05-06"), "six months, and the first of May is a holiday")
        let turns = explained.count.lines.filter { if case .day = $0 { false } else { true } }
        #expect(
            try turns == [
                .start(day("2025-11-03")), .matching(day("2026-02-03")),
                .stopped(on: day("2025-12-01"), left: 45, reason: nil), .resumed(on: day("2025-12-04")),
                .set(day("2026-09-30"), on: day("2025-12-04"), reason: nil), .limited(to: day("2026-05-06")),
            ]
        )
    }

    @Test(arguments: [("reply", "区住建局"), ("opinion", nil), ("opinion", "区城管局"), ("no_such", nil), ("", nil)])
    func aDeadlineThatTheProposalDoesNotHaveIsNotFound(clock: String, item: String?) async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try await office.act(id, "hand_out", ["units": [["unit": "区住建局"]]])
        let error = await #expect(throws: ChangeRefusal.self) {
            try await office.engine.explanation(of: id, clock: clock, item: item)
        }
        guard case .notFound(what: "clock", id: _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        await #expect(throws: ChangeRefusal.self) {
            try await office.engine.explanation(of: "2025-009", clock: "reply", item: nil)
        }
    }

    @Test func aCalendarThatIsChangedCountsAnewWhatHasNotBeenMet() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try await office.set(.shipped([2026], off: ["2026-02-03"]), reason: "雪灾放假")
        let explained = try await office.engine.explanation(of: id, clock: "reply", item: nil)
        #expect(explained.agrees)
        #expect(
            try explained.count.lines.suffix(2) == [
                .day(day("2026-02-03"), number: nil, .holiday(notice: "临时通知")),
                .day(day("2026-02-04"), number: nil, .workingDay),
            ]
        )
    }

    /// What has been met is not counted anew: it is explained by the calendar of then, also where the due day would be the
    /// same by another.
    @Test(arguments: [["2026-02-03"], ["2026-02-06"]])
    func whatWasMetIsExplainedByTheCalendarOfThen(off: [String]) async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try await office.act(id, "plan", ["date": "2026-02-11"])
        try await office.set(.shipped([2026], off: ["2026-02-04"]), reason: "雪灾放假")
        try office.go(to: "2026-01-12")
        let before = try await office.engine.explanation(of: id, clock: "notice", item: nil)
        try await office.act(id, "close")
        try await office.set(.shipped([2026], off: off), reason: "更正")
        for clock in ["reply", "notice"] {
            let after = try await office.engine.explanation(of: id, clock: clock, item: nil)
            #expect(after.deadline.clock.status == .met)
            #expect(after.agrees)
        }
        let after = try await office.engine.explanation(of: id, clock: "notice", item: nil)
        #expect(after.count == before.count)
        #expect(try after.count.lines.contains(.day(day("2026-02-04"), number: nil, .holiday(notice: "临时通知"))))
    }

    @Test func aBodysOwnCalendarIsWhatItsDeadlinesAreCountedBy() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try await office.set(.shipped([2025], body: "government", off: ["2025-12-03"]))
        try await office.act(id, "hand_out", ["units": [["unit": "区住建局"]]])
        let explained = try await office.engine.explanation(of: id, clock: "opinion", item: "区住建局")
        #expect(explained.agrees)
        #expect(try explained.count.due == day("2025-12-04"))
    }

    @Test func aCalendarThatIsNotOnRecordIsNotMadeUp() async throws {
        var office = try await DutyOffice(withCalendars: false)
        let calendars = OfficeCalendars(common: try .shipped())
        office.engine.time.use(calendars)
        let id = try await office.create()
        try await office.act(id, "close")
        #expect(
            try await office.engine.explanation(of: id, clock: "reply", item: nil).agrees,
            "the present one is the same"
        )
        try await office.reopen()
        try await office.set(.shipped([2025, 2026], off: ["2026-02-03"]))
        let explained = try await office.engine.explanation(of: id, clock: "reply", item: nil)
        #expect(!explained.agrees)
        #expect(try explained.deadline.clock.due == day("2026-02-03"), "the due day on record stays what it was")
        #expect(try explained.count.due == day("2026-02-04"))
    }

    /// Whatever people do on whichever days, and whatever calendars are set: the count comes to the due day on record, for running, stopped and met ones.
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func theCountComesToTheDueDayThatWasArmed(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let office = try await DutyOffice()
        var walk = DutyWalk()
        var counted = 0
        for _ in 1...50 {
            try await walk.doSomething(in: office, &random)
            if random.happens(10) { try await setSomeYear(in: office, &random) }
            let later = office.today.adding(days: Int.random(in: 0...12, using: &random))
            office.fixture.clock.set(to: min(later, try day("2027-01-20")))
            for id in walk.ids {
                let proposal = try await office.engine.proposal(id)
                for clock in proposal.clocks {
                    let explained = try await office.engine.explanation(of: id, clock: clock.name, item: clock.item)
                    #expect(explained.deadline.clock == clock)
                    #expect(explained.count.due == clock.due, "\(id) \(clock.name), seed \(seed)")
                    #expect((explained.count.missingYear == nil) == (clock.due != nil))
                    counted += 1
                }
            }
        }
        #expect(counted > 100, "a walk that is worth its name")
    }

    /// A calendar in which one more day is off, of everybody or of a body.
    private func setSomeYear(in office: DutyOffice, _ random: inout SeededRandom) async throws {
        let day = office.today.adding(days: Int.random(in: 0...90, using: &random))
        let shipped = try WorkingCalendar.shipped()
        guard day.year <= 2026, day.weekday <= 5,
            (-2...2).allSatisfy({ shipped.exception(on: day.adding(days: $0)) == nil })
        else { return }
        let years = try CalendarYears.shipped(
            [day.year],
            body: random.happens(50) ? "government" : nil,
            off: [day.description]
        )
        try await office.set(years, reason: "临时放假")
    }
}
