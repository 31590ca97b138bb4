import StrictJSON
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// The methods about working days.
extension Office {
    func listCalendars() async throws -> Manage.ListCalendars.Output {
        let calendars = engine.time.calendars
        var bodies: [BodySpec] = []
        for body in try await currentWorkflows().flatMap(\.definition.calendars)
        where !bodies.contains(where: { $0.name == body.name }) { bodies.append(body) }
        let owners: [String?] = [nil] + calendars.bodies
        return Manage.ListCalendars.Output(
            years: owners.flatMap { owner in
                calendars.years(of: owner).sorted().map { Manage.CalendarYear($0, of: owner, calendars[owner]) }
            },
            bodies: bodies.map { Manage.Body(name: $0.name, label: WireLabel($0.label)) }
        )
    }

    func readCalendar(_ input: Manage.ReadCalendar.Input) async throws -> Manage.ReadCalendar.Output {
        let calendars = engine.time.calendars
        if let body = input.body, !calendars.bodies.contains(body),
            try await !currentWorkflows().contains(where: { $0.definition.calendars.contains { $0.name == body } })
        {
            throw ChangeRefusal.notFound(what: "body", id: body)
        }
        let calendar = calendars[input.body]
        guard calendar.years.contains(input.year) else {
            throw ChangeRefusal.notFound(what: "calendar", id: String(input.year))
        }
        return Manage.ReadCalendar.Output(days: calendar.days(of: input.year).map { Manage.CalendarDay($0, calendar) })
    }

    func setCalendar(_ input: Manage.SetCalendar.Input, for caller: Caller) async throws -> Manage.SetCalendar.Output {
        let file: CalendarFile
        do {
            file = try CalendarFile(file: input.file ?? "calendar", bytes: Array(input.text.utf8))
        } catch {
            throw Manage.Failure.invalidCalendar(error.faults.map { Manage.Fault($0) })
        }
        let years = CalendarYears(body: input.body, calendar: file.calendar)
        let submission = Submission(
            user: caller.user,
            request: .setCalendar(years, reason: input.reason),
            isDryRun: input.dryRun ?? false
        )
        do {
            let outcome = try await engine.submit(submission)
            var calendars = engine.time.calendars
            // Those of a dry run are nobody's yet.
            calendars.take(years.calendar, for: years.body)
            return wire(outcome, by: calendars.common)
        } catch ChangeRefusal.invalidCalendar(let problems) {
            let faults = DocumentFaults(problems.map(file.fault)).faults
            throw Manage.Failure.invalidCalendar(faults.map { Manage.Fault($0) })
        }
    }

    /// A reply holds so many moved deadlines and tells how many more there are.
    private static let movedLimit = 2_000

    private func wire(_ outcome: ChangeOutcome, by calendar: WorkingCalendar) -> Manage.SetCalendar.Output {
        let years = outcome.events.filter { $0.content.kind == .calendarSet }
            .compactMap { CalendarYears($0.content.detail)?.calendar.years }
        let recounted = outcome.events.filter { $0.content.kind == .recounted }
        let moved = zip(recounted, outcome.proposals).flatMap { event, proposal in
            MovedDeadline.all(in: event.content.detail).map { wire($0, of: proposal, by: calendar) }
        }
        return Manage.SetCalendar.Output(
            years: years.reduce(into: Set()) { $0.formUnion($1) }.sorted(),
            moved: Array(moved.prefix(Self.movedLimit)),
            more: moved.count > Self.movedLimit ? moved.count - Self.movedLimit : nil
        )
    }

    private func wire(
        _ moved: MovedDeadline,
        of proposal: Proposal,
        by calendar: WorkingCalendar
    ) -> Manage.MovedDeadline {
        let clock = proposal.clocks.first { $0.name == moved.clock && $0.item == moved.item }
        let label = clock.flatMap { engine.library[proposal.definition]?.label(of: $0) }
        return Manage.MovedDeadline(
            proposal: proposal.id.description,
            title: proposal.title,
            label: WireLabel(label ?? Label(zh: moved.clock, en: moved.clock)),
            was: moved.was?.description,
            due: moved.due?.description,
            workingDaysLeft: moved.due.flatMap {
                calendar.workingDays(after: engine.time.moment.today, through: $0)
            }
        )
    }
}

extension Manage.CalendarYear {
    fileprivate init(_ year: Int, of body: String?, _ calendar: WorkingCalendar) {
        let kinds = calendar.days(of: year).compactMap { calendar.kind(of: $0) }
        self.init(
            body: body,
            year: year,
            workingDays: kinds.count(where: \.counts),
            daysOff: kinds.count { $0.wireName == "holiday" },
            makeUpDays: kinds.count { $0.wireName == "make_up" }
        )
    }
}

extension Manage.CalendarDay {
    fileprivate init(_ date: CivilDate, _ calendar: WorkingCalendar) {
        let kind = calendar.kind(of: date)
        self.init(on: date.description, day: kind?.wireName ?? "", notice: kind?.notice)
    }
}

extension DeadlineCount.DayKind {
    /// What the interfaces call it.
    var wireName: String {
        switch self {
        case .workingDay: "working"
        case .weekend: "weekend"
        case .holiday: "holiday"
        case .makeUpDay: "make_up"
        }
    }

    /// The notice that made it a day off or a make-up day.
    var notice: String? {
        switch self {
        case .workingDay, .weekend: nil
        case .holiday(let notice), .makeUpDay(let notice): notice
        }
    }
}
