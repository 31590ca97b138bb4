import Ledger
import Testing
import WorkflowCore
import WorkflowEngine
import YishiDaemon

@Suite(.timeLimit(.minutes(10))) struct ReminderServiceTests {
    @Test func peopleAreRemindedWhenTheOfficeBeginsToWorkOnTheDay() async throws {
        let office = try await ReminderOffice.make()
        try await office.reminding(from: "2026-10-28T11:00") { stop in
            #expect(await office.alarmTime() == "2026-11-06T08:30")
            #expect(office.journal.entries.isEmpty)
            try office.ring(at: "2026-11-06T08:30")
            #expect(await office.alarmTime() == "2026-11-17T08:30")
            stop()
        }
        #expect(office.journal.kinds == [.deadlineNear])
        for (field, value) in [
            (JournalField.proposal, "2027-001"), (.clock, "topic_call"), (.rung, "-10"), (.due, "2026-11-20"),
            (.left, "10"),
            (.level, "remind"), (.roles, "clerk committee liaison_group member"), (.seq, "4"),
        ] {
            #expect(office.journal.values(field) == [value], "\(field)")
        }
        #expect(office.journal.values(.late) == [] && office.journal.values(.repeated) == [])
    }

    @Test func theLadderIsClimbedRungByRung() async throws {
        let office = try await ReminderOffice.make()
        try await office.reminding(from: "2026-10-28T11:00") { stop in
            var time = await office.alarmTime()
            while let next = time {
                try office.ring(at: next)
                time = await office.alarmTime()
            }
            stop()
        }
        #expect(office.journal.values(.rung) == ["-10", "-3", "-1", "0", "1", "5", "10"])
        #expect(office.journal.values(.left) == ["10", "3", "1", "0", "-1", "-5", "-10"])
        #expect(office.journal.kinds.suffix(3) == [.deadlineBlue, .deadlineOrange, .deadlineRed])
    }

    @Test(arguments: ["2026-11-06T07:00", "2026-11-06T08:29"])
    func nobodyIsRemindedBeforeTheOfficeBeginsToWork(_ time: String) async throws {
        let office = try await ReminderOffice.make()
        try await office.reminding(from: time) { stop in
            #expect(await office.alarmTime() == "2026-11-06T08:30")
            stop()
        }
        #expect(office.journal.entries.isEmpty)
    }

    /// The sixth is a Friday.
    @Test(arguments: ["2026-11-06T17:30", "2026-11-06T23:59", "2026-11-07T10:00", "2026-11-08T10:00"])
    func whatFellDueWhileTheOfficeRestedWaitsForTheNextWorkingDay(_ time: String) async throws {
        let office = try await ReminderOffice.make()
        try await office.reminding(from: time) { stop in
            #expect(await office.alarmTime() == "2026-11-09T08:30")
            #expect(office.journal.entries.isEmpty)
            try office.ring(at: "2026-11-09T08:30")
            await office.alarm.isSet()
            stop()
        }
        #expect(office.journal.values(.rung) == ["-10"])
        #expect(office.journal.values(.late) == ["1"])
    }

    @Test func afterALongDowntimeOnlyTheHighestRungIsGivenAndMarkedLate() async throws {
        let office = try await ReminderOffice.make()
        try await office.reminding(from: "2026-11-30T15:00") { stop in
            #expect(await office.alarmTime() == "2026-12-04T08:30")
            stop()
        }
        #expect(office.journal.values(.rung) == ["5"])
        #expect(office.journal.values(.late) == ["1"])
    }

    @Test func aClockThatIsPutBackRemindsNobodyAgain() async throws {
        let office = try await ReminderOffice.make()
        try await office.reminding(from: "2026-11-06T10:00") { stop in
            #expect(await office.alarmTime() == "2026-11-17T08:30")
            try office.ring(at: "2026-11-06T09:00")
            #expect(await office.alarmTime() == "2026-11-17T08:30")
            try office.ring(at: "2026-10-30T09:00")
            #expect(await office.alarmTime() == "2026-11-17T08:30")
            stop()
        }
        #expect(office.journal.kinds == [.deadlineNear])
    }

    @Test func aChangeThatBringsAnotherReminderIsNoticed() async throws {
        let office = try await ReminderOffice.make()
        try await office.reminding(from: "2026-11-17T09:00") { stop in
            #expect(await office.alarmTime() == "2026-11-19T08:30")
            #expect(office.journal.values(.proposal) == ["2027-001"])
            // Too late for its first rungs, and just begun: the next day is the first to remind of it.
            try await office.create()
            #expect(await office.rest.begins() == .seconds(1))
            office.rest.end()
            #expect(await office.alarmTime() == "2026-11-19T08:30")
            try office.ring(at: "2026-11-19T08:30")
            await office.alarm.isSet()
            #expect(office.journal.values(.proposal) == ["2027-001", "2027-001", "2027-002"])
            stop()
        }
    }

    @Test func otherHoursHoldAtOnce() async throws {
        let office = try await ReminderOffice.make()
        try await office.reminding(from: "2026-11-06T07:30") { stop in
            #expect(await office.alarmTime() == "2026-11-06T08:30")
            var settings = DaemonSettings()
            settings.officeHours = try #require(OfficeHours("07:00-12:00"))
            office.settings.use(settings)
            #expect(await office.alarmTime() == "2026-11-17T07:00")
            stop()
        }
        #expect(office.journal.kinds == [.deadlineNear])
    }

    @Test func whatAKilledDaemonRecordedIsHandedOnByTheNextOneAndMarked() async throws {
        let office = try await ReminderOffice.make()
        office.clock.set(try #require(Instant("2026-11-06T02:00:00.000Z")))
        #expect(try await office.engine.remind(limit: 10) == 1)
        for _ in 1...2 {
            try await office.reminding(from: "2026-11-06T10:05") { stop in
                await office.alarm.isSet()
                stop()
            }
        }
        #expect(office.journal.values(.rung) == ["-10"])
        #expect(office.journal.values(.repeated) == ["1"])
    }

    @Test func whatAKilledDaemonRecordedIsToldInOfficeHours() async throws {
        let office = try await ReminderOffice.make()
        office.clock.set(try #require(Instant("2026-11-06T02:00:00.000Z")))
        #expect(try await office.engine.remind(limit: 10) == 1)
        try await office.reminding(from: "2026-11-06T20:00") { stop in
            await office.alarm.isSet()
            stop()
        }
        #expect(office.journal.entries.isEmpty)
    }

    @Test func whatCannotBeRecordedIsTriedAgainAMinuteLater() async throws {
        let office = try await ReminderOffice.make()
        _ = try? await office.engine.ledger.read { _ in throw LedgerError.damaged("a page") }
        try await office.reminding(from: "2026-11-06T10:00") { stop in
            #expect(await office.alarmTime() == "2026-11-06T10:01")
            try office.ring(at: "2026-11-06T10:01")
            #expect(await office.alarmTime() == "2026-11-06T10:02")
            stop()
        }
        #expect(office.journal.entries.isEmpty)
    }
}
