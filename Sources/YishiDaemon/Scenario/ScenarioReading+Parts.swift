import WorkflowCore

/// What stands in statements.
extension ScenarioReading {
    /// Lines below a statement that takes none.
    mutating func refuseLines(below statement: ScenarioText.Statement) {
        guard let line = statement.lines.first else { return }
        faults.report(
            .indentation,
            at: line.mark,
            zh: "此语句下不应有缩进的行",
            en: "This statement takes no indented lines"
        )
    }

    mutating func date(_ word: ScenarioWord) -> CivilDate? {
        guard let date = CivilDate(word.text) else {
            faults.report(
                .value,
                at: word.mark,
                zh: "“\(word.text)”不是 YYYY-MM-DD 的日期",
                en: "“\(word.text)” is no date YYYY-MM-DD"
            )
            return nil
        }
        return date
    }

    mutating func number(_ word: ScenarioWord, _ range: ClosedRange<Int>) -> Int? {
        guard let number = Int(digits: word.text), range.contains(number) else {
            faults.report(
                .value,
                at: word.mark,
                zh: "“\(word.text)”应为 \(range.lowerBound) 至 \(range.upperBound) 的整数",
                en: "“\(word.text)” should be a whole number from \(range.lowerBound) to \(range.upperBound)"
            )
            return nil
        }
        return number
    }

    mutating func year(_ word: ScenarioWord) -> Int? { number(word, 1_900...2_200) }

    mutating func name(
        of word: ScenarioWord,
        _ kind: Label,
        among entries: [ScenarioVocabulary.Entry]
    ) -> String? {
        if let name = entries.name(word.text) { return name }
        faults.report(unknown: word, kind, among: entries.map(\.name))
        return nil
    }

    mutating func person(_ word: ScenarioWord) -> String? {
        if scenario.people.contains(where: { $0.user == word.text }) { return word.text }
        faults.report(unknown: word, ScenarioVocabulary.person, among: scenario.people.map(\.user))
        return nil
    }

    /// The id of a proposal that has been created above.
    mutating func proposal(_ word: ScenarioWord) -> ProposalID? {
        if let id = ProposalID(word.text), proposals.contains(id) { return id }
        faults.report(unknown: word, ScenarioVocabulary.proposal, among: proposals.sorted().map(\.description))
        return nil
    }

    /// `clock` or `clock/item` of a proposal.
    mutating func deadline(_ id: ScenarioWord?, _ word: ScenarioWord?) -> Scenario.DeadlineName? {
        guard let id, let word else { return nil }
        let parts = word.parted(at: ["/"])
        let proposal = proposal(id)
        let clock = name(of: parts?.before ?? word, ScenarioVocabulary.clock, among: vocabulary.clocks)
        guard let proposal, let clock else { return nil }
        return Scenario.DeadlineName(id: proposal, clock: clock, item: parts?.after.text)
    }
}
