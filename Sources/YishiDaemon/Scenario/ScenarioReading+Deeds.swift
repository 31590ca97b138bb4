import StrictJSON
import WorkflowCore
import WorkflowEngine

/// What people do on a day.
extension ScenarioReading {
    mutating func deed(
        of person: ScenarioWord,
        _ words: [ScenarioWord],
        _ statement: ScenarioText.Statement
    ) -> Scenario.Deed? {
        let who = self.person(person)
        // The fields may stand in the same line, behind everything else.
        let isField: (ScenarioWord) -> Bool = { $0.parted(at: ScenarioField.equals) != nil }
        let head = words.prefix { !isField($0) }
        let sentence = ScenarioSentence<DeedPhrase>(head, end: statement.end, reporting: &faults)
        let fields = entries(words.dropFirst(head.count), statement.lines)
        guard let sentence, let request = request(sentence, fields), let who else { return nil }
        return Scenario.Deed(who: who, request: request)
    }

    private mutating func request(
        _ sentence: ScenarioSentence<DeedPhrase>,
        _ entries: [ScenarioField]
    ) -> ChangeRequest? {
        switch sentence.phrase {
        case .create:
            return sentence[.id].first.flatMap { create($0, entries) }
        case .confirm:
            _ = form(entries, of: [])
            let ids = ids(sentence[.id])
            return ids.isEmpty ? nil : .decide(ids: ids, confirm: true, reason: nil)
        case .decline:
            let input = form(entries, of: [.reason])
            let ids = ids(sentence[.id])
            return ids.isEmpty ? nil : .decide(ids: ids, confirm: false, reason: input["reason"]?.string)
        case .acknowledge:
            _ = form(entries, of: [])
            return deadline(sentence[.id].first, sentence[.deadline].first).map {
                .acknowledge(id: $0.id.description, clock: $0.clock, item: $0.item)
            }
        case .act:
            guard let word = sentence[.action].first else { return nil }
            let ids = ids(sentence[.id])
            guard let action = name(of: word, ScenarioVocabulary.action, among: vocabulary.actions) else { return nil }
            let input = form(entries, of: vocabulary.form(of: action))
            if ids.isEmpty { return nil }
            return .act(ids.map { ActRequest(id: $0, action: action, input: input) })
        }
    }

    /// A proposal is created under the id that the scenario calls it by.
    private mutating func create(_ word: ScenarioWord, _ entries: [ScenarioField]) -> ChangeRequest? {
        var input = form(entries, of: vocabulary.intake.filter { !["year", "serial"].contains($0.name) })
        guard let id = ProposalID(word.text) else {
            faults.report(
                .value,
                at: word.mark,
                zh: "“\(word.text)”应为议题编号，如 2026-001",
                en: "“\(word.text)” should be an id such as 2026-001"
            )
            return nil
        }
        guard proposals.insert(id).inserted else {
            faults.report(.duplicate, at: word.mark, zh: "议题 \(id) 已新建", en: "\(id) is created above already")
            return nil
        }
        input["year"] = .integer(id.year)
        input["serial"] = .integer(id.serial)
        return .create(workflow: scenario.definition.workflow.definition.name, items: [input])
    }

    private mutating func ids(_ words: [ScenarioWord]) -> [String] {
        words.compactMap { proposal($0)?.description }
    }

    private mutating func entries(
        _ words: some Sequence<ScenarioWord>,
        _ lines: [ScenarioText.Line]
    ) -> [ScenarioField] {
        words.compactMap { ScenarioField($0, reporting: &faults) }
            + lines.compactMap { ScenarioField($0, reporting: &faults) }
    }

    /// The form that is filled in so, and the files that it names.
    private mutating func form(_ entries: [ScenarioField], of fields: [Field]) -> JSONObject {
        var form = ScenarioForm(fields: fields)
        for entry in entries { form.fill(entry, reporting: &faults) }
        for file in form.files where !scenario.files.contains(file) { scenario.files.append(file) }
        return form.input
    }
}

extension Field {
    /// Why something is declined.
    fileprivate static var reason: Field {
        .of(.prose, "reason", zh: "理由", en: "Reason")
    }
}
