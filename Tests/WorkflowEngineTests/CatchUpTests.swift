import Dispatch
import Ledger
import Synchronization
import Testing
import WorkflowEngine

@Suite(.timeLimit(.minutes(10))) struct CatchUpTests {
    @Test func oneReadsAfterTheOtherInTheirOrder() async throws {
        let ledgers = try (0..<3).map { _ in try Ledger.inMemory() }
        let told = Told()
        let catchUp = CatchUp { told.add("pause") }
        let (hasBegun, begun) = AsyncStream<Void>.makeStream()
        let gate = DispatchSemaphore(value: 0)
        func read(_ place: Int) -> Task<Void, any Error> {
            Task {
                try await catchUp.read(from: ledgers[place]) { _ in
                    told.add("\(place) begins")
                    if place == 0 {
                        begun.yield()
                        gate.wait()
                    }
                    told.add("\(place) ends")
                }
            }
        }
        let first = read(0)
        for await _ in hasBegun { break }
        let others = [read(1), read(2)]
        // Each has a ledger of its own, and time enough.
        for _ in 1...1_000 { await Task.yield() }
        gate.signal()
        for reading in [first] + others { try await reading.value }
        let order = told.all
        // Who finds nobody reading, as nearly always, does not pause.
        #expect(order.prefix(3) == ["0 begins", "0 ends", "pause"])
        #expect(order.count == 8 && order[3].prefix(1) == order[4].prefix(1) && order[5] == "pause", "\(order)")
    }

    @Test func whoFailsGivesTheTurnOn() async throws {
        let (catchUp, closed) = (CatchUp(), try Ledger.inMemory())
        try await closed.close()
        let open = try Ledger.inMemory()
        for _ in 1...3 {
            await #expect(throws: (any Error).self) { try await catchUp.read(from: closed) { _ in } }
            try await catchUp.read(from: open) { _ in }
        }
    }
}

private final class Told: Sendable {
    private let lines = Mutex<[String]>([])

    var all: [String] { lines.withLock(\.self) }

    func add(_ line: String) { lines.withLock { $0.append(line) } }
}
