package import WorkflowCore
package import WorkflowEngine

/// Reads scenarios: `given`, `on date` and `then` in lines that a clerk can write.
package struct ScenarioReader: Sendable {
    private let standard: NewDefinition
    private let workflows: [NewDefinition]
    private let calendar: WorkingCalendar

    /// - Parameters:
    ///   - standard: The workflow of a scenario that names none.
    ///   - workflows: Those that a scenario can name.
    ///   - calendar: The years that are known in a scenario that says nothing of them.
    package init(standard: NewDefinition, workflows: [NewDefinition], calendar: WorkingCalendar) {
        self.standard = standard
        self.workflows = workflows
        self.calendar = calendar
    }

    /// With the shipped workflow and the shipped calendar.
    ///
    /// - Parameters:
    ///   - definitions: Reads the shipped workflow.
    ///   - installed: The workflows that a scenario can name.
    /// - Throws: What is wrong with what is shipped.
    package init(shippedWith definitions: DefinitionReader, installed: [NewDefinition]) throws(DocumentFaults) {
        let text = String(decoding: Shipped.definition, as: UTF8.self)
        self.init(
            standard: NewDefinition(
                workflow: try definitions.workflow(from: text, file: Shipped.definitionFile),
                text: text
            ),
            workflows: installed,
            calendar: try ShippedCalendar.years().calendar
        )
    }

    /// The scenario in `text`, which its faults call `file`.
    ///
    /// - Throws: Everything that is wrong with it.
    package func scenario(in text: String, file: String) throws(DocumentFaults) -> Scenario {
        var faults = ScenarioFaults(file: file)
        guard text.utf8.count <= ScenarioLimits.size else {
            faults.report(
                .size,
                at: .start,
                zh: "文本超过 \(ScenarioLimits.size / 1024) KiB",
                en: "The text is larger than \(ScenarioLimits.size / 1024) KiB"
            )
            throw DocumentFaults(faults.list)
        }
        let statements = ScenarioText(text, reporting: &faults).statements
        guard statements.count <= ScenarioLimits.statements else {
            faults.report(
                .size,
                at: statements[ScenarioLimits.statements].mark,
                zh: "语句超过 \(ScenarioLimits.statements) 条",
                en: "There are more than \(ScenarioLimits.statements) statements"
            )
            throw DocumentFaults(faults.list)
        }
        var reading = ScenarioReading(
            faults: faults,
            standard: standard,
            workflows: workflows,
            calendar: calendar
        )
        let scenario = reading.scenario(of: statements)
        guard reading.faults.list.isEmpty else { throw DocumentFaults(reading.faults.list) }
        return scenario
    }
}

/// How much work a scenario may ask for.
enum ScenarioLimits {
    static let size = 256 << 10
    static let statements = 2_000
    /// About five years.
    static let days = 1_830
}
