import StrictJSON
import TestSupport
import Testing
import WorkflowCore
import WorkflowEngine

/// Whatever has happened and whatever is planned: the days come as they were forecast.
struct ForecastLawTests {
    @Test(arguments: 1...16 as ClosedRange<UInt64>)
    func theDaysComeAsForecast(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        let office = try await DutyOffice()
        var walk = DutyWalk()
        for _ in 1...Int.random(in: 5...25, using: &random) {
            try await walk.doSomething(in: office, &random)
            let later = office.today.adding(days: Int.random(in: 0...25, using: &random))
            office.fixture.clock.set(to: min(later, try day("2026-12-20")))
            if random.happens(50) { try await office.remind() }
        }
        let last = office.today.adding(days: Int.random(in: 0...70, using: &random))
        let acts = try plans(walk.ids, through: last, in: office, &random)
        let head = try await office.fixture.head
        let page = try await office.engine.forecast(through: last, acts: acts, for: "ann", limit: 5_000)
        #expect(try await office.fixture.head == head)
        var days = try await LivedDays(office, of: walk.ids)
        try await days.live(through: last, acts)
        #expect(page.lines.map(\.lived).sorted() == days.lines.sorted(), "seed \(seed)")
        #expect(page.lines == page.lines.sorted())
    }

    /// Acts with whole forms, on days in order; many will not be possible then.
    private func plans(
        _ ids: [String],
        through last: CivilDate,
        in office: DutyOffice,
        _ random: inout SeededRandom
    ) throws -> [PlannedAct] {
        let length = last.dayNumber - office.today.dayNumber
        let days = (0..<Int.random(in: 0...6, using: &random)).map { _ in Int.random(in: 0...length, using: &random) }
        return try days.sorted().compactMap { offset in
            let on = office.today.adding(days: offset)
            let later = on.adding(days: Int.random(in: 5...90, using: &random)).description
            let acts: [(String, JSONObject)] = [
                ("extend", ["due": .string(later)]), ("plan", ["date": .string(later)]), ("ask", [:]), ("back", [:]),
                ("hand_out", ["units": [["unit": "区住建局"]]]), ("close", [:]), ("resume", ["reason": "汛期已过"]),
                ("suspend", ["reason": "汛期", "authority": "主席会议"]),
            ]
            guard let id = random.one(of: ids), let (action, input) = random.one(of: acts) else { return nil }
            return PlannedAct(on: on, proposal: try #require(ProposalID(id)), action: action, input: input)
        }
    }
}
