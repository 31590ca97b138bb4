import StrictJSON
import Varlink
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// The method that tells what will come.
extension Office {
    private static let forecastLimit = 5_000
    private static let standardForecast = 1_000
    /// Nobody plans further, and calendars are not known further.
    private static let forecastMonths = 36
    /// They are judged in one piece, and hold up the ledger.
    private static let actLimit = 100

    func forecast(_ input: Proposals.Forecast.Input, for caller: Caller) async throws -> Proposals.Forecast.Output {
        let limit = input.limit ?? Self.standardForecast
        guard (1...Self.forecastLimit).contains(limit) else { throw VarlinkError.invalidParameter("limit") }
        let today = engine.time.moment.today
        let last = try date(input.through, "through")
        guard last >= today, last <= today.adding(months: Self.forecastMonths) else {
            throw VarlinkError.invalidParameter("through")
        }
        let acts = input.acts ?? []
        guard acts.count <= Self.actLimit else { throw VarlinkError.invalidParameter("acts") }
        let found = try await engine.forecast(
            through: last,
            acts: try acts.enumerated().map { try planned($1, "acts[\($0)]", today...last) },
            for: caller.user,
            limit: limit
        )
        return Proposals.Forecast.Output(
            lines: found.lines.map { Proposals.ForecastLine($0, in: engine.time.calendars.common) },
            missingYears: found.missingYears,
            more: found.hasMore
        )
    }

    private func planned(
        _ act: Proposals.PlannedAct,
        _ parameter: String,
        _ days: ClosedRange<CivilDate>
    ) throws -> PlannedAct {
        let day = try date(act.on, "\(parameter).on")
        guard days.contains(day) else { throw VarlinkError.invalidParameter("\(parameter).on") }
        guard let id = ProposalID(act.id) else { throw ChangeRefusal.notFound(what: "proposal", id: act.id) }
        return PlannedAct(on: day, proposal: id, action: act.action, input: act.input ?? [:])
    }
}

extension Proposals.ForecastLine {
    fileprivate init(_ line: ForecastLine, in calendar: WorkingCalendar) {
        self.init(
            on: line.on.description,
            kind: "",
            proposal: line.proposal.description,
            title: line.title,
            label: WireLabel(line.label)
        )
        switch line.kind {
        case .reminder(let reminder):
            kind = "reminder"
            (clock, item, due) = (reminder.clock, reminder.item, reminder.due.description)
            (level, at, roles) = (reminder.level.rawValue, reminder.at, reminder.roles)
            workingDaysLeft = calendar.workingDays(after: line.on, through: reminder.due)
        case .overdue(let overdue):
            kind = "overdue"
            (clock, item, due) = (overdue.name, overdue.item, overdue.due?.description)
            workingDaysLeft = overdue.due.flatMap { calendar.workingDays(after: line.on, through: $0) }
        case .act(let assumed):
            kind = "act"
            reasons = assumed.isEmpty ? nil : assumed.map(Proposals.Reason.init)
        case .refused(let refused):
            kind = "refused"
            reasons = refused.map(Proposals.Reason.init)
        }
    }
}
