import TestSupport
import Testing
import WorkflowCore

/// Laws that hold for every start and every length within the years that are known.
struct DeadlineLawTests {
    private static let days = (0..<(3 * 365)).map { CivilDate(dayNumber: 19_723 + $0) }

    @Test func whatIsAddedAndTakenAwayIsWhereItWas() {
        for start in Self.days where WorkingCalendar.notices.isWorkingDay(start) == true {
            for count in [1, 3, 10, 23] {
                guard let end = WorkingCalendar.notices.date(count, workingDaysAfter: start) else { continue }
                #expect(WorkingCalendar.notices.date(-count, workingDaysAfter: end) == start)
                #expect(WorkingCalendar.notices.workingDays(after: start, through: end) == count)
            }
        }
    }

    @Test(arguments: ["5 working days", "30 days", "3 months", "until 06-30"])
    func aLaterStartIsNeverDueEarlierAndNothingIsDueOnARestDay(length: String) throws {
        let length = try #require(DeadlineLength(length))
        var last: CivilDate?
        for start in Self.days {
            guard let due = Deadline(start: start, length: length).counted(in: .notices).due else { continue }
            if let last { #expect(due >= last, "\(start)") }
            #expect(WorkingCalendar.notices.isWorkingDay(due) == true, "\(start)")
            last = due
        }
        #expect(last != nil)
    }

    /// The numbered days of an explanation are the working days between the start and the due day.
    @Test func theExplanationAgreesWithTheCalendar() {
        for start in Self.days {
            for count in [1, 7, 15] {
                let deadline = Deadline(start: start, length: .period(Period(count: count, unit: .workingDays)))
                let counted = deadline.counted(in: .notices)
                guard let due = counted.due else { continue }
                let numbers = counted.lines.compactMap { line -> Int? in
                    if case .day(_, let number, _) = line { number } else { nil }
                }
                #expect(numbers == Array(1...count))
                #expect(
                    counted.lines.last == .day(due, number: count, WorkingCalendar.notices.kind(of: due) ?? .weekend)
                )
                #expect(due == WorkingCalendar.notices.date(count, workingDaysAfter: start))
            }
        }
    }

    /// Standing still for a while puts a deadline off by the working days of that while, no more and no less.
    @Test func standingStillPutsOffByTheDaysOfStandingStill() {
        var random = SeededRandom(seed: 7)
        for _ in 0..<400 {
            let start = Self.days[Int(random.next() % 700)]
            let stopped = start.adding(days: Int(random.next() % 12))
            let resumed = stopped.adding(days: Int(random.next() % 40))
            var deadline = Deadline(start: start, length: .period(Period(count: 10, unit: .workingDays)))
            guard let due = deadline.counted(in: .notices).due, stopped < due else { continue }
            deadline.turns = [.init(on: stopped, kind: .stopped), .init(on: resumed, kind: .resumed)]
            let still = WorkingCalendar.notices.workingDays(after: stopped, through: resumed)
            #expect(
                deadline.counted(in: .notices).due
                    == still.flatMap { WorkingCalendar.notices.date($0, workingDaysAfter: due) }
            )
        }
    }
}
