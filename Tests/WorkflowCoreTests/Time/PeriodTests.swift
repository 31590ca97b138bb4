import Testing
import WorkflowCore

struct PeriodTests {
    @Test(arguments: [
        ("10 working days", 10, Period.Unit.workingDays), ("1 working day", 1, .workingDays), ("30 days", 30, .days),
        ("1 day", 1, .days), ("3 months", 3, .months), ("1 month", 1, .months), ("1000 days", 1_000, .days),
    ])
    func isReadAsItIsSaid(text: String, count: Int, unit: Period.Unit) {
        #expect(Period(text) == Period(count: count, unit: unit))
        #expect(Period(Period(count: count, unit: unit).description) == Period(count: count, unit: unit))
    }

    @Test(arguments: [
        "", "10", "days", "0 days", "-1 days", "+5 days", "1001 days", "ten days", "3 weeks", "3 month s", "3 MONTHS",
        "10 workingdays", "1.5 months", "10 days after",
    ])
    func nothingElseIsRead(text: String) {
        #expect(Period(text) == nil)
    }

    @Test(arguments: [
        ("5 working days", "2026-02-11", "2026-02-25"), ("30 days", "2026-01-16", "2026-02-24"),
        ("3 days", "2026-01-06", "2026-01-09"), ("3 months", "2026-07-03", "2026-10-08"),
    ])
    func theDayItStartsOnIsNotCounted(period: String, start: String, end: String) throws {
        #expect(try #require(Period(period)).end(after: day(start), in: .notices) == day(end))
    }

    @Test(arguments: ["5 working days", "5 days", "1 month"])
    func hasNoEndInAYearThatIsNotKnown(period: String) throws {
        #expect(try #require(Period(period)).end(after: day("2026-12-29"), in: .notices) == nil)
    }
}
