package import WorkflowCore

/// A statement of a scenario that was played, and whether it went as it should.
package struct ScenarioOutcome: Hashable, Sendable {
    package let line: Int
    package let on: CivilDate
    /// The statement as it was written.
    package let text: String
    /// What was found, where that is something else.
    package let found: Label?

    package var passed: Bool { found == nil }
}

extension ScenarioOutcome: CustomStringConvertible {
    package var description: String {
        "\(passed ? "ok" : "FAILED") \(line) (\(on)): \(text)" + (found.map { " — \($0.en)" } ?? "")
    }
}
