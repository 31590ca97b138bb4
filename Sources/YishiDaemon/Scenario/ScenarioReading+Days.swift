import WorkflowCore

/// What happens on a day.
extension ScenarioReading {
    mutating func readDay(_ statement: ScenarioText.Statement) {
        guard let word = statement.words.dropFirst().first else {
            faults.report(.words, at: statement.end, zh: "缺日期", en: "The date is missing")
            return
        }
        guard let date = self.date(word) else { return }
        if let first = scenario.steps.first?.on, let last = scenario.steps.last?.on {
            guard date >= last else {
                faults.report(
                    .order,
                    at: word.mark,
                    zh: "日期早于上面的 \(last)",
                    en: "The date is earlier than \(last) above"
                )
                return
            }
            if date == last, scenario.steps.contains(where: { $0.on == last && $0.event.isDowntime }) {
                faults.report(
                    .order,
                    at: word.mark,
                    zh: "停机当天不再有别的事：写以后的日期",
                    en: "Nothing more happens on a day of downtime: give a later one"
                )
                return
            }
            guard date.dayNumber - first.dayNumber <= ScenarioLimits.days else {
                faults.report(
                    .size,
                    at: word.mark,
                    zh: "情景从 \(first) 起超过 \(ScenarioLimits.days) 天",
                    en: "The scenario goes on for more than \(ScenarioLimits.days) days from \(first)"
                )
                return
            }
        }
        isWorkflowFixed = true
        let rest = Array(statement.words.dropFirst(2))
        let event = event(rest, statement)
        isUnclear = event == nil
        // Whatever is wrong with what happens, the day has come.
        add(event ?? .day, statement, on: date)
    }

    private mutating func event(_ words: [ScenarioWord], _ statement: ScenarioText.Statement) -> Scenario.Event? {
        guard let word = words.first else {
            refuseLines(below: statement)
            return .day
        }
        if let (person, rest) = word.parted(at: [":", "："]) {
            let words = (rest.text.isEmpty ? [] : [rest]) + words.dropFirst()
            return deed(of: person, words, statement).map { .deed($0) }
        }
        let end = statement.end
        guard let sentence = ScenarioSentence<DayPhrase>(words, end: end, reporting: &faults) else { return nil }
        switch sentence.phrase {
        case .calendar, .calendarOfBody:
            return calendar(sentence[.year], sentence[.body], sentence[.notice], statement.lines).map { .calendar($0) }
        case .downtime:
            refuseLines(below: statement)
            return .downtime
        }
    }

    mutating func add(_ event: Scenario.Event, _ statement: ScenarioText.Statement, on date: CivilDate) {
        scenario.steps.append(
            Scenario.Step(line: statement.mark.line, text: statement.text, on: date, event: event)
        )
    }
}

extension Scenario.Event {
    fileprivate var isDowntime: Bool { if case .downtime = self { true } else { false } }
}
