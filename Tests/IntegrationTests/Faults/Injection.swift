import Foundation
import TestSupport
import Testing

/// A fault that strace puts in the way of a daemon's system calls.
///
/// It counts the calls of each thread: a fault at the third call comes when the first of the threads makes its third.
struct Injection: Sendable, CustomTestStringConvertible {
    let call: String
    /// The call of a thread from which on the fault comes; 0 for none.
    let number: Int
    private let fault: String
    private let when: String

    static let isAvailable = FileManager.default.isExecutableFile(atPath: "/usr/bin/strace")
    static let missing: Comment = "strace is missing"

    /// Ends the daemon before that call of a thread.
    static func kill(at call: String, _ number: Int) -> Injection {
        Injection(call: call, number: number, fault: "signal=SIGKILL", when: "\(number)")
    }

    /// Makes these calls of each thread fail: `3`, `3+` for all from there on, `3..5`.
    static func fail(_ call: String, _ error: String, _ when: String) -> Injection {
        Injection(call: call, number: Int(when.prefix { $0.isNumber }) ?? 0, fault: "error=\(error)", when: when)
    }

    /// No fault: the calls are only noted.
    static func watch(_ calls: String) -> Injection { Injection(call: calls, number: 0, fault: "", when: "") }

    var testDescription: String { "\(call) \(fault) \(when)" }

    /// The command that runs a program with the fault, and notes its calls in that file.
    ///
    /// With `path` only calls that concern that file count. strace stands aside (`-D`), so that the process that a test has
    /// started is the program itself.
    func wrapper(notes: String, path: String? = nil) -> [String] {
        let standing = ["strace", "-f", "-D", "-qq", "-y", "-s", "256", "--signal=none"]
        return standing + ["--output=\(notes)", "--trace=\(call)"] + place(path) + words
    }

    /// How strace is told of the only file that counts.
    func place(_ path: String?) -> [String] { path.map { ["--trace-path=\($0)"] } ?? [] }

    /// How strace is told of the fault.
    var words: [String] { fault.isEmpty ? [] : ["--inject=\(call):\(fault):when=\(when)"] }
}

/// What strace has noted of a daemon's calls.
struct CallNotes {
    /// One call: the thread that made it, and the rest of its line.
    struct Call: Hashable {
        let thread: String
        let text: String

        var name: String { String(text.prefix { $0 != "(" }) }
        var isFault: Bool { text.hasSuffix("(INJECTED)") }
    }

    let calls: [Call]

    init(file: String) throws {
        let text = try String(contentsOf: URL(filePath: file), encoding: .utf8)
        // A call that another thread's interrupts is noted twice: where it began it is counted.
        calls = text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
            guard parts.count == 2, !parts[1].hasPrefix("<..."), parts[1].contains("(") else { return nil }
            return Call(thread: String(parts[0]), text: parts[1].trimmingCharacters(in: .whitespaces))
        }
    }

    /// The most calls of one thread.
    var mostOfAThread: Int { Dictionary(grouping: calls, by: \.thread).values.map(\.count).max() ?? 0 }
}
