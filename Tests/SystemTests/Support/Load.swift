import TestSupport
import Testing

/// People who enter proposals one after the other, each under a request id of its own, while a test disturbs the daemon.
///
/// A call of unknown outcome is repeated under its id; every other failure ends the person's work.
struct Load: Sendable {
    private let people: [ChildProcess]
    private let count: Int

    private static let script = """
        for ((n = 1; n <= $2; n++)); do
            status=0
            yishi new "议题 $1-$n" --year 2022 --request-id "$1-$n" >/dev/null 2>&1 || status=$?
            echo "$status $1-$n"
            if [[ $status == 7 ]]; then n=$((n - 1)); elif [[ $status != 0 ]]; then exit; fi
        done
        echo "end $1"
        """

    /// Lets that many people enter `count` proposals each.
    init(on system: BootedSystem, people: Int = 3, each count: Int) throws {
        self.count = count
        self.people = try (1...people).map { person in
            try system.launch(["bash", "-c", Self.script, "load", "\(person)", "\(count)"], as: "clerk")
        }
    }

    /// Waits until that many calls of the first person have been answered, or they have given up.
    func answered(_ calls: Int) async throws {
        let person = try #require(people.first)
        try await person.output.until { $0.isComplete || $0.lines.count(where: { $0.hasPrefix("0 ") }) >= calls }
    }

    /// Waits until everyone has entered all, or has given up, and returns what each call ended with.
    func outcomes() async throws -> [(status: Substring, request: Substring)] {
        var outcomes: [(Substring, Substring)] = []
        for person in people {
            let answer = try await person.answer()
            for line in answer.output.split(separator: "\n") {
                let words = line.split(separator: " ", maxSplits: 1)
                guard words.count == 2, words[0] != "end" else { continue }
                outcomes.append((words[0], words[1]))
            }
        }
        return outcomes
    }

    /// The titles of all that should be entered.
    var titles: [String] { people.indices.flatMap { person in (1...count).map { "议题 \(person + 1)-\($0)" } } }
}
