/// Why a text is no interface description, and on which line, counted from 1.
package struct DescriptionError: Error, Hashable, Sendable, CustomStringConvertible {
    package let line: Int
    /// What is wrong there, in English.
    package let problem: String

    package init(line: Int, problem: String) {
        self.line = line
        self.problem = problem
    }

    package var description: String { "line \(line): \(problem)" }
}
