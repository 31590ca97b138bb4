import WorkflowCore
import WorkflowEngine

/// Reads the statements of a scenario one after another, and collects what is wrong with them.
///
/// What cannot be read is left out, so that reading can go on; the result counts only where there are no faults.
struct ScenarioReading {
    var faults: ScenarioFaults
    let workflows: [NewDefinition]
    var vocabulary: ScenarioVocabulary
    var scenario: Scenario
    var proposals: Set<ProposalID> = []
    /// Whether anything was read for which the workflow had to be known.
    var isWorkflowFixed = false
    /// Whether what happens above could not be read, so that nothing can be said of what is expected of it.
    var isUnclear = false

    init(faults: ScenarioFaults, standard: NewDefinition, workflows: [NewDefinition], calendar: WorkingCalendar) {
        self.faults = faults
        self.workflows = workflows
        vocabulary = ScenarioVocabulary(standard.workflow)
        scenario = Scenario(
            definition: standard,
            people: [],
            calendars: [CalendarYears(body: nil, calendar: calendar)],
            files: [],
            steps: []
        )
    }

    mutating func scenario(of statements: [ScenarioText.Statement]) -> Scenario {
        var isAnythingExpected = false
        for statement in statements {
            guard let first = statement.words.first else { continue }
            switch first.text {
            case let word where ScenarioGrammar.given.contains(word): readGiven(statement)
            case let word where ScenarioGrammar.on.contains(word): readDay(statement)
            case let word where ScenarioGrammar.then.contains(word):
                isAnythingExpected = true
                readExpectation(statement)
            default:
                faults.report(
                    .words,
                    at: first.mark,
                    zh: "语句应以 given、on 或 then（假设、在、那么）开头",
                    en: "A statement begins with given, on or then"
                )
            }
        }
        if !isAnythingExpected {
            faults.report(
                .empty,
                at: DocumentMark(line: 0, column: 0),
                zh: "没有一条 then（那么）语句：什么也没有检验",
                en: "There is no then: nothing is checked"
            )
        }
        return scenario
    }
}

extension ScenarioText.Statement {
    /// Behind its last character.
    var end: DocumentMark { DocumentMark(line: mark.line, column: mark.column + text.unicodeScalars.count) }
}
