import StrictJSON
import TestSupport
import Testing
import WorkflowCore

/// What holds of every forecast.
struct ForecastLawTests {
    /// Proposals in random states of their deadlines, of the small workflow.
    private func proposals(_ random: inout SeededRandom) throws -> [Proposal] {
        try (1...random.number(2...6)).map { serial in
            let start = CivilDate.tuesday.adding(days: random.number(-90...60))
            var desk =
                random.happens(50)
                ? try Desk.reviewing(serial)
                : try Desk.replying(from: "2026-01-06", due: "2026-04-\(random.number(10...30))")
            desk.proposal.id = ProposalID(year: 2026, serial: serial)
            for index in desk.proposal.clocks.indices {
                if random.happens(20) { desk.proposal.clocks[index].status = random.pick([.stopped, .met]) }
                if random.happens(40) { desk.proposal.clocks[index].reminded = random.pick([-3, 0, 1, 5]) }
                if random.happens(20) {
                    let due = start.adding(days: random.number(0...200))
                    desk.proposal.clocks[index].due = due
                    desk.proposal.clocks[index] = desk.proposal.clocks[index].reminding(at: -3, 0, 1, 5)
                }
            }
            return desk.proposal
        }
    }

    /// What comes of all is what comes of each, so that they can be played in any order and in parts.
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func proposalsDoNotBearOnEachOther(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let proposals = try proposals(&random)
        let today = CivilDate.tuesday.adding(days: random.number(0...150))
        let forecast = try Forecast.small(from: today, through: "2026-12-31")
        let whole = try forecast.played(proposals)
        let parts = try proposals.shuffled(using: &random).flatMap { try forecast.played([$0]).lines }
        #expect(parts.sorted() == whole.lines, "seed \(seed)")
        #expect(whole.lines == whole.lines.sorted())
    }

    /// A forecast that ends earlier is the beginning of one that ends later.
    @Test(arguments: 1...20 as ClosedRange<UInt64>)
    func aLongerForecastBeginsLikeAShorterOne(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let proposals = try proposals(&random)
        let long = try Forecast.small(through: "2026-12-31").played(proposals).lines
        let last = CivilDate.tuesday.adding(days: random.number(0...200))
        let short = try Forecast.small(through: last.description).played(proposals).lines
        #expect(short == long.filter { $0.on <= last }, "seed \(seed)")
    }

    /// Nobody is reminded on a day off, no rung comes twice, and nothing is over twice.
    @Test(arguments: 1...40 as ClosedRange<UInt64>)
    func everythingComesOnceAndPeopleAreRemindedOnWorkingDays(seed: UInt64) throws {
        var random = SeededRandom(seed: seed)
        let lines = try Forecast.small(through: "2026-12-31").played(proposals(&random)).lines
        var seen: Set<String> = []
        for line in lines {
            if let reminder = line.reminder {
                #expect(WorkingCalendar.notices.isWorkingDay(line.on) == true)
                #expect(seen.insert("\(line.proposal) \(reminder.clock) \(reminder.term) \(reminder.at)").inserted)
            } else if case .overdue(let clock) = line.kind {
                #expect(clock.due.map { $0 < line.on } == true)
                #expect(seen.insert("\(line.proposal) \(clock.name) \(clock.term) over").inserted)
            }
        }
    }
}
