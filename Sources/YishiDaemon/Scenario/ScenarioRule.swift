/// What must hold for a scenario's text; documented in yishi-scenario(5).
package enum ScenarioRule: String, CaseIterable, Hashable, Sendable {
    /// The text, the number of its statements or the time that it covers is too large.
    case size = "scenario-size"
    case indentation = "scenario-indentation"
    case quote = "scenario-quote"
    /// The words are not those of any statement.
    case words = "scenario-words"
    /// A statement stands where it cannot.
    case order = "scenario-order"
    /// No date, year, number or rung.
    case value = "scenario-value"
    /// There is no such person, role, proposal, action, state, deadline, workflow, body or code.
    case unknown = "scenario-unknown"
    case duplicate = "scenario-duplicate"
    case field = "scenario-field"
    /// A file is not given as one, or something else is.
    case file = "scenario-file"
    case calendar = "scenario-calendar"
    /// Nothing is expected.
    case empty = "scenario-empty"
}
