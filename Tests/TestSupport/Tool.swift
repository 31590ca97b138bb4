import Foundation

/// A program that is no part of the project, run to its end.
///
/// Foundation's `Process` is not for a run of tests: where very many files are open, it reads behind the list of them, and that may
/// be the end of all tests.
package struct Tool: Sendable {
    /// What is heard of what it writes.
    package enum Hearing: Sendable {
        case output, errors, both
    }

    /// The exit code, or 128 and the signal.
    package let status: CInt
    package let output: String

    /// Runs a program, which is looked for as a shell does, with nothing to read; its environment is this process's where none is
    /// given.
    package static func run(
        _ command: String...,
        environment: [String: String] = ProcessInfo.processInfo.environment,
        hearing: Hearing = .both
    ) throws -> Tool {
        try run(command, environment: environment, hearing: hearing)
    }

    /// As with the words one by one.
    package static func run(
        _ command: [String],
        environment: [String: String] = ProcessInfo.processInfo.environment,
        hearing: Hearing = .both
    ) throws -> Tool {
        let nothing = open("/dev/null", O_RDWR | O_CLOEXEC)
        guard nothing >= 0 else { throw SystemError(call: "open", code: errno) }
        defer { close(nothing) }
        let ends = try PipeEnds()
        defer { close(ends.reading) }
        let pid: pid_t
        do {
            defer { close(ends.writing) }
            pid = try ProgramStart(
                command: command,
                environment: environment,
                descriptors: [
                    nothing, hearing == .errors ? nothing : ends.writing, hearing == .output ? nothing : ends.writing,
                ]
            ).spawn()
        }
        let bytes = FileHandle(fileDescriptor: ends.reading, closeOnDealloc: false).readDataToEndOfFile()
        let status =
            switch ChildProcess.Ending(reaping: pid) {
            case .exited(let code): code
            case .killed(let signal): 128 + signal
            }
        return Tool(status: status, output: String(decoding: bytes, as: UTF8.self))
    }
}
