import StrictJSON
import WorkflowCore
import WorkflowEngine

/// What really comes while days go by: the engine with a moved clock, and people who do what was planned.
struct LivedDays {
    let office: DutyOffice
    let ids: [String]
    private(set) var lines: [String] = []
    private var overdue: Set<String> = []

    init(_ office: DutyOffice, of ids: [String]) async throws {
        self.office = office
        self.ids = ids
        overdue = Set(try await overdue(on: office.today.adding(days: -1)).keys)
    }

    /// Lives through the days from today on.
    mutating func live(through last: CivilDate, _ acts: [PlannedAct] = []) async throws {
        var day = office.today
        while day <= last {
            office.fixture.clock.set(to: day)
            try await look()
            for act in acts where act.on == day {
                try await take(act)
                try await look()
            }
            day = day.adding(days: 1)
        }
    }

    /// Who can take which action.
    private static let people = ["back": "bob", "extend": "bob", "suspend": "bob", "resume": "bob"]

    private mutating func take(_ act: PlannedAct) async throws {
        let (id, user) = (act.proposal.description, Self.people[act.action] ?? "ann")
        do {
            try await office.act(id, act.action, act.input, as: user)
            lines.append("\(office.today) \(id) act \(act.action)")
        } catch ChangeRefusal.refused(let parts) {
            let codes = parts.flatMap(\.reasons).map { " \($0.code)" }.joined()
            lines.append("\(office.today) \(id) refused \(act.action)\(codes)")
        }
    }

    private mutating func look() async throws {
        let over = try await overdue(on: office.today)
        lines += over.filter { !overdue.contains($0.key) }.map { "\(office.today) \($0.value)" }
        overdue.formUnion(over.keys)
        let before = try await office.fixture.head
        try await office.remind()
        for event in try await office.engine.history(of: nil, after: before, limit: .max) {
            guard let reminder = Reminder(event.content.detail) else { continue }
            lines.append("\(office.today) \(event.content.subject) \(reminder.short)")
        }
    }

    /// What is over on that day, each in its term.
    private func overdue(on day: CivilDate) async throws -> [String: String] {
        var result: [String: String] = [:]
        for id in ids {
            for clock in try await office.engine.proposal(id).clocks where clock.isOverdue(on: day) {
                result["\(id) \(clock.name) \(clock.item ?? "") \(clock.term)"] = "\(id) \(clock.overdueLine)"
            }
        }
        return result
    }
}

extension ForecastLine {
    /// As lived days say it.
    var lived: String {
        let what =
            switch kind {
            case .reminder(let reminder): reminder.short
            case .overdue(let clock): clock.overdueLine
            case .act(let assumed): "act \(action)" + assumed.map { " \($0.code)" }.joined()
            case .refused(let reasons): "refused \(action)" + reasons.map { " \($0.code)" }.joined()
            }
        return "\(on) \(proposal) \(what)"
    }

    /// The labels of these workflows are their names in English, in lower case.
    private var action: String { label.en.lowercased().replacing(" ", with: "_") }
}

extension Reminder {
    fileprivate var short: String {
        "\(level.rawValue) \(clock) \(item ?? "") \(term) \(at) \(due) \(roles)" + (isLate ? " late" : "")
    }
}

extension ClockState {
    fileprivate var overdueLine: String { "overdue \(name) \(item ?? "") \(due?.description ?? "")" }
}
