import Foundation
import Ledger
import StepKit
import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine

/// An office with deadlines, by the shipped calendars; it can be closed and opened again on its ledger.
struct DutyOffice {
    private(set) var fixture: EngineFixture

    var engine: WorkflowEngine { fixture.engine }
    var today: CivilDate { engine.time.moment.today }

    init(withCalendars: Bool = true) async throws {
        let clock = ManualClock()
        clock.set(to: try day("2025-11-03"))
        fixture = try await Self.opened(on: Ledger.inMemory(), clock: clock, workflows: ["duties"])
        if withCalendars {
            let shipped = CalendarYears(body: nil, calendar: try .shipped())
            try await fixture.submit(.addCalendar(shipped), as: "yishid")
        }
        let people = [
            ("ann", ["clerk"], nil), ("bob", ["chief"], nil), ("mei", ["member"], nil), ("una", ["unit"], "区住建局"),
        ]
        for (user, roles, unit) in people {
            let person = OfficePerson(user: user, name: user, roles: roles, unit: unit)
            try await fixture.submit(.setPerson(person), as: "root")
        }
    }

    private static func opened(
        on ledger: Ledger,
        clock: ManualClock,
        workflows: [String],
        ladder: ReminderLadder = .standard
    ) async throws -> EngineFixture {
        let calendars = OfficeCalendars(try await ledger.read { try $0.calendars() })
        let fixture = try await EngineFixture(on: ledger, calendars: calendars, clock: clock)
        for name in workflows {
            let definition = WorkflowDefinition.duties(named: name, ladder: ladder)
            try await fixture.install(
                StepRegistry([Duty()]).workflow(definition, digest: Digest.sha256(name)),
                text: name
            )
        }
        return fixture
    }

    /// Opens it again on the same ledger, as a program that can run these workflows alone.
    mutating func reopen(workflows: [String] = ["duties"], ladder: ReminderLadder = .standard) async throws {
        fixture = try await Self.opened(
            on: engine.ledger,
            clock: fixture.clock,
            workflows: workflows,
            ladder: ladder
        )
    }

    func go(to text: String, hour: Int = 9) throws { fixture.clock.set(to: try day(text), hour: hour) }

    @discardableResult
    func create(_ title: String = "一", in workflow: String = "duties") async throws -> String {
        let item = JSONObject([("title", .string(title)), ("year", 2025)])
        let outcome = try await fixture.submit(.create(workflow: workflow, items: [item]))
        return try #require(outcome.proposals.first).id.description
    }

    func act(_ id: String, _ action: String, _ input: JSONObject = [:], as user: String = "ann") async throws {
        _ = try await fixture.act(id, action, input, as: user)
    }

    /// Sets the working days of years.
    @discardableResult
    func set(_ years: CalendarYears, reason: String? = nil, isDryRun: Bool = false) async throws -> ChangeOutcome {
        try await fixture.submit(.setCalendar(years, reason: reason), as: "root", isDryRun: isDryRun)
    }

    /// Reminds until there is nothing more, and returns what was said.
    @discardableResult
    func remind(limit: Int = 3) async throws -> [Reminder] {
        let before = try await fixture.head
        var count = 0
        while true {
            let more = try await engine.remind(limit: limit)
            if more == 0 { break }
            count += more
        }
        let reminders = try await reminders(after: before)
        #expect(reminders.count == count)
        return reminders
    }

    /// Everything that was said, in its order.
    func reminders(of id: String? = nil, after seq: Int = 0) async throws -> [Reminder] {
        let events = try await engine.history(of: id, after: seq, limit: .max)
        return events.filter { $0.content.kind == .reminded }.compactMap { Reminder($0.content.detail) }
    }

    func clock(_ name: String, of id: String, item: String? = nil) async throws -> ClockState {
        try #require(try await engine.proposal(id).clocks.first { $0.name == name && $0.item == item })
    }
}

/// The date that `text` says.
func day(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> CivilDate {
    try #require(CivilDate(text), sourceLocation: sourceLocation)
}

extension WorkingCalendar {
    /// The years that the daemon ships.
    static func shipped() throws -> WorkingCalendar {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../Sources/YishiDaemon/Shipped/holidays-cn.csv")
        var calendar = WorkingCalendar()
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst() {
            let parts = line.split(separator: ",").map(String.init)
            calendar.add(try day(parts[0]), isWorkingDay: parts[1] == "work", notice: parts[2])
        }
        return calendar
    }
}
