import ArgumentParser
import Foundation
import TestSupport

/// Measures the daemon beside the disk, SQLite and a socket that it stands on, and says which targets are reached.
///
/// Nothing of it is a test: figures depend on the machine and on what else runs there, and are for people to judge.
@main struct Benchmarks: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "make bench",
        abstract: "Measures the daemon on ledgers of several sizes.",
        subcommands: [HostileBench.self, RemindersBench.self]
    )

    @Option(help: "How often everything is measured; medians are shown.")
    var rounds = 3

    @Option(help: "How many events the ledgers have, separated by commas.")
    var sizes = "1000,100000,1000000"

    @Option(help: "How many clients make changes at one time, separated by commas.")
    var clients = "1,4,16,64"

    @Option(help: "How long each load lasts.")
    var seconds = 3

    @Option(help: "How many seconds the idle daemon is watched; otherwise twenty times as long as a load lasts.")
    var idle: Int?

    @Option(help: "The folder of the programs that are measured; otherwise this program's own.")
    var programs: String?

    @Option(help: "Where the raw figures go.")
    var output = ".build/bench.json"

    /// The folder of the programs that are measured.
    var folder: String {
        programs ?? URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent().path
    }

    func validate() throws {
        let smallest = BenchLedger.smallest
        guard numbers(sizes)?.allSatisfy({ $0 >= smallest }) == true else {
            throw ValidationError("--sizes takes numbers of \(smallest) or more")
        }
        guard numbers(clients)?.allSatisfy((1...64).contains) == true else {
            throw ValidationError("--clients takes numbers from 1 to 64")
        }
        guard rounds > 0, seconds > 0, idle ?? 1 > 0 else {
            throw ValidationError("--rounds, --seconds and --idle begin at 1")
        }
    }

    func run() async throws {
        let plan = BenchPlan(
            rounds: rounds,
            seconds: seconds,
            idleSeconds: idle ?? 20 * seconds,
            clients: numbers(clients) ?? [],
            programs: folder,
            shelf: try LedgerShelf.standard()
        )
        var bench = BenchFigures(rounds: rounds, seconds: seconds)
        for size in (numbers(sizes) ?? []).sorted() {
            bench.sizes.append(try await SizeBench(plan, events: size).run())
        }
        bench.finish()
        try bench.write(to: output)
        print(bench.report)
        print("raw figures: \(output)")
    }

    /// `nil` where one of the words is none.
    private func numbers(_ list: String) -> [Int]? {
        let words = list.split(separator: ",", omittingEmptySubsequences: false)
        let numbers = words.compactMap { Int($0) }
        return numbers.count == words.count ? numbers : nil
    }
}

/// What a run of the benchmarks is to do.
struct BenchPlan: Sendable {
    let rounds: Int
    /// So long each load lasts.
    let seconds: Int
    /// So long an idle daemon is watched.
    let idleSeconds: Int
    let clients: [Int]
    /// Where `yishi` and `yishid` lie.
    let programs: String
    let shelf: LedgerShelf
}

/// What a run says of itself while it lasts.
func note(_ text: String) { FileHandle.standardError.write(Data("bench: \(text)\n".utf8)) }
