import Ledger
import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine

/// What waits to be said is worked off in groups, and nothing that cannot be said holds up the rest.
struct ReminderQueueTests {
    /// Proposals of two workflows, the first ones of one that this program cannot run any more.
    private func officeThatCannotRunAll() async throws -> (office: DutyOffice, others: [String]) {
        var office = try await DutyOffice()
        try await office.reopen(workflows: ["duties", "chores"])
        for number in 1...7 { try await office.create("差\(number)", in: "chores") }
        try office.go(to: "2025-11-04")
        var others: [String] = []
        for number in 1...4 { others.append(try await office.create("事\(number)")) }
        try await office.reopen(workflows: ["duties"])
        return (office, others)
    }

    @Test func aProposalWhoseDefinitionCannotBeRunHoldsUpNobody() async throws {
        let (office, others) = try await officeThatCannotRunAll()
        try office.go(to: "2026-01-21")
        #expect(try await office.engine.nextReminder() == day("2026-01-21"))
        #expect(try await office.remind(limit: 2).count == 4)
        for id in others { #expect(try await office.reminders(of: id).map(\.at) == [-10]) }
        #expect(try await office.engine.nextReminder() == day("2026-01-30"))
        #expect(try await office.remind(limit: 2).isEmpty)
    }

    @Test func whatCouldNotBeSaidIsSaidOnceTheDefinitionCanBeRun() async throws {
        var (office, _) = try await officeThatCannotRunAll()
        try office.go(to: "2026-01-21")
        try await office.remind()
        try await office.reopen(workflows: ["duties", "chores"])
        let late = try await office.remind()
        #expect(late.count == 7)
        #expect(late.allSatisfy { $0.at == -10 && $0.isLate })
    }

    @Test func aRungThatTheLadderDoesNotHaveIsPassedOver() async throws {
        var office = try await DutyOffice()
        for number in 1...5 { try await office.create("事\(number)") }
        let lower = ReminderLadder(name: "standard", rungs: [.init(at: 1, level: .blue, roles: ["chief"])])
        try await office.reopen(ladder: lower)
        try office.go(to: "2026-01-21")
        #expect(try await office.remind(limit: 2).isEmpty)
        #expect(try await office.engine.nextReminder() == nil)
    }

    @Test func theNextReminderIsOnADayOnWhichItIsGiven() async throws {
        let office = try await DutyOffice()
        #expect(try await office.engine.nextReminder() == nil)
        try await office.create()
        #expect(try await office.engine.nextReminder() == day("2026-01-20"))
        // 01-24 and 01-25 are a weekend, on which what was missed has to wait.
        try office.go(to: "2026-01-24", hour: 23)
        #expect(try await office.engine.nextReminder() == day("2026-01-26"))
        try office.go(to: "2026-01-26", hour: 0)
        #expect(try await office.engine.nextReminder() == day("2026-01-26"))
        try await office.remind()
        #expect(try await office.engine.nextReminder() == day("2026-01-29"))
    }

    @Test func aLimitBelowOneIsOne() async throws {
        let office = try await DutyOffice()
        for number in 1...3 { try await office.create("事\(number)") }
        try office.go(to: "2026-01-20")
        #expect(try await office.engine.remind(limit: 0) == 1)
        #expect(try await office.remind(limit: -5).count == 2)
    }

    @Test func otherChangesGetInBetweenManyReminders() async throws {
        let office = try await DutyOffice()
        let count = 600
        let items = (1...count).map { JSONObject([("title", .string("第\($0)件")), ("year", 2025)]) }
        _ = try await office.fixture.submit(.create(workflow: "duties", items: items))
        try office.go(to: "2026-02-03")
        let before = try await office.fixture.head
        async let said = office.remind(limit: 50)
        for number in 1...5 { try await office.create("新\(number)") }
        #expect(try await said.count == count)
        let kinds = try await office.engine.history(of: nil, after: before, limit: .max).map(\.content.kind)
        let first = try #require(kinds.firstIndex(of: .created))
        #expect(kinds.lastIndex(of: .reminded).map { $0 > first } == true)
        #expect(kinds.count == count + 5)
        #expect(try await office.engine.nextReminder() == day("2026-02-04"))
    }

    @Test func whereNoChangesAreTakenNothingIsSaid() async throws {
        let office = try await DutyOffice()
        try await office.create()
        try office.go(to: "2026-01-20")
        try await office.engine.ledger.close()
        await #expect(throws: (any Error).self) { try await office.engine.remind(limit: 10) }
    }
}
