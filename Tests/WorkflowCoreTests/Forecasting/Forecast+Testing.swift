import StrictJSON
import Testing
import WorkflowCore

extension Forecast {
    /// A forecast for proposals of the small workflow.
    static func small(
        from today: CivilDate = .tuesday,
        through last: String,
        calendars: OfficeCalendars = OfficeCalendars(common: .notices),
        workflows: [Workflow] = [.small]
    ) throws -> Forecast {
        Forecast(
            workflows: Dictionary(workflows.map { ($0.digest, $0) }) { first, _ in first },
            calendars: calendars,
            zone: .shanghai,
            today: today,
            through: try day(last)
        )
    }
}

extension ForecastLine {
    /// In short, such as `2026-01-21 overdue review 2026-01-20`.
    var short: String {
        switch kind {
        case .reminder(let reminder): "\(on) \(reminder.level.rawValue) \(reminder.clock) \(reminder.at)"
        case .overdue(let clock): "\(on) overdue \(clock.name) \(clock.due?.description ?? "")"
        case .act(let assumed): "\(on) act \(label.en)" + assumed.map { " \($0.code)" }.joined()
        case .refused(let reasons): "\(on) refused \(label.en)" + reasons.map { " \($0.code)" }.joined()
        }
    }
}

extension ForecastLine {
    var refusals: [Reason] { if case .refused(let reasons) = kind { reasons } else { [] } }

    var reminder: Reminder? { if case .reminder(let reminder) = kind { reminder } else { nil } }
}

extension Desk {
    /// A draft that has been handed in on the day of the desk, so that its review is due in ten working days.
    static func reviewing(_ serial: Int = 1) throws -> Desk {
        var desk = Desk(.clerk, in: "draft")
        desk.proposal = Proposal(id: ProposalID(year: 2026, serial: serial), in: "draft", record: ["title": "停车难"])
        try desk.act("submit", ["focus": "hot"])
        return desk
    }

    /// A proposal that is being handled, with a reply due on that day.
    static func replying(from start: String, due: String) throws -> Desk {
        var desk = Desk(.chief, in: "handling")
        desk.proposal.clocks = [
            try .testing("reply", from: day(start), "3 months", due: nil, term: 1, limit: "6 months")
        ]
        desk.today = try day(start)
        try desk.act("extend", ["due": .string(due)])
        return desk
    }
}
