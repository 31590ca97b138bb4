import ArgumentParser
import Foundation
import StrictJSON
import TestSupport

/// Measures what an honest client notices while others attack, and what they leave behind.
///
/// Attackers, the honest client and the daemon share the machine's cores: with two of them, some of a ratio is the kernel's turn
/// taking and not the daemon's.
struct HostileBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "hostile",
        abstract: "Measures an honest client while others attack."
    )

    @ParentCommand var bench: Benchmarks

    @Option(help: "Only those attacks whose name contains this.")
    var attack = ""

    @Option(help: "Where the raw figures of this go.")
    var figures = ".build/bench-hostile.json"

    private static let events = 1_000
    /// How many times its quiet p99 an honest client's may be.
    private static let bound = 5.0

    func run() async throws {
        let program = bench.folder + "/yishid"
        let shelf = try LedgerShelf.standard()
        let ledger = try await shelf.ledger(events: Self.events)
        var medians: [HostileFigures] = []
        let attacks = BenchAttack.all.filter { attack.isEmpty || $0.name.contains(attack) }
        for attack in attacks {
            note(attack.name)
            var measured: [HostileFigures] = []
            for _ in 0..<bench.rounds {
                let places = try BenchPlaces(on: shelf)
                defer { places.remove() }
                try ledger.copy(to: places.state)
                measured.append(try await measure(attack, places, program))
            }
            medians.append(try JSON.median(of: measured.map { try JSON(encoding: $0) }).decode(HostileFigures.self))
        }
        let names = attacks.map(\.name)
        let json = JSON.array(
            try zip(names, medians).map { name, figures in
                var object = try JSONObject(encoding: figures)
                object["attack"] = .string(name)
                return .object(object)
            }
        )
        try Data((json.prettyText + "\n").utf8).write(to: URL(filePath: figures))
        print(table(names, medians))
        print("\nraw figures: \(figures)")
    }

    private func measure(_ attack: BenchAttack, _ places: BenchPlaces, _ program: String) async throws -> HostileFigures
    {
        let daemon = try await BenchDaemon(program, state: places.state, scratch: places.memory)
        try daemon.admitColleague()
        let process = daemon.figures
        let quiet = try await honest(daemon)
        let (memory, files) = (process.memory, process.openFiles)
        let attackers = Attackers(attack, to: daemon.socket)
        let attacked = try await honest(daemon)
        let during = process.memory
        let rounds = try await attackers.end()
        process.settle(at: files, memory)
        let figures = HostileFigures(
            quiet: quiet.percentile(99),
            attacked: attacked.percentile(99),
            answered: attacked.perSecond,
            attacks: Double(rounds) / Double(bench.seconds),
            memoryBefore: memory,
            memoryDuring: during,
            memoryAfter: process.memory,
            filesBefore: files,
            filesAfter: process.openFiles
        )
        try await daemon.stop()
        return figures
    }

    /// Somebody who looks at one proposal after the other.
    private func honest(_ daemon: BenchDaemon) async throws -> Latencies {
        let (socket, seconds) = (daemon.socket, bench.seconds)
        return try await onThread {
            let question = Question.all(events: Self.events)[0]
            return try Callers(to: socket, [question.script]).run(for: .seconds(seconds))
        }
    }

    private func table(_ names: [String], _ figures: [HostileFigures]) -> String {
        let mebibyte = 1_048_576.0
        let heads = [
            "attack", "rounds/s", "quiet p99, µs", "p99, µs", "ratio", "MiB before", "during", "after", "files",
        ]
        let rows = zip(names, figures).map { name, row in
            let ratio = row.attacked / row.quiet
            return [
                name, FigureTable.text(row.attacks), FigureTable.text(row.quiet), FigureTable.text(row.attacked),
                FigureTable.text(ratio) + (ratio <= Self.bound ? " reached" : " missed"),
                FigureTable.text(Double(row.memoryBefore) / mebibyte),
                FigureTable.text(Double(row.memoryDuring) / mebibyte),
                FigureTable.text(Double(row.memoryAfter) / mebibyte), "\(row.filesBefore) → \(row.filesAfter)",
            ]
        }
        return FigureTable.aligned([heads] + rows)
    }
}

/// What one attack came to: times in microseconds, memory in bytes.
private struct HostileFigures: Codable {
    let quiet: Double
    let attacked: Double
    /// How many calls a second the honest client had answered.
    let answered: Double
    /// How often a second all attackers together did what they do.
    let attacks: Double
    let memoryBefore: Int
    let memoryDuring: Int
    let memoryAfter: Int
    let filesBefore: Int
    let filesAfter: Int
}

extension ProcessFigures {
    fileprivate var openFiles: Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(pid)/fd").count) ?? 0
    }

    /// Waits until no more files are open and no more memory is held than that, or for three seconds.
    fileprivate func settle(at count: Int, _ bytes: Int) {
        for _ in 0..<300 where openFiles != count || memory > bytes { _ = poll(nil, 0, 10) }
    }
}
