import Ledger
import StrictJSON
import WorkflowCore

/// Changes of the working days.
extension ChangeMaker {
    /// Sets years in place of what was known of them, and counts anew every deadline that is due by them.
    ///
    /// Setting what is set already changes nothing.
    func setCalendar(_ years: CalendarYears, reason: String?) throws -> ChangeOutcome {
        if let body = years.body, try !bodies.contains(body) { throw ChangeRefusal.notFound(what: "body", id: body) }
        let known = try known(of: years.body)
        let new = years.calendar.years.filter { years.calendar.only([$0]).listed != known.only([$0]).listed }
        let reason = reason.map(TextRules.trimmed).flatMap { $0.isEmpty ? nil : $0 }
        var problems = years.calendar.problems
        problems += new.filter { $0 < moment.today.year }.sorted().map(CalendarProblem.over)
        problems += CalendarProblem.reason(reason, changing: new.intersection(known.years).min())
        guard problems.isEmpty else { throw ChangeRefusal.invalidCalendar(problems) }
        return try count(CalendarYears(body: years.body, calendar: years.calendar.only(new)), reason: reason)
    }

    /// Sets those of the years that nobody has set yet.
    func addCalendar(_ years: CalendarYears) throws -> ChangeOutcome {
        let problems = years.calendar.problems
        guard problems.isEmpty else { throw ChangeRefusal.invalidCalendar(problems) }
        let new = years.calendar.years.subtracting(try known(of: years.body).years)
        return try count(CalendarYears(body: years.body, calendar: years.calendar.only(new)), reason: nil)
    }

    /// The bodies that may keep a calendar of their own.
    private var bodies: [String] {
        get throws {
            try group.definitions().filter(\.isCurrent).compactMap { library[$0.digest] }
                .flatMap { $0.definition.calendars.map(\.name) }
        }
    }

    /// What the office set for that body, or for everybody.
    private func known(of body: String?) throws -> WorkingCalendar {
        try group.calendars().filter { $0.body == body }
            .reduce(WorkingCalendar()) { $0.replacing($1.calendar) }
    }

    private func count(_ years: CalendarYears, reason: String?) throws -> ChangeOutcome {
        guard !years.calendar.years.isEmpty else { return ChangeOutcome() }
        var detail = years.json
        detail["reason"] = reason.map { .string($0) }
        var outcome = try office(.calendarSet, detail)
        var calendars = calendars
        calendars.take(years.calendar, for: years.body)
        outcome.calendars = calendars
        let change = CalendarChange(body: years.body, years: years.calendar.years.sorted(), reason: reason)
        var page = try group.proposalsWithClocks(after: nil, limit: Self.page)
        while let last = page.last {
            for id in page { try recount(id, by: calendars, for: change, into: &outcome) }
            page = try group.proposalsWithClocks(after: last, limit: Self.page)
        }
        return outcome
    }

    private static var page: Int { 200 }

    private func recount(
        _ id: ProposalID,
        by calendars: OfficeCalendars,
        for change: CalendarChange,
        into outcome: inout ChangeOutcome
    ) throws {
        guard let proposal = try group.proposal(id),
            let recount = Recount(of: proposal, workflow: library[proposal.definition], calendars: calendars)
        else { return }
        let draft = EventDraft(
            subject: id.description,
            revision: proposal.revision + 1,
            kind: .recounted,
            actor: submission.user,
            definition: proposal.definition,
            detail: recount.detail(of: change)
        )
        try append([draft], to: &outcome)
    }
}

extension CalendarProblem {
    fileprivate static func over(_ year: Int) -> CalendarProblem {
        CalendarProblem(
            .over,
            year: year,
            zh: "\(year) 年已过，不得再改",
            en: "The year \(year) is over and cannot be changed any more"
        )
    }

    /// That a known year is changed without a reason, or with one that cannot be kept.
    fileprivate static func reason(_ reason: String?, changing year: Int?) -> [CalendarProblem] {
        if let reason, let fault = TextRules.fault(in: reason, isProse: false)?.detail {
            return [CalendarProblem(.reason, year: year ?? 0, zh: "理由：\(fault.zh)", en: "The reason: \(fault.en)")]
        }
        guard let year, reason == nil else { return [] }
        return [
            CalendarProblem(
                .reason,
                year: year,
                zh: "\(year) 年的日历已有，更改须说明理由",
                en: "The calendar of \(year) is known already: give the reason for which it changes"
            )
        ]
    }
}
