import Testing
import WorkflowCore

@Suite struct OfficeHoursTests {
    private static let zone = OfficeZone.shanghai
    private static let hours = OfficeHours.standard

    @Test(arguments: ["08:30-17:30", "00:00-24:00", "09:00-09:01"])
    func hoursAreReadAsTheyAreWritten(_ text: String) { #expect(OfficeHours(text)?.description == text) }

    @Test(arguments: [
        "", "08:30", "8:30-17:30", "08:30-17:3", "17:30-08:30", "09:00-09:00", "08:60-17:30", "08:30-24:01",
        "08:30-25:00",
        "08:30 - 17:30", "08:30-12:00-17:30", "０８:30-17:30", "-8:30-17:30",
    ])
    func whatIsNoSpanOfADayIsRefused(_ text: String) { #expect(OfficeHours(text) == nil) }

    /// 2026-09-30 is the last working day before the holidays; work begins again on Thursday 8 October, and Saturday the
    /// 10th is worked.
    @Test(arguments: [
        // Due before, on and after the day.
        ("2026-09-30", "2026-09-30T01:00", "2026-09-30T01:00"), ("2026-09-01", "2026-09-30T01:00", "2026-09-30T01:00"),
        ("2026-10-09", "2026-09-30T01:00", "2026-10-09T00:30"),
        // Before, at the end of and after the hours.
        ("2026-09-30", "2026-09-30T00:29", "2026-09-30T00:30"), ("2026-09-30", "2026-09-30T09:29", "2026-09-30T09:29"),
        ("2026-09-30", "2026-09-30T09:30", "2026-10-08T00:30"),
        // On rest days, and on one that is worked.
        ("2026-10-01", "2026-10-03T04:00", "2026-10-08T00:30"), ("2026-10-10", "2026-10-09T12:00", "2026-10-10T00:30"),
        ("2026-10-10", "2026-10-10T04:00", "2026-10-10T04:00"), ("2026-10-11", "2026-10-10T10:00", "2026-10-12T00:30"),
    ])
    func peopleAreRemindedWhenTheOfficeIsAtWork(_ due: String, _ now: String, _ expected: String) throws {
        let next = Self.hours.next(
            dueOn: try #require(CivilDate(due)),
            at: try #require(Instant(now + ":00.000Z")),
            in: Self.zone,
            .notices
        )
        #expect(next == Instant(expected + ":00.000Z"))
    }

    @Test(arguments: [
        ("2026-12-31", "2026-12-31T10:00"), ("2027-01-05", "2026-12-01T02:00"), ("2027-01-05", "2027-01-05T02:00"),
    ])
    func inAYearThatIsNotKnownNobodyIsReminded(_ due: String, _ now: String) throws {
        let next = Self.hours.next(
            dueOn: try #require(CivilDate(due)),
            at: try #require(Instant(now + ":00.000Z")),
            in: Self.zone,
            .notices
        )
        #expect(next == nil)
    }
}
