package import StrictJSON

/// How a run of the command line ended, and what it wrote.
package struct Answer: Sendable {
    package let ending: ChildProcess.Ending
    package let output: String
    package let errors: String

    package init(ending: ChildProcess.Ending, output: String, errors: String) {
        (self.ending, self.output, self.errors) = (ending, output, errors)
    }

    package var status: Int32? { if case .exited(let status) = ending { status } else { nil } }

    /// What it wrote under `--json`.
    package func json() throws -> JSON { try JSON(parsing: Array(output.utf8)) }
}
