import StrictJSON

/// How a run of the command line ended, and what it wrote.
struct Answer: Sendable {
    let ending: ChildProcess.Ending
    let output: String
    let errors: String

    var status: Int32? { if case .exited(let status) = ending { status } else { nil } }

    /// What it wrote under `--json`.
    func json() throws -> JSON { try JSON(parsing: Array(output.utf8)) }
}
