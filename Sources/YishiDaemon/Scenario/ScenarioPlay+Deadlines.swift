import WorkflowCore
import WorkflowEngine

/// Holds what is expected of a deadline against what is.
extension ScenarioPlay {
    func difference(of name: Scenario.DeadlineName, from fact: Scenario.DeadlineFact) async throws -> Label? {
        if case .reminders(let days) = fact {
            let found = stage.reminders.filter { $0.isOf(name) }.map(\.on)
            guard found != days else { return nil }
            let list = found.map(\.description).inShort
            return found.isEmpty
                ? Label(zh: "未提醒", en: "it has not reminded")
                : Label(zh: "提醒于 \(list.zh)", en: "it has on \(list.en)")
        }
        guard let proposal = try await proposal(name.id) else { return Self.missing(name.id) }
        let clocks = proposal.clocks.filter { $0.name == name.clock }
        guard let clock = clocks.first(where: { $0.item == name.item }) else { return Self.others(clocks) }
        return difference(of: clock, from: fact)
    }

    private func difference(of clock: ClockState, from fact: Scenario.DeadlineFact) -> Label? {
        let isAsExpected =
            switch fact {
            case .due(let date): clock.status == .running && clock.due == date
            case .limitedTo(let date): clock.status != .met && clock.deadline.lastDay(in: calendar(of: clock)) == date
            case .met(let days): clock.status == .met && (days.map { $0 == used(clock) } ?? true)
            case .left(let days): days == left(clock)
            case .stopped: clock.status == .stopped
            case .missingYear(let year): clock.status == .running && missingYear(of: clock) == year
            case .reminders: false
            }
        return isAsExpected ? nil : description(of: clock)
    }

    /// The working days from its start until it was met.
    private func used(_ clock: ClockState) -> Int? {
        clock.metOn.flatMap { calendar(of: clock).workingDays(after: clock.deadline.start, through: $0) }
    }

    /// The working days that are left, as the office counts them.
    private func left(_ clock: ClockState) -> Int? {
        clock.workingDaysLeft(on: stage.today, in: stage.engine.time.calendars.common)
    }

    private func missingYear(of clock: ClockState) -> Int? {
        clock.missingYear(in: stage.engine.time.calendars)
    }

    private func calendar(of clock: ClockState) -> WorkingCalendar { stage.engine.time.calendars[clock.calendar] }

    private static func others(_ clocks: [ClockState]) -> Label {
        let items = clocks.map { $0.item.map { item in "\(clocks[0].name)/\(item)" } ?? clocks[0].name }
        return items.isEmpty
            ? Label(zh: "没有这个期限", en: "there is no such deadline")
            : Label(zh: "有的是 \(items.inShort.zh)", en: "there is \(items.inShort.en)")
    }

    private func description(of clock: ClockState) -> Label {
        switch clock.status {
        case .met:
            let on = clock.metOn?.description ?? "?"
            guard let days = used(clock) else { return Label(zh: "已于 \(on) 办结", en: "it was met on \(on)") }
            return Label(
                zh: "已于 \(on) 办结，用时 \(days) 个工作日",
                en: "it was met on \(on), after \(days) working days"
            )
        case .stopped: return Label(zh: "已停计", en: "it stands still")
        case .running:
            guard let due = clock.due else {
                let year = missingYear(of: clock).map(String.init) ?? "?"
                return Label(zh: "缺 \(year) 年日历", en: "it needs the calendar of \(year)")
            }
            var label = Label(zh: "\(due) 到期", en: "it is due \(due)")
            if let left = left(clock) {
                label.zh += left < 0 ? "，已超 \(-left) 个工作日" : "，还剩 \(left) 个工作日"
                label.en += left < 0 ? ", \(-left) working days over" : ", \(left) working days left"
            }
            if let last = clock.deadline.lastDay(in: calendar(of: clock)) {
                label.zh += "，最迟 \(last)"
                label.en += ", limited to \(last)"
            }
            return label
        }
    }
}
