import WorkflowCore

/// What is expected.
extension ScenarioReading {
    mutating func readExpectation(_ statement: ScenarioText.Statement) {
        refuseLines(below: statement)
        guard let day = scenario.steps.last?.on else {
            faults.report(
                .order,
                at: statement.mark,
                zh: "then（那么）之前应有 on（在）",
                en: "Something is expected on a day: an on stands before"
            )
            return
        }
        let end = statement.end
        let words = statement.words.dropFirst()
        guard let sentence = ScenarioSentence<ThenPhrase>(words, end: end, reporting: &faults) else { return }
        guard let expectation = expectation(sentence, statement) else { return }
        add(.expectation(expectation), statement, on: day)
    }

    private mutating func expectation(
        _ sentence: ScenarioSentence<ThenPhrase>,
        _ statement: ScenarioText.Statement
    ) -> Scenario.Expectation? {
        switch sentence.phrase {
        case .refused, .warned: return answer(sentence, statement)
        case .nobodyReminded: return .silence(nil)
        case .nobodyRemindedOf: return deadline(sentence[.id].first, sentence[.deadline].first).map { .silence($0) }
        case .reminded, .remindedAt:
            let people = sentence[.who].compactMap { person($0) }
            let rung = sentence[.rung].first.map { self.rung($0) }
            guard let deadline = deadline(sentence[.id].first, sentence[.deadline].first), rung != .some(nil) else {
                return nil
            }
            return .reminded(people, deadline, rung.flatMap { $0 })
        case .state:
            guard let id = sentence[.id].first, let word = sentence[.state].first else { return nil }
            let proposal = proposal(id)
            let state = name(of: word, ScenarioVocabulary.state, among: vocabulary.states)
            guard let proposal, let state else { return nil }
            return .state(proposal, state)
        case .pending: return sentence[.id].first.flatMap { proposal($0) }.map { .pending($0) }
        case .due, .limited, .met, .metAfter, .left, .over, .stopped, .missingYear, .reminders, .noReminders:
            let deadline = deadline(sentence[.id].first, sentence[.deadline].first)
            let fact = fact(sentence)
            guard let deadline, let fact else { return nil }
            return .deadline(deadline, fact)
        }
    }

    private mutating func fact(_ sentence: ScenarioSentence<ThenPhrase>) -> Scenario.DeadlineFact? {
        let days = 0...2_000
        switch sentence.phrase {
        case .due: return sentence[.date].first.flatMap { date($0) }.map { .due($0) }
        case .limited: return sentence[.date].first.flatMap { date($0) }.map { .limitedTo($0) }
        case .met: return .met(after: nil)
        case .metAfter: return sentence[.number].first.flatMap { number($0, days) }.map { .met(after: $0) }
        case .left: return sentence[.number].first.flatMap { number($0, days) }.map { .left($0) }
        case .over: return sentence[.number].first.flatMap { number($0, 1...days.upperBound) }.map { .left(-$0) }
        case .stopped: return .stopped
        case .missingYear: return sentence[.year].first.flatMap { year($0) }.map { .missingYear($0) }
        case .reminders: return .reminders(sentence[.date].compactMap { date($0) })
        case .noReminders: return .reminders([])
        case .refused, .warned, .nobodyReminded, .nobodyRemindedOf, .reminded, .remindedAt, .state, .pending: return nil
        }
    }

    /// What is said of the answer to a deed is said right below it.
    private mutating func answer(
        _ sentence: ScenarioSentence<ThenPhrase>,
        _ statement: ScenarioText.Statement
    ) -> Scenario.Expectation? {
        let codes = sentence[.code].filter { word in
            if vocabulary.codes.contains(word.text) { return true }
            faults.report(unknown: word, ScenarioVocabulary.code, among: [])
            return false
        }.map(\.text)
        guard let index = scenario.steps.indices.last, case .deed(var deed) = scenario.steps[index].event else {
            if isUnclear { return nil }
            faults.report(
                .order,
                at: statement.mark,
                zh: "此句应紧接在某人的操作之后",
                en: "This is expected right below what somebody does"
            )
            return nil
        }
        guard sentence.phrase == .refused else { return .warned(codes) }
        deed.isToBeRefused = true
        scenario.steps[index].event = .deed(deed)
        return .refused(codes)
    }

    /// A rung by its working days, or by its level.
    private mutating func rung(_ word: ScenarioWord) -> Scenario.RungName? {
        if let level = ReminderLevel.allCases.first(where: { [$0.rawValue, $0.chinese].contains(word.text) }) {
            return .level(level)
        }
        let digits = word.text.drop { $0 == "+" || $0 == "-" }
        if word.text.count - digits.count <= 1, let number = Int(digits: digits), number <= 250 {
            return .at(word.text.first == "-" ? -number : number)
        }
        let names = ReminderLevel.allCases.map(\.rawValue).joined(separator: ", ")
        let chinese = ReminderLevel.allCases.map(\.chinese).joined(separator: "、")
        faults.report(
            .value,
            at: word.mark,
            zh: "“\(word.text)”应为到期前后的工作日数（如 -3、+1）或 \(chinese)",
            en: "“\(word.text)” should be working days from the due day, such as -3 or +1, or one of \(names)"
        )
        return nil
    }
}

extension ReminderLevel {
    /// What a scenario in Chinese calls it.
    fileprivate var chinese: String {
        switch self {
        case .note: "内部提示"
        case .remind: "提醒"
        case .blue: "蓝色"
        case .orange: "橙色"
        case .red: "红色"
        }
    }
}
