import Ledger
import Synchronization
import WorkflowCore
import WorkflowEngine

/// An office of its own: the real engine on a ledger in memory, under a clock that is set by hand.
struct ScenarioStage {
    let engine: WorkflowEngine
    private let clock: Clock
    private(set) var today: CivilDate
    /// Everything that has reminded, oldest first.
    private(set) var reminders: [Told] = []
    private var seq = 0
    private var isDown = false

    /// A reminder with the day on which it was recorded.
    struct Told {
        let on: CivilDate
        let id: ProposalID
        let reminder: Reminder
    }

    /// Who sets the stage; people have no such name.
    private static let director = Submission.daemon
    private static let batch = 1_000

    init(for scenario: Scenario, from day: CivilDate, in zone: OfficeZone) async throws {
        today = day
        clock = Clock(day, in: zone)
        let clock = clock
        engine = WorkflowEngine(
            ledger: try Ledger.inMemory(),
            library: WorkflowLibrary(),
            time: OfficeTime(zone: zone, calendars: OfficeCalendars()) { clock.now },
            head: HeadSignal(seq: 0)
        )
        _ = try await direct(.installDefinitions([scenario.definition]))
        for years in scenario.calendars { _ = try await direct(.addCalendar(years)) }
        for person in scenario.people { _ = try await direct(.setPerson(person)) }
        for file in scenario.files { try await store(file) }
        try await remind()
    }

    /// Lets the days pass until that one: in the morning of each the office is reminded, later people act.
    mutating func pass(to day: CivilDate) async throws {
        if isDown, today < day { (today, isDown) = (day.adding(days: -1), false) }
        while today < day {
            try Task.checkCancellation()
            today = today.adding(days: 1)
            clock.set(to: today, hour: 9)
            try await remind()
        }
        clock.set(to: today, hour: 10)
    }

    /// Lets nobody be reminded before the next day that is passed to.
    mutating func stop() { isDown = true }

    mutating func set(_ years: CalendarYears) async throws {
        _ = try await direct(.setCalendar(years, reason: years.calendar.listed.first?.exception.notice))
        try await remind()
    }

    mutating func submit(_ request: ChangeRequest, by user: String) async throws -> ChangeOutcome {
        let outcome = try await engine.submit(Submission(user: user, request: request))
        try await remind()
        return outcome
    }

    private func direct(_ request: ChangeRequest) async throws -> ChangeOutcome {
        try await engine.submit(Submission(user: Self.director, request: request))
    }

    /// Records what is due, as the daemon does whenever something has changed.
    private mutating func remind() async throws {
        while try await engine.remind(limit: Self.batch) > 0 {}
        let after = seq
        let events = try await engine.ledger.read { try $0.events(after: after, limit: .max) }
        for event in events {
            seq = event.seq
            guard event.content.kind == .reminded, let reminder = Reminder(event.content.detail),
                let id = ProposalID(event.content.subject)
            else { continue }
            reminders.append(Told(on: today, id: id, reminder: reminder))
        }
    }

    private func store(_ file: MadeUpFile) async throws {
        let evidence = engine.ledger.evidence
        let now = engine.time.moment.instant
        let upload = try await evidence.begin(owner: Self.director, at: now)
        try await evidence.add(file.bytes, to: upload, owner: Self.director, at: now)
        _ = try await evidence.finish(upload, owner: Self.director)
    }
}

extension ScenarioStage {
    /// A clock that stands where it is set.
    private final class Clock: Sendable {
        private let zone: OfficeZone
        private let instant: Mutex<Instant>

        init(_ day: CivilDate, in zone: OfficeZone) {
            self.zone = zone
            instant = Mutex(zone.start(of: day))
            set(to: day, hour: 9)
        }

        var now: Instant { instant.withLock { $0 } }

        func set(to day: CivilDate, hour: Int) {
            let start = zone.start(of: day)
            instant.withLock { $0 = Instant(milliseconds: start.milliseconds + hour * 3_600_000) }
        }
    }
}
