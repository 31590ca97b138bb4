import StrictJSON
import Testing
import WorkflowCore

/// Deadlines start, are met, stop and go on as a proposal moves.
struct ClockTests {
    private func clock(_ desk: Desk, _ name: String) throws -> ClockState {
        try #require(desk.proposal.clocks.first { $0.name == name })
    }

    private func handling() throws -> Desk {
        var desk = Desk(.clerk, in: "handling")
        desk.proposal.clocks = [
            try .testing("reply", from: .tuesday, "3 months", due: day("2026-04-07"), term: 1, limit: "6 months")
        ]
        return desk
    }

    @Test func aClockStartsOnComingIntoItsState() throws {
        var desk = Desk(.clerk, in: "draft")
        try desk.act("submit", ["focus": "hot"])
        let review = try clock(desk, "review")
        #expect(try review.silent == .testing("review", from: .tuesday, "10 working days", due: day("2026-01-20")))
        #expect(
            try review.rungs == [
                .init(at: -3, on: day("2026-01-15")), .init(at: 0, on: day("2026-01-20")),
                .init(at: 1, on: day("2026-01-21")), .init(at: 5, on: day("2026-01-27")),
            ]
        )
    }

    @Test func itIsMetOnLeavingAndStartsAgainOnComingBack() throws {
        var desk = Desk(.clerk, in: "draft")
        try desk.act("submit", ["focus": "hot"])
        desk.actor = .chief
        try desk.act("send_back", ["reason": "题目过大"])
        let met = try clock(desk, "review")
        #expect((met.status, met.metOn, met.rungs) == (.met, .tuesday, []))
        desk.actor = .clerk
        desk.today = try day("2026-02-11")
        try desk.act("submit")
        #expect(
            try clock(desk, "review").silent
                == .testing("review", from: day("2026-02-11"), "10 working days", due: day("2026-03-03"), term: 4)
        )
        #expect(desk.proposal.clocks.count == 1)
    }

    @Test func aMereRecordMovesNoClock() throws {
        let judgement = try handling().judge("talk", ["text": "已电话沟通"])
        #expect(judgement.change?.clocks == nil)
        #expect(judgement.change?.position == nil)
    }

    @Test func anExtensionMovesTheDueDateAndSaysSo() throws {
        var desk = try handling()
        desk.actor = .chief
        let judgement = try desk.judge("extend", ["due": "2026/5/20"])
        #expect(judgement.warnings.map(\.code) == ["deadline_moved"])
        #expect(judgement.warnings.first?.label.zh.hasSuffix("：答复期限，2026-04-07 → 2026-05-20") == true)
        try desk.take(judgement)
        let reply = try clock(desk, "reply")
        #expect(try reply.due == day("2026-05-20"))
        #expect(reply.deadline.start == .tuesday)
        #expect(reply.term == 2, "it reminds anew")
        #expect(try reply.rungs.first == PlannedRung(at: -10, on: day("2026-05-07")))
    }

    @Test func noExtensionGoesPastTheHardLimit() throws {
        var desk = try handling()
        desk.actor = .chief
        try desk.act("extend", ["due": "2026-09-30"])
        #expect(try clock(desk, "reply").due == day("2026-07-06"))
    }

    /// What was left in working days when it stopped is left when it goes on.
    @Test(arguments: [
        ("2026-04-01", "2026-04-03", "2026-04-09"),  // two left; 04-04 to 04-06 are holidays
        ("2026-04-07", "2026-05-12", "2026-05-12"),  // none left
        ("2026-04-07", "2026-05-16", "2026-05-18"),  // none left, and a rest day
        ("2026-04-10", "2026-05-12", "2026-05-08"),  // three days over
    ])
    func aSuspendedClockGoesOnWithWhatWasLeft(stopped: String, resumed: String, due: String) throws {
        var desk = try handling()
        desk.actor = .chief
        desk.today = try day(stopped)
        try desk.act("suspend", ["reason": "汛期", "authority": "主席会议"])
        #expect(try clock(desk, "reply").status == .stopped)
        #expect(try clock(desk, "reply").rungs == [], "it reminds of nothing")
        #expect(try clock(desk, "reply").deadline.isStopped)
        desk.today = try day(resumed)
        try desk.act("resume", ["reason": "汛期已过"])
        let reply = try clock(desk, "reply")
        #expect(reply.status == .running)
        #expect(try reply.due == day(due))
        #expect(try reply.deadline.turns.map(\.on) == [day(stopped), day(resumed)])
        #expect(reply.deadline.turns.map(\.reason) == ["汛期", nil])
        #expect(reply.term == 1, "what has reminded once is not said again")
    }

    @Test func noClockRunsAfterTheEnd() throws {
        var desk = try handling()
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
        #expect(warning.label.zh.hasSuffix("：审议期限，2027"))
        #expect(warning.label.en.hasSuffix(": Review, 2027"))
        try desk.take(judgement)
        #expect(try clock(desk, "review").due == nil)
        #expect(try clock(desk, "review").rungs == [])
    }

    @Test func overdueIsDerivedFromTheDay() throws {
        let reply = try #require(try handling().proposal.clocks.first)
        #expect(try !reply.isOverdue(on: day("2026-04-07")))
        #expect(try reply.isOverdue(on: day("2026-04-08")))
    }
}
