import Ledger
import StrictJSON
import TestSupport
import WorkflowCore
import WorkflowEngine
import YishiDaemon

/// What is done for the office as a whole, and what the daemon does of itself.
extension Life {
    /// Reminds until there is nothing more; no rung twice, and none on a day off.
    mutating func remind(withFaults: Bool) async throws {
        let limit = Int.random(in: 1...4, using: &random)
        var place: ReminderPlace?
        if withFaults, random.happens(30) {
            let request = Submission(user: Submission.daemon, request: .remind(limit: limit, after: place))
            _ = try await ask(request, withFaults: true)
        }
        place = nil
        while try await engine.remind(limit: limit) > 0 { try await take(try await fresh()) }
        try Violation.unless(try await fresh().isEmpty, "reminded without saying so")
        let isWorkingDay = engine.time.calendars.common.isWorkingDay(office.clock.today)
        if isWorkingDay == true, let next = try await engine.nextReminder() {
            try Violation.unless(next > office.clock.today, "a reminder of \(next) is left over")
        }
        note("reminded \(model.head)")
    }

    mutating func acknowledge() async throws {
        for id in model.ids(where: { !$0.hasEnded }) {
            let proposal = try await engine.proposal(id)
            guard let clock = proposal.clocks.first(where: \.awaitsAttention) else { continue }
            let user = random.one(of: SimulatedOffice.people)?.user ?? ""
            let request = ChangeRequest.acknowledge(id: id, clock: clock.name, item: clock.item)
            let answer = try await ask(submission(request, as: user))
            if answer.isDone {
                let left = try await engine.proposal(id).clocks.first { $0.name == clock.name && $0.item == clock.item }
                try Violation.unless(left?.awaitsAttention != true, "\(id) \(clock.name) was noted and waits still")
            }
            return
        }
    }

    mutating func changeOffice() async throws {
        let request: ChangeRequest =
            switch Int.random(in: 0..<4, using: &random) {
            case 0:
                .setPerson(OfficePerson(user: "guest", name: "挂职", roles: [random.happens(50) ? "clerk" : "member"]))
            case 1: .removePerson(user: "guest")
            default: .setCalendar(try calendar(), reason: random.happens(90) ? "调整放假安排" : nil)
            }
        let before = engine.time.calendars
        let answer = try await ask(submission(request, as: "root"))
        if case .setCalendar = request, !answer.isDone {
            try Violation.unless(engine.time.calendars == before, "a refused calendar is kept")
        }
        // What the engine counts by is what a start would count by.
        let stored = OfficeCalendars(try await engine.ledger.read { try $0.calendars() })
        try Violation.unless(engine.time.calendars == stored, "the engine counts by other days than it recorded")
    }

    /// The shipped days of 2026 with one or two more days off, for everybody or for the government.
    private mutating func calendar() throws -> CalendarYears {
        var calendar = try ShippedCalendar.years().calendar.only([2_026])
        for _ in 0..<Int.random(in: 0...2, using: &random) {
            let first = CivilDate(year: 2_026, month: 3, day: 2) ?? office.clock.today
            let day = first.adding(days: 7 * Int.random(in: 0..<20, using: &random))
            if calendar.isWorkingDay(day) == true { calendar.add(day, isWorkingDay: false, notice: "区办通知") }
        }
        return CalendarYears(body: random.happens(70) ? nil : "government", calendar: calendar)
    }
}
