import StrictJSON
import Testing
import WorkflowCore

/// Deadlines start, are met, stop and go on as a proposal moves.
struct ClockTests {
    private func clock(_ desk: Desk, _ name: String) throws -> ClockState {
        try #require(desk.proposal.clocks.first { $0.name == name })
    }

    private func handling() -> Desk {
        var desk = Desk(.clerk, in: "handling")
        desk.proposal.clocks = [
            ClockState(name: "reply", startedOn: .tuesday, due: CivilDate("2026-04-07"))
        ]
        return desk
    }

    @Test func aClockStartsOnComingIntoItsState() throws {
        var desk = Desk(.clerk, in: "draft")
        try desk.act("submit", ["focus": "hot"])
        #expect(
            try clock(desk, "review")
                == ClockState(name: "review", startedOn: day("2026-01-06"), due: day("2026-01-20"))
        )
    }

    @Test func itIsMetOnLeavingAndStartsAgainOnComingBack() throws {
        var desk = Desk(.clerk, in: "draft")
        try desk.act("submit", ["focus": "hot"])
        desk.actor = .chief
        try desk.act("send_back", ["reason": "题目过大"])
        #expect(try clock(desk, "review").status == .met)
        desk.actor = .clerk
        desk.today = try day("2026-02-11")
        try desk.act("submit")
        #expect(
            try clock(desk, "review")
                == ClockState(name: "review", startedOn: day("2026-02-11"), due: day("2026-03-03"))
        )
        #expect(desk.proposal.clocks.count == 1)
    }

    @Test func aMereRecordMovesNoClock() throws {
        let judgement = try handling().judge("talk", ["text": "已电话沟通"])
        #expect(judgement.change?.clocks == nil)
        #expect(judgement.change?.position == nil)
    }

    @Test func anExtensionMovesTheDueDate() throws {
        var desk = handling()
        desk.actor = .chief
        try desk.act("extend", ["due": "2026/5/20"])
        #expect(try clock(desk, "reply").due == day("2026-05-20"))
        #expect(try clock(desk, "reply").startedOn == .tuesday)
    }

    /// What was left in working days when it stopped is left when it goes on.
    @Test(arguments: [
        ("2026-04-01", "2026-04-03", "2026-04-09"),  // two left; 04-04 to 04-06 are holidays
        ("2026-04-07", "2026-05-12", "2026-05-12"),  // none left
        ("2026-04-07", "2026-05-16", "2026-05-18"),  // none left, and a rest day
        ("2026-04-10", "2026-05-12", "2026-05-08"),  // three days over
    ])
    func aSuspendedClockGoesOnWithWhatWasLeft(stopped: String, resumed: String, due: String) throws {
        var desk = handling()
        desk.actor = .chief
        desk.today = try day(stopped)
        try desk.act("suspend", ["reason": "汛期", "authority": "主席会议"])
        #expect(try clock(desk, "reply").status == .stopped)
        #expect(try clock(desk, "reply").stoppedOn == day(stopped))
        desk.today = try day(resumed)
        try desk.act("resume", ["reason": "汛期已过"])
        let running = try ClockState(name: "reply", startedOn: .tuesday, due: day(due))
        #expect(try clock(desk, "reply") == running)
    }

    @Test func noClockRunsAfterTheEnd() throws {
        var desk = handling()
        try desk.act("withdraw", ["reason": "重复", "consent": "区委办电话 1 月 6 日"])
        desk.actor = .chief
        try desk.take(desk.decide())
        #expect(desk.proposal.position.state == "withdrawn")
        #expect(desk.proposal.clocks.map(\.status) == [.met])
    }

    @Test func aDueDateInAYearThatIsNotKnownIsAWarning() throws {
        var desk = Desk(.clerk, in: "draft")
        desk.today = try day("2026-12-28")
        let judgement = try desk.judge("submit", ["focus": "hot"])
        #expect(judgement.reasons == [])
        let warning = try #require(judgement.warnings.first)
        #expect(warning.code == "calendar_year_unknown")
        #expect(warning.label.zh.hasSuffix("：审议期限，2026–2027"))
        #expect(warning.label.en.hasSuffix(": Review, 2026–2027"))
        try desk.take(judgement)
        #expect(try clock(desk, "review").due == nil)
    }
}
