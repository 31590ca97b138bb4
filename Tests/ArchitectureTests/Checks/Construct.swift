/// Something that the language allows and the style does not.
struct Construct: Sendable {
    let name: String
    /// Words of which a text has to hold one before the pattern, which is slow, is tried.
    let words: [String]
    /// A regular expression over a line of code without comments and literals.
    let pattern: String
    /// Folders, from the root on, in which it counts.
    let folders: [String]
    /// Whether a comment that gives the reason excuses it.
    let isExcusable: Bool

    private init(_ name: String, words: [String], pattern: String, in folders: [String], isExcusable: Bool = false) {
        self.name = name
        self.words = words
        self.pattern = pattern
        self.folders = folders
        self.isExcusable = isExcusable
    }

    private static let everywhere = ["Sources/", "plugins/", "Tests/"]
    private static let pure = ["Sources/StrictJSON/", "Sources/WorkflowCore/", "Sources/StepKit/", "plugins/"]

    static let all: [Construct] = [
        Construct("@testable", words: ["@testable"], pattern: #"@testable\b"#, in: everywhere),
        Construct("fatalError", words: ["fatalError"], pattern: #"\bfatalError\s*\("#, in: everywhere),
        Construct("try!", words: ["try!"], pattern: #"\btry!"#, in: everywhere),
        Construct("sleep", words: ["sleep"], pattern: #"\b(?:u|nano)?sleep\s*\("#, in: ["Tests/"]),
        Construct("asyncAfter", words: ["asyncAfter"], pattern: #"\basyncAfter\s*\("#, in: ["Tests/"]),
        Construct(
            "@unchecked Sendable",
            words: ["@unchecked"],
            pattern: #"@unchecked\s+Sendable\b"#,
            in: everywhere,
            isExcusable: true
        ),
        Construct(
            "nonisolated(unsafe)",
            words: ["nonisolated"],
            pattern: #"\bnonisolated\s*\(\s*unsafe\s*\)"#,
            in: everywhere,
            isExcusable: true
        ),
        Construct(
            "preconditionFailure",
            words: ["preconditionFailure"],
            pattern: #"\bpreconditionFailure\s*\("#,
            in: everywhere,
            isExcusable: true
        ),
        // JournalMessage is the one way: it gives every entry its id.
        Construct(
            "logging past JournalMessage",
            words: ["trace", "debug", "info", "notice", "warning", "error", "critical", "log"],
            pattern: #"\b[lL]ogger(?:\([^)]*\))?\s*\.\s*(?:trace|debug|info|notice|warning|error|critical|log)\s*\("#,
            in: ["Sources/YishiDaemon/", "Sources/WorkflowEngine/", "Sources/Ledger/", "Sources/yishid/"]
        ),
        Construct(
            "concurrency in a pure target",
            words: ["async", "await", "actor", "Task"],
            pattern: #"\b(?:async|await)\b|\bTask\s*[.{(<]|\bactor\s+[A-Z]"#,
            in: pure
        ),
        Construct(
            "a clock in a pure target",
            words: ["Clock"],
            pattern: #"\b(?:ContinuousClock|SuspendingClock)\b"#,
            in: pure
        ),
        Construct(
            "chance in a pure target",
            words: ["andom", "shuffle"],
            pattern: #"\bSystemRandomNumberGenerator\b|\.\s*(?:random|randomElement|shuffled?)\s*\("#,
            in: pure
        ),
        Construct(
            "input or output in a pure target",
            words: ["print", "Print", "dump", "readLine", "CommandLine"],
            pattern: #"(?:^|[^.\w])(?:print|debugPrint|dump|readLine)\s*\(|\bCommandLine\b"#,
            in: pure
        ),
    ]
}
