import Ledger
import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine

/// A calendar that is set moves what is due by it, in the same change, and says from when to when and why.
struct CalendarChangeTests {
    /// The deadlines that moved, in short: `reply 2026-02-03 → 2026-02-04`.
    private func moved(_ outcome: ChangeOutcome) -> [String] {
        outcome.events.flatMap { MovedDeadline.all(in: $0.content.detail) }.map { moved in
            let (was, due) = (moved.was?.description ?? "-", moved.due?.description ?? "-")
            return "\(moved.clock)\(moved.item ?? "") \(was) → \(due)"
        }
    }

    @Test func aDayOffMovesWhatIsDueOnIt() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        let outcome = try await office.set(.shipped([2026], off: ["2026-02-03"]), reason: "雪灾放假")
        #expect(outcome.events.map(\.content.kind) == [.calendarSet, .recounted])
        #expect(moved(outcome) == ["reply 2026-02-03 → 2026-02-04"])
        let event = try #require(outcome.events.last)
        #expect(event.content.actor == "root")
        #expect(event.content.detail["reason"] == "雪灾放假")
        #expect(event.content.detail["years"] == [2026])
        let clock = try await office.clock("reply", of: id)
        #expect(try clock.due == day("2026-02-04"))
        #expect(clock.term == 1)
        #expect(try clock.rungs.first == PlannedRung(at: -10, on: day("2026-01-20")))
        #expect(try clock.rungs.last == PlannedRung(at: 10, on: day("2026-02-25")))
    }

    @Test func aReminderOfADayThatMovedIsNotRepeated() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try office.go(to: "2026-01-29")
        #expect(try await office.remind().map(\.at) == [-3])
        try await office.set(.shipped([2026], off: ["2026-02-03", "2026-02-04"]), reason: "雪灾放假")
        #expect(try await office.clock("reply", of: id).due == day("2026-02-05"))
        for text in ["2026-01-30", "2026-02-02"] {
            try office.go(to: text)
            #expect(try await office.remind().map(\.at) == (text == "2026-02-02" ? [-1] : []))
        }
        try office.go(to: "2026-02-05")
        #expect(try await office.remind().map(\.at) == [0])
    }

    @Test func whatNeedsAYearIsComputedOnceItIsSetAndReminds() async throws {
        let office = try await DutyOffice()
        try office.go(to: "2026-11-04")
        let id = try await office.create()
        #expect(try await office.clock("reply", of: id).due == nil)
        #expect(try await office.engine.nextReminder() == nil)
        let outcome = try await office.set(.invented2027())
        #expect(moved(outcome) == ["reply - → 2027-02-04"])
        #expect(outcome.events.last?.content.detail["reason"] == nil)
        #expect(try await office.clock("reply", of: id).due == day("2027-02-04"))
        #expect(try await office.engine.nextReminder() == day("2027-01-22"))
        try office.go(to: "2027-01-22")
        #expect(try await office.remind().map(\.at) == [-10])
    }

    @Test func rungsOfAYearThatWasNotKnownAreAdded() async throws {
        let office = try await DutyOffice()
        try office.go(to: "2026-09-30")
        let id = try await office.create()
        #expect(try await office.clock("reply", of: id).rungs.map(\.at) == [-10, -3, -1, 0, 1])
        let outcome = try await office.set(.invented2027())
        #expect(moved(outcome) == [])
        #expect(outcome.events.map(\.content.kind) == [.calendarSet, .recounted])
        #expect(try await office.clock("reply", of: id).rungs.map(\.at) == [-10, -3, -1, 0, 1, 5, 10])
    }

    @Test func whatIsNotTouchedHasNoEvent() async throws {
        let office = try await DutyOffice()
        try await office.create()
        try office.go(to: "2026-11-04")
        let later = try await office.create("二")
        let outcome = try await office.set(.invented2027())
        #expect(outcome.events.map(\.content.subject) == ["office", later])
    }

    @Test func whatIsMetOrEndedStaysAsItWas() async throws {
        let office = try await DutyOffice()
        let (ended, live) = (try await office.create(), try await office.create("二"))
        try await office.act(ended, "close")
        for unit in ["区住建局", "区城管局"] {
            try await office.act(live, "hand_out", ["units": [["unit": .string(unit)]]])
        }
        let before = try await office.engine.proposal(ended)
        let outcome = try await office.set(.shipped([2025], off: ["2025-12-03"]), reason: "雪灾放假")
        #expect(moved(outcome) == ["opinion区城管局 2025-12-03 → 2025-12-04"])
        #expect(try await office.engine.proposal(ended) == before)
        let met = try await office.clock("opinion", of: live, item: "区住建局")
        #expect((met.status, met.due) == (.met, try day("2025-12-03")))
    }

    @Test func aBodysYearMovesWhatIsCountedByItAlone() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try await office.act(id, "hand_out", ["units": [["unit": "区住建局"]]])
        #expect(try await office.clock("opinion", of: id, item: "区住建局").due == day("2025-12-03"))
        let own = try CalendarYears.shipped([2025], body: "government", off: ["2025-12-03", "2025-12-04"])
        let outcome = try await office.set(own)
        #expect(moved(outcome) == ["opinion区住建局 2025-12-03 → 2025-12-05"])
        #expect(try await office.clock("reply", of: id).due == day("2026-02-03"))
        let common = try await office.set(.shipped([2025], off: ["2025-12-05"]), reason: "雪灾放假")
        #expect(moved(common) == [], "the body keeps its own year")
    }

    @Test func manyAreCountedAPageAtATime() async throws {
        let office = try await DutyOffice()
        let items = (1...450).map { JSONObject([("title", .string("第\($0)件")), ("year", 2025)]) }
        _ = try await office.fixture.submit(.create(workflow: "duties", items: items))
        let outcome = try await office.set(.shipped([2026], off: ["2026-02-03"]), reason: "雪灾放假")
        #expect(outcome.events.count == 451)
        #expect(Set(outcome.events.map(\.content.subject)).count == 451)
        #expect(try await office.engine.ledger.verify(head: nil).isSound)
    }

    @Test func aProposalWhoseDefinitionCannotBeRunIsCountedToo() async throws {
        var office = try await DutyOffice()
        let id = try await office.create()
        try await office.reopen(workflows: ["chores"])
        let outcome = try await office.set(.shipped([2026], off: ["2026-02-03"]), reason: "雪灾放假")
        #expect(moved(outcome) == ["reply 2026-02-03 → 2026-02-04"])
        #expect(try await office.clock("reply", of: id).rungs.map(\.at) == [-10, -3, -1, 0, 1, 5, 10])
        #expect(try await office.clock("reply", of: id).rungs.last?.on == day("2026-02-25"))
    }

    @Test func aRestartCountsByWhatWasSet() async throws {
        var office = try await DutyOffice()
        let id = try await office.create()
        try await office.set(.shipped([2026], off: ["2026-02-03"]), reason: "雪灾放假")
        try await office.set(.invented2027(body: "government"))
        let (calendars, proposal) = (office.engine.time.calendars, try await office.engine.proposal(id))
        try await office.engine.ledger.rebuild()
        try await office.reopen()
        #expect(office.engine.time.calendars == calendars)
        #expect(try await office.engine.proposal(id) == proposal)
        #expect(try await office.engine.ledger.verify(head: nil).isSound)
    }
}
