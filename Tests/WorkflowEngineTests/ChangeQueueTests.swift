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
        let barrier = Barrier(count: 600)
        // The ledger is busy until all of them wait.
        async let busy: Void = office.engine.ledger.read { _ in barrier.wait() }
        let changes = Task {
            try await withThrowingTaskGroup { group in
                for number in 1...600 {
                    group.addTask {
                        barrier.arrive()
                        _ = try await office.create("第\(number)件")
                    }
                }
                try await group.waitForAll()
            }
        }
        let seen = try await withThrowingTaskGroup(of: Set<Int>.self) { group in
            for _ in 1...8 {
                group.addTask {
                    var seen: Set<Int> = []
                    repeat { seen.insert(try await office.head) } while !seen.contains(before + 600)
                    return seen
                }
            }
            return try await group.reduce(into: Set<Int>()) { $0.formUnion($1) }
        }
        try await changes.value
        try await busy
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
