import Ledger
import StrictJSON
import TestSupport
import Testing
import WorkflowCore
import WorkflowEngine

/// What holds of reminders whatever people do, whichever days the clock jumps to, and however often the daemon starts.
struct ReminderLawTests {
    @Test(arguments: 1...12 as ClosedRange<UInt64>)
    func noRungRemindsTwiceAndNoneIsLeftOutWithoutAHigherOne(seed: UInt64) async throws {
        var random = SeededRandom(seed: seed)
        var office = try await DutyOffice()
        var walk = DutyWalk()
        for _ in 1...60 {
            try await walk.doSomething(in: office, &random)
            let jump = Int.random(in: random.happens(20) ? -30...40 : 0...4, using: &random)
            office.fixture.clock.set(to: min(office.today.adding(days: jump), try day("2026-12-31")))
            if random.happens(30) { try await office.reopen() }
            if random.happens(80) { try await remindAndCompare(office, walk.ids) }
        }
        let said = try await office.reminders()
        #expect(said.count > 5, "a walk that is worth its name")
        var rungs: [String: Int] = [:]
        for (id, reminder) in try await byProposal(office, walk.ids) {
            let term = "\(id) \(reminder.clock) \(reminder.item ?? "") \(reminder.term)"
            #expect(rungs[term].map { $0 < reminder.at } ?? true, "\(term) \(reminder.at), seed \(seed)")
            rungs[term] = reminder.at
        }
        #expect(try await office.engine.ledger.verify(head: nil).isSound)
    }

    /// Reminds, and compares with what the ladder says: of each running deadline the highest rung whose day has come.
    private func remindAndCompare(_ office: DutyOffice, _ ids: [String]) async throws {
        var expected: Set<String> = []
        let today = office.today
        if office.engine.time.calendars.common.isWorkingDay(today) == true {
            for id in ids {
                for clock in try await office.engine.proposal(id).clocks where clock.status == .running {
                    let come = clock.rungs.filter { $0.on <= today }.map(\.at).max()
                    guard let come, come > clock.reminded ?? .min else { continue }
                    expected.insert("\(id) \(clock.name) \(clock.item ?? "") \(clock.term) \(come)")
                }
            }
        }
        let before = try await office.fixture.head
        let said = try await office.remind(limit: 2)
        let events = try await office.engine.history(of: nil, after: before, limit: .max)
        let found = zip(events, said).map { event, reminder in
            "\(event.content.subject) \(reminder.clock) \(reminder.item ?? "") \(reminder.term) \(reminder.at)"
        }
        #expect(Set(found) == expected)
        #expect(found.count == expected.count)
        #expect(said.allSatisfy { $0.on <= today && $0.isLate == ($0.on < today) })
        if let next = try await office.engine.nextReminder() {
            #expect(next > today || office.engine.time.calendars.common.isWorkingDay(today) != true)
        }
    }

    private func byProposal(_ office: DutyOffice, _ ids: [String]) async throws -> [(String, Reminder)] {
        var all: [(String, Reminder)] = []
        for id in ids { all += try await office.reminders(of: id).map { (id, $0) } }
        return all
    }
}
