import Ledger
import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine

/// What is due when, as the office is told.
struct DeadlineListTests {
    /// The deadlines in short, page by page: `2026-02-03 2025-001 reply`.
    private func lines(
        _ office: DutyOffice,
        _ query: DeadlineQuery = DeadlineQuery(),
        limit: Int = 100
    ) async throws -> [String] {
        var lines: [String] = []
        var place: DeadlinePlace?
        repeat {
            let page = try await office.engine.deadlines(query, after: place, limit: limit)
            #expect(page.deadlines.count <= limit)
            lines += page.deadlines.map { deadline in
                "\(deadline.clock.due?.description ?? "-") \(deadline.proposal.id) \(deadline.clock.name)"
                    + (deadline.clock.item.map { " \($0)" } ?? "")
            }
            place = page.next
        } while place != nil
        return lines
    }

    private func office() async throws -> (DutyOffice, first: String, second: String) {
        let office = try await DutyOffice()
        let first = try await office.create("一")
        try await office.act(first, "hand_out", ["units": [["unit": "区住建局"]]])
        let second = try await office.create("二")
        try await office.act(second, "plan", ["date": "2027-03-10"])
        return (office, first, second)
    }

    @Test func theFirstDueIsAtTheHeadAndWhatNeedsACalendarAtTheEnd() async throws {
        let (office, _, _) = try await office()
        let expected = [
            "2025-12-03 2025-001 opinion 区住建局", "2026-02-03 2025-001 reply", "2026-02-03 2025-002 reply",
            "- 2025-002 notice",
        ]
        for limit in [1, 2, 3, 100] { #expect(try await lines(office, limit: limit) == expected, "\(limit)") }
    }

    @Test func whatStandsStillHasNoDayAndWhatIsMetIsNotListed() async throws {
        let (office, first, second) = try await office()
        try await office.act(first, "ask")
        try await office.act(second, "close")
        #expect(
            try await lines(office) == ["2026-02-03 2025-001 reply"],
            "the opinion is not waited for while one asks"
        )
        #expect(try await lines(office, DeadlineQuery(hasDue: false)).count == 1)
        #expect(try await lines(office, DeadlineQuery(through: day("2026-12-31"))) == [])
    }

    @Test func aProposalAUnitOrADayLimitThem() async throws {
        let (office, _, _) = try await office()
        let second = ProposalID(year: 2025, serial: 2)
        #expect(
            try await lines(office, DeadlineQuery(proposal: second)) == [
                "2026-02-03 2025-002 reply", "- 2025-002 notice",
            ]
        )
        #expect(
            try await lines(office, DeadlineQuery(unit: "区住建局"), limit: 1) == [
                "2025-12-03 2025-001 opinion 区住建局", "2026-02-03 2025-001 reply",
            ]
        )
        #expect(try await lines(office, DeadlineQuery(unit: "区城管局")) == [])
        #expect(try await lines(office, DeadlineQuery(through: day("2025-12-03"))).count == 1)
    }

    @Test func theLastReminderIsThereUntilSomebodyTakesNoteOfIt() async throws {
        let (office, first, _) = try await office()
        func reminders() async throws -> [Int?] {
            try await office.engine.deadlines(DeadlineQuery(hasDue: true), limit: 9).deadlines.map { $0.reminder?.at }
        }
        #expect(try await reminders() == [nil, nil, nil])
        try office.go(to: "2025-12-03")
        try await office.remind()
        #expect(try await reminders() == [0, nil, nil])
        let reminder = try #require(
            try await office.engine.deadlines(DeadlineQuery(), limit: 1).deadlines.first?.reminder
        )
        #expect(try reminder.on == day("2025-12-03"))
        #expect(reminder.roles == ["clerk", "unit"])
        _ = try await office.fixture.submit(.acknowledge(id: first, clock: "opinion", item: "区住建局"))
        #expect(try await reminders() == [nil, nil, nil])
        try office.go(to: "2025-12-05")
        try await office.remind()
        #expect(try await reminders() == [1, nil, nil])
        #expect(try await office.engine.deadlines(DeadlineQuery(), limit: 1).deadlines.first?.reminder?.isLate == true)
    }
}
