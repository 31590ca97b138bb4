import StrictJSON
import Testing
import WorkflowCore

struct ReminderLadderTests {
    /// The ladder of domain practice: ten, three and one working days before, the day itself, then blue, orange, red.
    private static let ladder = ReminderLadder(
        name: "standard",
        rungs: [
            .init(at: 10, level: .red, roles: ["acting"]),
            .init(at: -10, level: .remind, roles: ["acting"], from: Period(count: 1, unit: .months)),
            .init(at: -3, level: .remind, roles: ["acting"]), .init(at: -1, level: .remind, roles: ["acting"]),
            .init(at: 0, level: .remind, roles: ["acting"]), .init(at: 1, level: .blue, roles: ["acting"]),
            .init(at: 5, level: .orange, roles: ["acting"]),
        ]
    )

    private func days(_ start: String, _ length: String, due: String) throws -> [String] {
        var definition = WorkflowDefinition.small
        definition.ladders = [Self.ladder]
        definition.steps[1].clocks["reply"] = ClockRule(length: try #require(DeadlineLength(length)))
        var desk = Desk(.clerk, in: "handling")
        desk.workflow = Workflow(small: definition)
        desk.proposal.clocks = [
            try .testing("reply", from: day(start), length, due: nil, term: 1)
        ]
        desk.actor = .chief
        try desk.act("extend", ["due": .string(due)])
        return desk.proposal.clocks.flatMap(\.rungs).map { "\($0.at) \($0.on)" }
    }

    @Test func itsRungsAreWorkingDaysAroundTheDueDay() throws {
        #expect(
            try days("2026-06-30", "3 months", due: "2026-09-30") == [
                "-10 2026-09-16", "-3 2026-09-24", "-1 2026-09-29", "0 2026-09-30", "1 2026-10-08", "5 2026-10-13",
                "10 2026-10-20",
            ]
        )
    }

    @Test func aShortDeadlineIsNotRemindedOfTenDaysBefore() throws {
        #expect(try days("2026-09-10", "5 working days", due: "2026-09-30").first == "-3 2026-09-24")
    }

    @Test func aRestDayRemindsOnTheNextWorkingDay() throws {
        #expect(try days("2026-06-30", "3 months", due: "2026-10-03").contains("0 2026-10-08"))
    }

    @Test func nothingRemindsOfWhatHasJustBegun() throws {
        #expect(try days("2026-09-28", "3 working days", due: "2026-09-30").first == "-1 2026-09-29")
    }

    @Test func rungsInAYearThatIsNotKnownWaitForIt() throws {
        #expect(
            try days("2026-09-28", "3 months", due: "2026-12-30").last == "1 2026-12-31"
        )
    }
}
