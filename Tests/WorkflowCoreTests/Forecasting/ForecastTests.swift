import StrictJSON
import Testing
import WorkflowCore

/// What comes if nobody does anything.
struct ForecastTests {
    private func lines(_ desk: Desk, from today: String? = nil, through last: String) throws -> [String] {
        let start = try today.map { try day($0) } ?? desk.today
        return try Forecast.small(from: start, through: last).played([desk.proposal]).lines.map(\.short)
    }

    @Test func everyRungAndTheFirstDayOverComeOnTheirDays() throws {
        #expect(
            try lines(.reviewing(), through: "2026-03-01") == [
                "2026-01-15 remind review -3", "2026-01-20 remind review 0", "2026-01-21 overdue review 2026-01-20",
                "2026-01-21 blue review 1", "2026-01-27 orange review 5",
            ]
        )
    }

    @Test func aReminderSaysWhatTheDaemonWillSay() throws {
        let desk = try Desk.reviewing()
        let outcome = try Forecast.small(through: "2026-01-27").played([desk.proposal])
        #expect(
            outcome.lines.last?.reminder
                == Reminder(
                    clock: "review",
                    item: nil,
                    term: 2,
                    at: 5,
                    level: .orange,
                    due: try day("2026-01-20"),
                    on: try day("2026-01-27"),
                    roles: ["chief", "clerk"],
                    isLate: false
                )
        )
        #expect(outcome.lines.last?.label == Label(zh: "审议期限", en: "Review"))
        #expect(outcome.lines.last?.title == "停车难")
        #expect(outcome.missingYears == [])
    }

    @Test func theLastDayIsOneOfIt() throws {
        #expect(try lines(.reviewing(), through: "2026-01-15").count == 1)
        #expect(try lines(.reviewing(), through: "2026-01-14") == [])
        #expect(try lines(.reviewing(), from: "2026-01-21", through: "2026-01-21").count == 2)
    }

    /// Nobody has to work for a deadline to be over; people are told when the office opens again.
    @Test func itIsOverOnTheNextDayAndRemindsOnTheNextWorkingDay() throws {
        #expect(
            try lines(.replying(from: "2026-06-30", due: "2026-09-30"), from: "2026-09-30", through: "2026-10-13") == [
                "2026-09-30 remind reply 0", "2026-10-01 overdue reply 2026-09-30", "2026-10-08 blue reply 1",
                "2026-10-13 orange reply 5",
            ]
        )
    }

    @Test func whatHasRemindedAlreadyIsNotSaidAgain() throws {
        var desk = try Desk.reviewing()
        desk.proposal.clocks[0].reminded = 0
        #expect(
            try lines(desk, from: "2026-01-20", through: "2026-01-21") == [
                "2026-01-21 overdue review 2026-01-20", "2026-01-21 blue review 1",
            ]
        )
    }

    @Test func whatWasMissedIsSaidOnceAtTheHighestRungWhenTheOfficeOpens() throws {
        // A Saturday.
        #expect(
            try lines(.reviewing(), from: "2026-01-24", through: "2026-01-27") == [
                "2026-01-26 blue review 1", "2026-01-27 orange review 5",
            ]
        )
        let late = try Forecast.small(from: try day("2026-01-24"), through: "2026-01-26")
            .played([Desk.reviewing().proposal]).lines
        #expect(late.first?.reminder?.isLate == true)
    }

    @Test func whatWasOverYesterdayIsNoNews() throws {
        let desk = try Desk.reviewing()
        #expect(
            try lines(desk, from: "2026-01-21", through: "2026-01-22").first == "2026-01-21 overdue review 2026-01-20"
        )
        #expect(try lines(desk, from: "2026-01-22", through: "2026-01-23") == ["2026-01-22 blue review 1"])
    }

    @Test func nothingComesOfWhatStandsStillOrIsMet() throws {
        for status in [ClockState.Status.stopped, .met] {
            var desk = try Desk.reviewing()
            desk.proposal.clocks[0].status = status
            #expect(try lines(desk, through: "2026-12-31") == [])
        }
    }

    @Test func linesOfADayBeginWithWhatIsOverSinceMidnight() throws {
        let proposals = try [3, 1, 2].map { try Desk.reviewing($0).proposal }
        let lines = try Forecast.small(from: try day("2026-01-21"), through: "2026-01-21").played(proposals).lines
        #expect(
            lines.map { "\($0.proposal) \($0.short.split(separator: " ")[1])" } == [
                "2026-001 overdue", "2026-002 overdue", "2026-003 overdue", "2026-001 blue", "2026-002 blue",
                "2026-003 blue",
            ]
        )
    }

    @Test func aProposalWhoseWorkflowCannotBeRunIsOverdueAndRemindsOfNothing() throws {
        var proposal = try Desk.reviewing().proposal
        proposal.definition = sha256("e")
        let outcome = try Forecast.small(through: "2026-03-01").played([proposal])
        #expect(outcome.lines.map(\.short) == ["2026-01-21 overdue review 2026-01-20"])
        #expect(outcome.lines.map(\.label) == [Label(zh: "review", en: "review")])
    }
}

/// What a forecast cannot say is said, and not guessed.
struct ForecastYearTests {
    private func outcome(of clock: ClockState, from today: String, through last: String) throws -> Forecast.Outcome {
        var proposal = Proposal(id: ProposalID(year: 2026, serial: 1), in: "handling", record: ["title": "甲"])
        proposal.clocks = [clock]
        return try Forecast.small(from: try day(today), through: last).played([proposal])
    }

    @Test func aDeadlineWithoutADueDayNamesItsYear() throws {
        let clock = ClockState.testing("reply", from: try day("2026-11-20"), "3 months", due: nil)
        let outcome = try outcome(of: clock, from: "2026-11-20", through: "2026-12-01")
        #expect(outcome.lines == [])
        #expect(outcome.missingYears == [2027])
    }

    @Test func rungsInAYearThatIsNotKnownAreNamedWhereTheForecastReachesThem() throws {
        let clock = ClockState.testing("reply", from: try day("2026-09-28"), "3 months", due: try day("2026-12-28"))
            .reminding(at: 0, 1)
        #expect(try outcome(of: clock, from: "2026-12-01", through: "2026-12-31").missingYears == [])
        let further = try outcome(of: clock, from: "2026-12-01", through: "2027-02-01")
        #expect(further.missingYears == [2027])
        #expect(
            further.lines.map(\.short) == [
                "2026-12-28 remind reply 0", "2026-12-29 overdue reply 2026-12-28", "2026-12-29 blue reply 1",
            ]
        )
    }

    @Test func inAYearThatIsNotKnownNothingRemindsAndTheYearIsNamed() throws {
        var clock = ClockState.testing("reply", from: try day("2026-09-28"), "3 months", due: try day("2026-12-24"))
            .reminding(at: 5)
        clock.reminded = 1
        let outcome = try outcome(of: clock, from: "2027-01-05", through: "2027-03-01")
        #expect(outcome.lines == [])
        #expect(outcome.missingYears == [2027])
    }

    @Test func aBodysCalendarIsNamedToo() throws {
        var calendars = OfficeCalendars(common: .notices)
        calendars.take(WorkingCalendar(), for: "council")
        var clock = ClockState.testing("reply", from: try day("2026-12-01"), "2 months", due: nil)
        clock.calendar = "council"
        #expect(try outcome(of: clock, from: "2026-12-01", through: "2026-12-02").missingYears == [2027])
    }
}
