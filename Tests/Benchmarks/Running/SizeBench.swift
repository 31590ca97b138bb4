import Foundation
import TestSupport

/// Measures everything at one size of the ledger.
struct SizeBench {
    private let plan: BenchPlan
    private let events: Int

    init(_ plan: BenchPlan, events: Int) { (self.plan, self.events) = (plan, events) }

    func run() async throws -> SizeFigures {
        let ledger = try await plan.shelf.ledger(events: events)
        var rounds: [RoundFigures] = []
        for number in 1...plan.rounds {
            note("\(events) events, round \(number) of \(plan.rounds)")
            rounds.append(try await onCopy(of: ledger) { try await RoundBench(plan, ledger, $0).run() })
        }
        note("\(events) events, idle for \(plan.idleSeconds) s")
        let idle = try await onCopy(of: ledger) { try await self.idle($0) }
        return try SizeFigures(
            events: events,
            proposals: SampleLedger.proposals(events: events),
            idle: idle,
            rounds: rounds
        )
    }

    private func idle(_ places: BenchPlaces) async throws -> IdleFigures {
        let daemon = try await BenchDaemon(plan.programs + "/yishid", state: places.state, scratch: places.memory)
        let seconds = plan.idleSeconds
        // What a start leaves to be done is done by then.
        pass(seconds: plan.seconds)
        let waits = wakeUps(of: daemon.figures, seconds: seconds)
        let memory = daemon.figures.memory
        try await daemon.stop()
        return IdleFigures(memory: memory, wakeUpsPerMinute: Double(waits) * 60 / Double(seconds))
    }

    /// Looked at every second, since a thread that ends takes its count along.
    private func wakeUps(of process: ProcessFigures, seconds: Int) -> Int {
        var last = process.waits
        var sum = 0
        for _ in 0..<seconds {
            pass(seconds: 1)
            let now = process.waits
            sum += now.map { thread, count in count - (last[thread] ?? 0) }.reduce(0, +)
            last = now
        }
        return sum
    }

    private func pass(seconds: Int) { _ = poll(nil, 0, CInt(seconds * 1_000)) }

    private func onCopy<Figures>(
        of ledger: BenchLedger,
        _ body: (BenchPlaces) async throws -> Figures
    ) async throws -> Figures {
        let places = try BenchPlaces(on: plan.shelf)
        defer { places.remove() }
        try ledger.copy(to: places.state)
        return try await body(places)
    }
}

/// Where a round works: on the shelf's disk, and in memory for what is not to be counted.
struct BenchPlaces {
    let disk: Scratch
    let memory: Scratch

    init(on shelf: LedgerShelf) throws {
        disk = try Scratch(in: shelf.path)
        memory = try Scratch(in: "/dev/shm")
    }

    var state: String { disk.file("state") }

    func remove() {
        disk.remove()
        memory.remove()
    }
}
