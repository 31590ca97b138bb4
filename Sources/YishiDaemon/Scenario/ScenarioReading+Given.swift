import WorkflowCore
import WorkflowEngine

/// What there is at the beginning.
extension ScenarioReading {
    mutating func readGiven(_ statement: ScenarioText.Statement) {
        guard scenario.steps.isEmpty else {
            faults.report(
                .order,
                at: statement.mark,
                zh: "given（假设）应在第一个 on（在）之前",
                en: "What is given stands before the first on"
            )
            return
        }
        let end = statement.end
        let words = statement.words.dropFirst()
        guard let sentence = ScenarioSentence<GivenPhrase>(words, end: end, reporting: &faults) else { return }
        switch sentence.phrase {
        case .workflow: take(workflow: sentence[.workflow])
        case .person, .personOfUnit: take(person: sentence)
        case .calendar, .calendarOfBody:
            isWorkflowFixed = true
            if let years = calendar(sentence[.year], sentence[.body], sentence[.notice], statement.lines) {
                know(years)
            }
            return
        case .noCalendar:
            for year in sentence[.year].compactMap({ self.year($0) }) {
                scenario.calendars = scenario.calendars.map { $0.without(year) }
            }
        }
        refuseLines(below: statement)
    }

    /// Years in place of what was known of them.
    private mutating func know(_ years: CalendarYears) {
        if let index = scenario.calendars.firstIndex(where: { $0.body == years.body }) {
            scenario.calendars[index].calendar = scenario.calendars[index].calendar.replacing(years.calendar)
        } else {
            scenario.calendars.append(years)
        }
    }

    private mutating func take(workflow words: [ScenarioWord]) {
        guard let word = words.first else { return }
        guard !isWorkflowFixed else {
            faults.report(
                .order,
                at: word.mark,
                zh: "流程应在人员和日历之前给出，且只给一次",
                en: "The workflow is given once, before people and calendars"
            )
            return
        }
        isWorkflowFixed = true
        guard let definition = workflows.first(where: { $0.workflow.definition.name == word.text }) else {
            faults.report(
                unknown: word,
                ScenarioVocabulary.workflow,
                among: workflows.map(\.workflow.definition.name)
            )
            return
        }
        scenario.definition = definition
        vocabulary = ScenarioVocabulary(definition.workflow)
    }

    private mutating func take(person sentence: ScenarioSentence<GivenPhrase>) {
        isWorkflowFixed = true
        guard let word = sentence[.who].first else { return }
        guard !scenario.people.contains(where: { $0.user == word.text }) else {
            faults.report(.duplicate, at: word.mark, zh: "人员 \(word.text) 重复", en: "\(word.text) is there already")
            return
        }
        let roles = sentence[.role].compactMap { name(of: $0, ScenarioVocabulary.role, among: vocabulary.roles) }
        scenario.people.append(
            OfficePerson(user: word.text, name: word.text, roles: roles, unit: sentence[.unit].first?.text)
        )
    }
}
