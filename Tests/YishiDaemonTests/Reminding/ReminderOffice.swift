import Ledger
import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine
import YishiDaemon

/// An office with the shipped workflow and calendar, in which proposals wait for the end of the call for topics: due on
/// Friday 2026-11-20, with reminders on 6, 17, 19, 20, 23, 27 November and 4 December.
struct ReminderOffice {
    let engine: WorkflowEngine
    let clock = SteppedClock()
    let journal = TestJournal()
    let alarm = ManualAlarm()
    let rest = ManualPause()
    let settings = LiveSettings(DaemonSettings())

    static func make() async throws -> ReminderOffice {
        let office = try ReminderOffice(ledger: Ledger.inMemory())
        let workflow = try ShippedWorkflow.make()
        let text = String(decoding: Shipped.definition, as: UTF8.self)
        try await office.submit(.installDefinitions([NewDefinition(workflow: workflow, text: text)]), as: "root")
        try await office.submit(.setPerson(OfficePerson(user: "li", name: "Li", roles: ["clerk"])), as: "root")
        office.clock.set(try instant("2026-10-28T10:00"))
        try await office.create()
        return office
    }

    private init(ledger: Ledger) throws {
        let clock = clock
        let calendar = try ShippedCalendar.years().calendar
        engine = WorkflowEngine(
            ledger: ledger,
            library: WorkflowLibrary(),
            time: OfficeTime(zone: .shanghai, calendars: OfficeCalendars(common: calendar)) { clock.now },
            head: HeadSignal(seq: 0)
        )
    }

    func create() async throws {
        try await submit(.create(workflow: "annual-proposal", items: [["title": "停车", "year": 2027]]), as: "li")
    }

    func submit(_ request: ChangeRequest, as user: String) async throws {
        _ = try await engine.submit(Submission(user: user, request: request))
    }

    /// Reminds while `body` runs, from that time on the office's wall.
    func reminding(
        from time: String,
        _ body: @escaping @Sendable (_ stop: @Sendable () -> Void) async throws -> Void
    ) async throws {
        clock.set(try Self.instant(time))
        let service = ReminderService(
            engine: engine,
            settings: settings,
            logger: journal.logger,
            alarm: alarm.alarm,
            rest: rest.pause
        )
        try await whileRunning(service, body)
    }

    /// Goes on to that time and lets the alarm ring.
    func ring(at time: String) throws {
        clock.set(try Self.instant(time))
        alarm.ring()
    }

    /// When the alarm is set next, by the clock on the office's wall.
    func alarmTime() async -> String? {
        await alarm.isSet().map { instant in
            String(Instant(milliseconds: instant.milliseconds + 8 * 3_600_000).description.prefix(16))
        }
    }

    private static func instant(_ time: String) throws -> Instant {
        let wall = try #require(Instant(time + ":00.000Z"))
        return Instant(milliseconds: wall.milliseconds - 8 * 3_600_000)
    }
}
