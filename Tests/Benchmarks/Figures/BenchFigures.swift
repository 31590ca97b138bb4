import Foundation
import StrictJSON

/// Everything that a run has measured; other programs read it as JSON.
///
/// ```
/// {"made": "2026-11-29T16:30:00Z", "processors": 2, "rounds": 3, "seconds": 3,
///  "loadBefore": 0.1, "loadAfter": 1.8,
///  "sizes": [
///    {"events": 1000, "proposals": 100,
///     "disk": {"appending": …, "overwriting": …},
///     "sqlite": {"perSecond": …, "p50": …, "p95": …, "p99": …}, "echo": {the same},
///     "ours": [{"clients": 64, "perSecond": …, "p50": …, "p95": …, "p99": …, "cpu": …, "written": …}, …],
///     "untouched": {the same},
///     "reads": [{"name": "show", "p50": …, "p95": …, "p99": …}, …],
///     "coldShow": …, "ready": …, "memoryAfterLoad": …, "verify": {"time": …, "perSecond": …},
///     "idle": {"memory": …, "wakeUpsPerMinute": …},
///     "raw": [one object with the members from "disk" to "verify" for each round]}, …],
///  "targets": [{"name": …, "wanted": …, "measured": [a number for each size, or null], "reached": true}, …]}
/// ```
/// What stands beside `raw` are the medians of the rounds. Times are in microseconds, `coldShow`, `ready` and
/// `verify` in milliseconds, memory and what was written in bytes.
struct BenchFigures {
    var sizes: [SizeFigures] = []
    private let made = Date()
    private let rounds: Int
    private let seconds: Int
    private let loadBefore = BenchFigures.load
    private var loadAfter = 0.0

    init(rounds: Int, seconds: Int) { (self.rounds, self.seconds) = (rounds, seconds) }

    mutating func finish() { loadAfter = Self.load }

    func write(to path: String) throws {
        var json: JSONObject = [
            "made": .string(made.ISO8601Format()),
            "processors": .integer(ProcessInfo.processInfo.processorCount),
            "rounds": .integer(rounds), "seconds": .integer(seconds),
            "loadBefore": .number(loadBefore), "loadAfter": .number(loadAfter),
        ]
        json["sizes"] = .array(try sizes.map { .object(try $0.json()) })
        json["targets"] = try JSON(encoding: Target.all(for: sizes))
        try Data((JSON.object(json).prettyText + "\n").utf8).write(to: URL(filePath: path))
    }

    var report: String {
        var table = FigureTable(
            columns: sizes.map { "\($0.events.formatted(.number.locale(.init(identifier: "en")))) events" }
        )
        table.add(sizes)
        return """
            \(table.text)

            \(Target.table(for: sizes))

            \(rounds) rounds of \(seconds) s; load average before \(loadBefore), after \(loadAfter); \
            \(ProcessInfo.processInfo.processorCount) processors
            """
    }

    /// Of the last minute.
    private static var load: Double {
        var averages = [0.0]
        return getloadavg(&averages, 1) == 1 ? averages[0] : 0
    }
}

/// What was measured at one size.
struct SizeFigures: Sendable {
    let events: Int
    let proposals: Int
    let idle: IdleFigures
    let rounds: [RoundFigures]
    let median: RoundFigures

    init(events: Int, proposals: Int, idle: IdleFigures, rounds: [RoundFigures]) throws {
        (self.events, self.proposals, self.idle, self.rounds) = (events, proposals, idle, rounds)
        median = try JSON.median(of: rounds.map { try JSON(encoding: $0) }).decode(RoundFigures.self)
    }

    func json() throws -> JSONObject {
        var json = try JSONObject(encoding: median)
        json["events"] = .integer(events)
        json["proposals"] = .integer(proposals)
        json["idle"] = try JSON(encoding: idle)
        json["raw"] = try JSON(encoding: rounds)
        return json
    }

    /// The changes of so many clients.
    func changes(by clients: Int) -> ChangeFigures? { median.ours.first { $0.clients == clients } }
}
