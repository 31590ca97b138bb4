import Testing
import WorkflowCore

struct InstantTests {
    @Test(arguments: [
        (0, "1970-01-01T00:00:00.000Z"), (-1, "1969-12-31T23:59:59.999Z"),
        (1_767_663_000_000, "2026-01-06T01:30:00.000Z"),
        (1_767_663_000_007, "2026-01-06T01:30:00.007Z"), (951_782_399_999, "2000-02-28T23:59:59.999Z"),
    ])
    func isWrittenInOneWayAndReadBack(milliseconds: Int, text: String) {
        #expect(Instant(milliseconds: milliseconds).description == text)
        #expect(Instant(text)?.milliseconds == milliseconds)
    }

    @Test(arguments: [
        "", "2026-01-06T01:30:00Z", "2026-01-06T01:30:00.000", "2026-01-06 01:30:00.000Z", "2026-01-06T24:00:00.000Z",
        "2026-01-06T01:60:00.000Z", "2026-01-06T01:30:60.000Z", "2026-02-30T01:30:00.000Z", "2026-01-06T+1:30:00.000Z",
        "2026-01-06T01:+3:00.000Z", "2026-01-06T01:30:-0.000Z", "2026-01-06T01:30:00.+00Z", "2026-01-06T01:30:00.0x0Z",
        "2026-01-06T01:30:00.000z", "2026-01-06T01:30:00.000ZZ", "２026-01-06T01:30:00.000Z",
    ])
    func nothingButTheWrittenFormIsRead(text: String) {
        #expect(Instant(text) == nil)
    }

    @Test(arguments: [
        ("2026-01-05T15:59:59.999Z", "2026-01-05"), ("2026-01-05T16:00:00.000Z", "2026-01-06"),
        ("2025-12-31T16:00:00.000Z", "2026-01-01"), ("1969-12-31T15:59:59.999Z", "1969-12-31"),
    ])
    func theOfficesDayBeginsAtMidnightInShanghai(instant: String, date: String) throws {
        #expect(try #require(Instant(instant)).date(in: .shanghai) == day(date))
    }

    @Test func aDayStartsWithItsFirstInstant() throws {
        let date = try day("2026-01-06")
        let start = OfficeZone.shanghai.start(of: date)
        #expect(start.description == "2026-01-05T16:00:00.000Z")
        #expect(start.date(in: .shanghai) == date)
        #expect(Instant(milliseconds: start.milliseconds - 1) < start)
        #expect(Moment(start, in: .shanghai).today == date)
    }
}
