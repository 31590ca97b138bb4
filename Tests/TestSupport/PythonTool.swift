/// Python with packages of PyPI, which nobody here wrote; `.dev/python-tool` makes it where it is not there yet.
package struct PythonTool: Sendable {
    private let python: String

    /// One with these packages, each `NAME==VERSION`.
    package init(_ packages: String...) async throws {
        python = try await DevTool.folder("python-tool", packages) + "/bin/python"
    }

    /// Starts it with these words, such as `-m MODULE`.
    package func launch(_ words: [String], input: String = "") throws -> ChildProcess {
        try ChildProcess(
            [python, "-u"] + words,
            environment: ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8"],
            input: Array(input.utf8)
        )
    }

    /// Runs a program that stands in a text, to its end.
    package func run(program: String, _ words: String..., input: String = "") async throws -> Answer {
        try await launch(["-c", program] + words, input: input).answer()
    }
}
