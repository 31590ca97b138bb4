import Testing
import WorkflowCore

/// A due day and how it was counted.
struct DeadlineCountTests {
    private func deadline(_ start: String, _ length: String, back: Bool = false) throws -> Deadline {
        Deadline(start: try day(start), length: try #require(DeadlineLength(length)), isBackward: back)
    }

    /// The vectors that were checked by hand; negative counts are counted back.
    @Test(arguments: [
        ("2024-02-08", "5 working days", false, "2024-02-21"), ("2024-09-13", "2 working days", false, "2024-09-18"),
        ("2024-09-30", "3 working days", false, "2024-10-10"), ("2025-01-24", "3 working days", false, "2025-02-05"),
        ("2025-09-26", "3 working days", false, "2025-09-30"), ("2025-09-30", "5 working days", false, "2025-10-14"),
        ("2025-12-31", "2 working days", false, "2026-01-05"), ("2026-01-02", "1 working day", false, "2026-01-04"),
        ("2026-02-11", "5 working days", false, "2026-02-25"), ("2026-02-14", "1 working day", false, "2026-02-24"),
        ("2026-04-30", "3 working days", false, "2026-05-08"), ("2026-09-18", "3 working days", false, "2026-09-22"),
        ("2026-09-30", "5 working days", false, "2026-10-13"), ("2026-10-08", "15 working days", true, "2026-09-10"),
        ("2026-10-12", "10 working days", true, "2026-09-21"), ("2026-05-12", "7 working days", false, "2026-05-21"),
        ("2025-11-30", "3 months", false, "2026-02-28"), ("2026-01-05", "3 months", false, "2026-04-07"),
        ("2026-07-03", "3 months", false, "2026-10-08"), ("2026-03-20", "6 months", false, "2026-09-20"),
        // A day of the year, and one that is moved by a rest day.
        ("2025-11-03", "until 11-20", false, "2025-11-20"), ("2025-11-20", "until 11-20", false, "2025-11-20"),
        ("2025-11-21", "until 11-20", false, "2026-11-20"),
        ("2024-12-02", "until 06-30 of the next year", false, "2025-06-30"),
        ("2025-01-02", "until 02-29", false, "2025-02-28"), ("2026-01-05", "until 10-01", false, "2026-10-08"),
    ])
    func isDueOn(start: String, length: String, back: Bool, due: String) throws {
        #expect(try deadline(start, length, back: back).counted(in: .notices).due == day(due))
    }

    @Test func everyDayOnTheWayIsSaid() throws {
        let count = try deadline("2026-09-30", "2 working days").counted(in: .notices)
        let national = (1...7).map {
            DeadlineCount.Line.day(
                .nationalDay.adding(days: $0 - 1),
                number: nil,
                .holiday(notice: Notice.all[2].number)
            )
        }
        let expected: [DeadlineCount.Line] =
            try [.start(day("2026-09-30"))] + national + [
                .day(day("2026-10-08"), number: 1, .workingDay), .day(day("2026-10-09"), number: 2, .workingDay),
            ]
        #expect(count.lines == expected)
        let overWeekend = try deadline("2026-10-09", "2 working days").counted(in: .notices)
        #expect(
            try overWeekend.lines.dropFirst() == [
                .day(day("2026-10-10"), number: 1, .makeUpDay(notice: Notice.all[2].number)),
                .day(day("2026-10-11"), number: nil, .weekend), .day(day("2026-10-12"), number: 2, .workingDay),
            ]
        )
    }

    @Test func aYearThatIsNotKnownIsNamedAndNotGuessed() throws {
        for length in ["10 working days", "1 month", "30 days", "until 03-01"] {
            let count = try deadline("2026-12-20", length).counted(in: .notices)
            #expect(count.due == nil)
            #expect(count.missingYear == 2027, "\(length)")
        }
        var stopped = try deadline("2026-12-01", "10 working days")
        stopped.turns = try [
            .init(on: day("2026-12-03"), kind: .stopped), .init(on: day("2027-01-05"), kind: .resumed),
        ]
        #expect(stopped.counted(in: .notices).due == nil)
        #expect(stopped.counted(in: .notices).missingYear == 2027)
    }

    @Test func aDayThatSomebodySetNeedsNoCalendar() throws {
        var set = try deadline("2026-12-20", "1 month")
        set.turns = try [.init(on: day("2026-12-25"), kind: .set(day("2027-03-01")), reason: "论证")]
        let count = set.counted(in: .notices)
        #expect(try count.due == day("2027-03-01"))
        #expect(count.missingYear == nil)
        #expect(try count.lines.last == .set(day("2027-03-01"), on: day("2026-12-25"), reason: "论证"))
    }

    @Test(arguments: [
        "", "until", "until 13-01", "until 1-1", "until 06-30 of next year", "until  06-30", "till 06-30",
        "until 02-30",
    ])
    func noOtherLengthIsRead(text: String) {
        #expect(DeadlineLength(text) == nil)
    }

    @Test(arguments: ["3 months", "10 working days", "until 11-20", "until 06-30 of the next year"])
    func aLengthIsWrittenAsItIsRead(text: String) {
        #expect(DeadlineLength(text)?.description == text)
    }
}

extension CivilDate {
    static let nationalDay = CivilDate(dayNumber: 20_727)
}
