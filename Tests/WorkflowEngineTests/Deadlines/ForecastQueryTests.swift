import Ledger
import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine

/// A forecast of an office: what comes is what the engine does when the days come.
struct ForecastQueryTests {
    private func forecast(
        _ office: DutyOffice,
        through last: String,
        _ acts: [PlannedAct] = [],
        as user: String = "ann",
        limit: Int = 5_000
    ) async throws -> ForecastPage {
        try await office.engine.forecast(through: try day(last), acts: acts, for: user, limit: limit)
    }

    @Test func aYearOfAnOfficeComesAsForecast() async throws {
        let office = try await DutyOffice()
        let ids = [try await office.create("一"), try await office.create("二"), try await office.create("三")]
        let acts = [
            try planned("2025-11-10", ids[0], "hand_out", ["units": [["unit": "区住建局"], ["unit": "区城管局"]]]),
            try planned("2025-11-12", ids[1], "plan", ["date": "2026-03-16"]),
            try planned("2025-12-20", ids[1], "ask"), try planned("2026-02-09", ids[1], "back"),
            try planned("2026-01-29", ids[2], "extend", ["due": "2026-04-30"]),
            try planned("2026-01-29", ids[2], "back"), try planned("2026-06-01", ids[2], "close"),
        ]
        let page = try await forecast(office, through: "2026-06-30", acts)
        var days = try await LivedDays(office, of: ids)
        try await days.live(through: try day("2026-06-30"), acts)
        #expect(page.lines.map(\.lived).sorted() == days.lines.sorted())
        #expect(page.lines.count > 40)
        #expect(!page.hasMore)
        #expect(page.missingYears == [])
    }

    @Test func nothingChanges() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        let head = try await office.fixture.head
        let proposal = try await office.engine.proposal(id)
        _ = try await forecast(office, through: "2026-12-31", [planned("2025-11-03", id, "close")])
        #expect(try await office.fixture.head == head)
        #expect(try await office.engine.proposal(id) == proposal)
    }

    @Test func aLimitGivesTheFirstLinesAndSaysThatThereIsMore() async throws {
        let office = try await DutyOffice()
        for (month, count) in [("2025-11", 120), ("2025-12", 120)] {
            try office.go(to: "\(month)-03")
            let items = (1...count).map { JSONObject([("title", .string("第\($0)件")), ("year", 2025)]) }
            _ = try await office.fixture.submit(.create(workflow: "duties", items: items))
        }
        let whole = try await forecast(office, through: "2026-12-31")
        #expect(whole.lines.count == 240 * 8)
        #expect(!whole.hasMore)
        for limit in [1, 119, 120, 121, 600, 1_919, 1_920] {
            let part = try await forecast(office, through: "2026-12-31", limit: limit)
            #expect(part.lines == Array(whole.lines.prefix(limit)), "\(limit)")
            #expect(part.hasMore == (limit < 1_920))
        }
    }

    /// On the first day of the holidays nobody is reminded yet.
    @Test func whatIsOverOnAHolidayComesThoughNothingReminds() async throws {
        let office = try await DutyOffice()
        try office.go(to: "2026-06-30")
        let id = try await office.create()
        try office.go(to: "2026-09-30")
        try await office.remind()
        let lines = try await forecast(office, through: "2026-10-02").lines
        #expect(lines.map(\.lived) == ["2026-10-01 \(id) overdue reply  2026-09-30"])
    }

    @Test func aUnitIsToldOfItsOwn() async throws {
        let office = try await DutyOffice()
        let (own, other) = (try await office.create("一"), try await office.create("二"))
        try await office.act(own, "hand_out", ["units": [["unit": "区住建局"]]])
        let lines = try await forecast(office, through: "2026-03-01", as: "una").lines
        #expect(Set(lines.map(\.proposal.description)) == [own])
        #expect(
            try await !forecast(office, through: "2026-03-01", [planned("2025-11-04", own, "close")], as: "una").lines
                .isEmpty
        )
        await #expect(throws: ChangeRefusal.self) {
            try await forecast(office, through: "2026-03-01", [planned("2025-11-04", other, "close")], as: "una")
        }
    }

    @Test func anActOnNothingIsNotFound() async throws {
        let office = try await DutyOffice()
        let error = await #expect(throws: ChangeRefusal.self) {
            try await forecast(office, through: "2026-03-01", [planned("2025-11-04", "2025-009", "close")])
        }
        guard case .notFound(what: "proposal", id: "2025-009") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func yearsThatWouldBeNeededAreNamed() async throws {
        let office = try await DutyOffice()
        try await office.create()
        #expect(try await forecast(office, through: "2027-06-30").missingYears == [], "nothing is left to say in 2027")
        try office.go(to: "2026-11-04")
        try await office.create()
        #expect(try await forecast(office, through: "2026-11-30").missingYears == [2027], "a reply is due in 2027")
        // Every rung has been said but those of a year that is not known.
        let spent = try await DutyOffice()
        try spent.go(to: "2026-09-22")
        try await spent.create()
        for text in ["2026-12-24", "2026-12-31"] {
            try spent.go(to: text)
            try await spent.remind()
        }
        #expect(try await forecast(spent, through: "2027-06-30").missingYears == [2027])
        #expect(try await forecast(spent, through: "2026-12-31").missingYears == [])
    }

    private func planned(
        _ on: String,
        _ id: String,
        _ action: String,
        _ input: JSONObject = [:]
    ) throws -> PlannedAct {
        PlannedAct(on: try day(on), proposal: try #require(ProposalID(id)), action: action, input: input)
    }
}
