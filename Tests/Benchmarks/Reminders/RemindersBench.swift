import ArgumentParser
import Foundation
import StrictJSON
import TestSupport

/// Measures how long the daemon takes to remind of everything at once, as after a week in which it did not run.
///
/// It runs in another time, by libfaketime, which costs it something at each look at the clock.
struct RemindersBench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reminders",
        abstract: "Measures how long many reminders take that are due at once."
    )

    @ParentCommand var bench: Benchmarks

    @Option(help: "How many proposals are overdue.")
    var proposals = 10_000

    @Option(help: "Where the raw figures of this go.")
    var figures = ".build/bench-reminders.json"

    func validate() throws {
        guard proposals > 0 else { throw ValidationError("--proposals begins at 1") }
        guard OtherTime.isAvailable else { throw ValidationError(OtherTime.missing) }
    }

    func run() async throws {
        let program = bench.folder + "/yishid"
        let shelf = try LedgerShelf.standard()
        let scratch = try Scratch(in: shelf.path)
        defer { scratch.remove() }
        note("making a ledger of \(proposals) overdue proposals in \(scratch.path)")
        let folder = try scratch.makeFolder("state")
        let ledger = try await DueLedger(in: folder, proposals: proposals)
        var rounds: [ReminderFigures] = []
        for number in 1...bench.rounds {
            note("\(proposals) reminders, round \(number) of \(bench.rounds)")
            let places = try BenchPlaces(on: shelf)
            defer { places.remove() }
            try BenchLedger.copy(from: folder, to: places.state)
            rounds.append(try await measure(places, program, ledger))
        }
        let raw = try rounds.map { try JSON(encoding: $0) }
        let median = JSON.median(of: raw)
        let json: JSONObject = ["proposals": .integer(proposals), "median": median, "raw": .array(raw)]
        try Data((JSON.object(json).prettyText + "\n").utf8).write(to: URL(filePath: figures))
        print(try median.decode(ReminderFigures.self).table(reminders: proposals))
        print("\nraw figures: \(figures)")
    }

    private func measure(_ places: BenchPlaces, _ program: String, _ ledger: DueLedger) async throws -> ReminderFigures
    {
        let daemon = try await BenchDaemon(
            program,
            state: places.state,
            scratch: places.memory,
            within: DueLedger.wakes.wrapper
        )
        let start = ContinuousClock.now
        let (cpu, written) = (daemon.figures.cpu, daemon.figures.written)
        try ReminderLog(path: daemon.log).wait(for: proposals)
        let seconds = ContinuousClock.now.seconds(since: start)
        let figures = ReminderFigures(
            ready: daemon.ready,
            time: seconds * 1_000,
            perSecond: Double(proposals) / seconds,
            cpu: (daemon.figures.cpu - cpu) * 1e6 / Double(proposals),
            written: Double(daemon.figures.written - written) / Double(proposals),
            memory: daemon.figures.memory
        )
        try await daemon.stop()
        let recorded = try await DueLedger.events(in: places.state) - ledger.events
        guard recorded == proposals else {
            throw ReminderLog.Odd(description: "\(recorded) events were recorded, not \(proposals)")
        }
        return figures
    }
}

/// What many reminders came to.
private struct ReminderFigures: Codable {
    /// Milliseconds from the daemon's start until it was ready, and from then until everything was recorded and in the log.
    let ready: Double
    let time: Double
    let perSecond: Double
    /// The daemon's time on a processor for a reminder, in microseconds.
    let cpu: Double
    /// What a reminder made the daemon write to the disk, in bytes.
    let written: Double
    /// Bytes that the daemon occupies afterwards.
    let memory: Int

    func table(reminders: Int) -> String {
        FigureTable.aligned([
            ["", "\(reminders) reminders"],
            ["start to ready: ms", FigureTable.text(ready)],
            ["ready to all recorded and in the log: ms", FigureTable.text(time)],
            ["reminders a second", FigureTable.text(perSecond)],
            ["CPU a reminder, µs", FigureTable.text(cpu)],
            ["written a reminder, bytes", FigureTable.text(written)],
            ["memory afterwards: MiB", FigureTable.text(Double(memory) / 1_048_576)],
        ])
    }
}
