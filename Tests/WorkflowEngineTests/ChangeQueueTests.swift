import Dispatch
import Ledger
import StrictJSON
import Synchronization
import Testing
import WorkflowCore
import WorkflowEngine

@Suite struct ChangeQueueTests {
    @Test func manyAtOnceAreAllRecordedInOneGapFreeOrder() async throws {
        let office = try await EngineFixture.make()
        let before = try await office.head
        let ids = try await withThrowingTaskGroup(of: String.self) { group in
            for number in 1...200 {
                group.addTask { try await office.create("第\(number)件")[0] }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(Set(ids).count == 200)
        let events = try await office.engine.history(of: nil, after: before, limit: 500)
        #expect(events.map(\.seq) == Array(before + 1...before + 200))
        #expect(try await office.engine.ledger.verify(head: nil).isSound)
    }

    @Test func oneBadRequestNeverSpoilsTheOthersOfItsGroup() async throws {
        let office = try await EngineFixture.make()
        let results = await withTaskGroup(of: Bool.self) { group in
            for number in 1...100 {
                group.addTask {
                    let title: JSON = number.isMultiple(of: 3) ? "" : .string("第\(number)件")
                    let outcome = try? await office.submit(.create(workflow: "errands", items: [["title": title]]))
                    return outcome != nil
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(results.count(where: \.self) == 67)
        let stored = try await office.engine.proposals(matching: ProposalQuery(), limit: 500)
        #expect(stored.count == 67)
        #expect(try await office.engine.ledger.verify(head: nil).isSound)
    }

    @Test func aReadWaitsForOneGroupAndNotForAllThatWait() async throws {
        let office = try await EngineFixture.make()
        let before = try await office.head
        let reader = Reader(ledger: office.engine.ledger, until: before + 600)
        await reader.begin()
        let barrier = Barrier(count: 600)
        // The ledger is busy until all of them wait.
        async let busy: Void = office.engine.ledger.read { _ in barrier.wait() }
        try await withThrowingTaskGroup { group in
            for number in 1...600 {
                group.addTask {
                    barrier.arrive()
                    _ = try await office.create("第\(number)件")
                }
            }
            try await group.waitForAll()
        }
        try await busy
        let seen = try await reader.heads()
        #expect(seen.contains { (before + 1...before + 400).contains($0) }, "\(seen.sorted())")
    }

    @Test func aPulseComesBackWhetherOrNotChangesAreTaken() async throws {
        let office = try await EngineFixture.make()
        await office.engine.pulse()
        async let changes: Void = withThrowingTaskGroup { group in
            for number in 1...200 { group.addTask { _ = try await office.create("第\(number)件") } }
            try await group.waitForAll()
        }
        for _ in 1...10 { await office.engine.pulse() }
        try await changes
        try await office.engine.ledger.close()
        await office.engine.pulse()
        await #expect(throws: (any Error).self) { try await office.create("一") }
        await office.engine.pulse()
    }

    @Test func afterAClosedLedgerChangesAreReadOnlyAndNothingHangs() async throws {
        let office = try await EngineFixture.make()
        try await office.engine.ledger.close()
        await #expect(throws: (any Error).self) { try await office.create("一") }
        let error = await #expect(throws: ChangeRefusal.self) { try await office.create("二") }
        guard case .readOnly = error else {
            Issue.record("\(String(describing: error))")
            return
        }
        #expect(await office.engine.readOnlyCause?.code == "closed")
    }
}

/// Reads again and again where the ledger works, so that its next read waits there as soon as one has ended.
private actor Reader {
    nonisolated var unownedExecutor: UnownedSerialExecutor { ledger.unownedExecutor }

    private let ledger: Ledger
    private let last: Int
    private var seen: Set<Int> = []
    private var outcome: Result<Set<Int>, any Error>?
    private var asking: CheckedContinuation<Set<Int>, any Error>?

    init(ledger: Ledger, until last: Int) { (self.ledger, self.last) = (ledger, last) }

    func begin() { Task { await read() } }

    /// The heads that it has seen when it has seen the last.
    func heads() async throws -> Set<Int> {
        if let outcome { return try outcome.get() }
        return try await withCheckedThrowingContinuation { asking = $0 }
    }

    private func read() async {
        do {
            let head = try await ledger.read { try $0.head().seq }
            seen.insert(head)
            if head < last { begin() } else { end(.success(seen)) }
        } catch {
            end(.failure(error))
        }
    }

    private func end(_ outcome: Result<Set<Int>, any Error>) {
        self.outcome = outcome
        asking?.resume(with: outcome)
    }
}

/// Holds up a thread until so many have arrived.
private final class Barrier: Sendable {
    private let missing: Mutex<Int>
    private let isOpen = DispatchSemaphore(value: 0)

    init(count: Int) { missing = Mutex(count) }

    func arrive() {
        let isLast = missing.withLock { missing in
            missing -= 1
            return missing == 0
        }
        if isLast { isOpen.signal() }
    }

    func wait() { isOpen.wait() }
}
