import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine

/// Each rung of each deadline reminds once for ever, on a working day, whatever happens to the daemon and its clock.
struct RemindingTests {
    /// What was said on which day, in short: `2026-01-20 reply -10 remind`.
    private func line(_ reminder: Reminder, on day: CivilDate) -> String {
        "\(day) \(reminder.clock) \(reminder.at) \(reminder.level.rawValue)" + (reminder.isLate ? " late" : "")
    }

    @Test func eachRungRemindsOnItsDayAndNoOther() async throws {
        let office = try await DutyOffice()
        try await office.create()
        var lines: [String] = []
        var day = office.today
        while day <= (try WorkflowEngineTests.day("2026-03-10")) {
            office.fixture.clock.set(to: day)
            for reminder in try await office.remind() { lines.append(line(reminder, on: day)) }
            #expect(try await office.remind().isEmpty)
            day = day.adding(days: 1)
        }
        #expect(
            lines == [
                "2026-01-20 reply -10 remind", "2026-01-29 reply -3 remind", "2026-02-02 reply -1 remind",
                "2026-02-03 reply 0 remind", "2026-02-04 reply 1 blue", "2026-02-10 reply 5 orange",
                "2026-02-24 reply 10 red",
            ]
        )
    }

    @Test func theRolesAreThoseOfTheLadderAndThoseThatCanAct() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try office.go(to: "2026-01-20")
        #expect(try await office.remind().map(\.roles) == [["clerk", "unit"]])
        try office.go(to: "2026-02-10")
        #expect(try await office.remind().map(\.roles) == [["clerk", "unit", "chief"]])
        let event = try #require(try await office.engine.history(of: id, after: 0, limit: 9).last)
        #expect(event.content.actor == "yishid")
        #expect(event.content.revision == 3)
    }

    @Test func nothingIsSaidOnDaysOffAndMakeUpDaysAreWorked() async throws {
        let office = try await DutyOffice()
        try await office.create()
        for text in ["2026-02-15", "2026-02-17", "2026-02-22", "2026-02-23"] {
            try office.go(to: text)
            #expect(try await office.remind().isEmpty, "\(text)")
        }
        try office.go(to: "2026-02-12")
        #expect(try await office.remind().map(\.at) == [5], "which waited all the time")
        try await office.create("二")
        // The last working day before the Spring Festival is a make-up Saturday.
        try office.go(to: "2026-02-14")
        try await office.act("2025-002", "plan", ["date": "2026-03-09"])
        #expect(try await office.clock("notice", of: "2025-002").due == day("2026-02-24"))
        #expect(try await office.remind().map { line($0, on: office.today) } == ["2026-02-14 notice -1 remind"])
    }

    @Test func inAYearWhoseCalendarIsNotKnownNothingIsSaid() async throws {
        let office = try await DutyOffice()
        try await office.create()
        try office.go(to: "2027-01-05")
        #expect(try await office.remind().isEmpty)
        #expect(try await office.engine.nextReminder() == nil)
        try office.go(to: "2026-12-31")
        #expect(try await office.remind().map(\.at) == [10])
    }

    @Test func aRestartRepeatsNothing() async throws {
        var office = try await DutyOffice()
        try await office.create()
        for text in ["2026-01-20", "2026-01-29", "2026-02-10"] {
            try office.go(to: text)
            #expect(try await office.remind().count == 1)
            try await office.reopen()
            #expect(try await office.remind().isEmpty)
        }
    }

    @Test func aClockThatJumpsNeitherRepeatsNorGoesDownTheLadder() async throws {
        let office = try await DutyOffice()
        try await office.create()
        try office.go(to: "2026-02-10")
        #expect(try await office.remind().map(\.at) == [5])
        for text in ["2026-01-20", "2026-02-03", "2025-11-03", "2026-02-10"] {
            try office.go(to: text)
            #expect(try await office.remind().isEmpty, "\(text)")
        }
        try office.go(to: "2026-02-24")
        #expect(try await office.remind().map(\.at) == [10])
    }

    @Test func afterWeeksOfDowntimeTheHighestRungIsSaidOnceAndIsLate() async throws {
        let office = try await DutyOffice()
        try await office.create()
        try office.go(to: "2026-02-06")
        #expect(try await office.remind().map { line($0, on: office.today) } == ["2026-02-06 reply 1 blue late"])
        try office.go(to: "2026-02-10")
        #expect(try await office.remind().map { line($0, on: office.today) } == ["2026-02-10 reply 5 orange"])
    }

    @Test func aSuspendedProposalRemindsOfNothingUntilItGoesOn() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try office.go(to: "2026-01-28")
        #expect(try await office.remind().map(\.at) == [-10])
        try await office.act(id, "suspend", ["reason": "汛期", "authority": "主席会议"], as: "bob")
        try office.go(to: "2026-02-10")
        #expect(try await office.remind().isEmpty)
        #expect(try await office.engine.nextReminder() == nil)
        try await office.act(id, "resume", ["reason": "汛期已过"], as: "bob")
        // Four working days were left, and the Spring Festival lies between.
        #expect(try await office.clock("reply", of: id).due == day("2026-02-14"))
        #expect(try await office.remind().isEmpty, "what was said before it stood still is not said again")
        try office.go(to: "2026-02-11")
        #expect(try await office.remind().map(\.at) == [-3])
    }

    @Test func aPausedClockRemindsOfNothing() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try office.go(to: "2025-12-01")
        try await office.act(id, "ask")
        try office.go(to: "2026-02-10")
        #expect(try await office.remind().isEmpty)
    }

    @Test func anExtensionStartsATermInWhichEveryRungRemindsAnew() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try office.go(to: "2026-01-29")
        #expect(try await office.remind().map(\.at) == [-3])
        try await office.act(id, "extend", ["due": "2026-03-20"], as: "bob")
        #expect(try await office.remind().isEmpty)
        try office.go(to: "2026-03-06")
        let again = try await office.remind()
        #expect(again.map(\.at) == [-10])
        #expect(try again.map(\.due) == [day("2026-03-20")])
        #expect(try await office.reminders(of: id).map(\.term) == [1, 3])
    }

    @Test func aMeetingThatIsPutOffIsRemindedOfAnew() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try await office.act(id, "plan", ["date": "2025-12-01"])
        #expect(try await office.clock("notice", of: id).due == day("2025-11-17"))
        try office.go(to: "2025-11-12")
        #expect(try await office.remind().map(\.at) == [-3])
        try await office.act(id, "plan", ["date": "2025-12-08"])
        #expect(try await office.clock("notice", of: id).due == day("2025-11-24"))
        #expect(try await office.remind().isEmpty)
        try office.go(to: "2025-11-19")
        #expect(try await office.remind().map(\.at) == [-3])
    }

    @Test func eachItemOfAClockRemindsByItself() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try await office.act(id, "hand_out", ["units": [["unit": "区住建局"], ["unit": "区城管局"]]])
        try office.go(to: "2025-12-03")
        let said = try await office.remind()
        #expect(said.map(\.item) == ["区住建局", "区城管局"])
        #expect(said.allSatisfy { $0.clock == "opinion" && $0.at == 0 })
        #expect(try await office.remind().isEmpty)
    }

    @Test func anEndedProposalNeverReminds() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try office.go(to: "2026-01-20")
        try await office.remind()
        try await office.act(id, "close")
        for text in ["2026-01-29", "2026-02-03", "2026-03-20"] {
            try office.go(to: text)
            #expect(try await office.remind().isEmpty)
        }
        #expect(try await office.engine.nextReminder() == nil)
    }

    @Test func aReminderOvertakesNobodysWork() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        let seen = try await office.engine.proposal(id).revision
        try office.go(to: "2026-01-20")
        try await office.remind()
        let close = ActRequest(id: id, action: "close", input: [:], expectedRevision: seen)
        #expect(try await office.fixture.submit(.act([close])).proposals.map(\.position.hasEnded) == [true])
    }
}
