import Ledger
import Testing
import WorkflowCore

private struct Refusal: Error {}

extension LedgerGroup {
    /// Makes an attempt that is refused after `body`.
    fileprivate func refusedAttempt(_ body: () throws -> Void) throws {
        do {
            try attempt {
                try body()
                throw Refusal()
            }
        } catch is Refusal {}
    }
}

struct GroupTests {
    @Test func aFailedAttemptTakesBackOnlyItself() async throws {
        let ledger = try await Ledger.holding([.first, .second])
        try await ledger.group { group in
            _ = try group.append([Drafts.event(.first, 2)], at: .start)
            try group.refusedAttempt {
                _ = try group.append([Drafts.event(.first, 3), Drafts.event(.second, 2)], at: .start)
                #expect(try group.proposal(.second)?.revision == 2)
            }
            #expect(try group.proposal(.first)?.revision == 2)
            #expect(try group.proposal(.second)?.revision == 1)
            #expect(try group.head().seq == 4)
            try group.attempt { _ = try group.append([Drafts.event(.second, 2)], at: .start) }
        }
        #expect(try await ledger.allEvents().map(\.content.subject).suffix(2) == ["2022-001", "2022-002"])
        #expect(try await ledger.proposal(.first)?.revision == 2)
        #expect(try await ledger.proposal(.second)?.revision == 2)
    }

    @Test func aGroupTellsWhatItRecordedAndNotWhatItTookBack() async throws {
        let ledger = try await Ledger.holding([.first, .second])
        let recorded = try await ledger.group { group in
            _ = try group.append([Drafts.event(.first, 2)], at: .start)
            try group.refusedAttempt { _ = try group.append([Drafts.event(.second, 2)], at: .start) }
            _ = try group.append([Drafts.event(.first, 3)], at: .start)
            return group.recorded
        }
        #expect(recorded == Array(try await ledger.allEvents().suffix(2)))
        #expect(try await ledger.group { $0.recorded }.isEmpty)
    }

    @Test func attemptsMayBeNested() async throws {
        let ledger = try await Ledger.holding([.first])
        try await ledger.group { group in
            try group.attempt {
                _ = try group.append([Drafts.event(.first, 2)], at: .start)
                try group.refusedAttempt {
                    _ = try group.append([Drafts.event(.first, 3)], at: .start)
                    try group.attempt { _ = try group.append([Drafts.event(.first, 4)], at: .start) }
                }
                #expect(try group.proposal(.first)?.revision == 2)
            }
        }
        #expect(try await ledger.proposal(.first)?.revision == 2)
        #expect(try await ledger.allEvents().count == 3)
    }

    @Test func aGroupThatThrowsLeavesNothing() async throws {
        let ledger = try await Ledger.holding([.first])
        let before = try await ledger.allEvents()
        do {
            try await ledger.group { group in
                _ = try group.append([Drafts.event(.first, 2)], at: .start)
                throw Refusal()
            }
            Issue.record("it did not throw")
        } catch {
            #expect(error.code == "abandoned")
        }
        #expect(try await ledger.allEvents() == before)
        #expect(try await ledger.proposal(.first)?.revision == 1)
        let next = try await ledger.append([Drafts.event(.first, 2)])
        #expect(next.map(\.seq) == [3])
    }

    @Test func memoryAndDatabaseAgreeAfterTakingBackWithASmallCache() async throws {
        let ledger = try Ledger.inMemory(cacheBound: 2)
        let ids = (1...6).map { ProposalID(year: 2022, serial: $0) }
        try await ledger.append([Drafts.installed(1)] + ids.map { Drafts.created($0) })
        try await ledger.group { group in
            for id in ids {
                do {
                    try group.attempt {
                        _ = try group.append([Drafts.event(id, 2)], at: .start)
                        // Drives what was just changed out of the cache, and back in as the savepoint has it.
                        for other in ids { _ = try group.proposal(other) }
                        if id.serial.isMultiple(of: 2) { throw Refusal() }
                    }
                } catch is Refusal {}
                for other in ids where other <= id {
                    #expect(try group.proposal(other)?.revision == (other.serial.isMultiple(of: 2) ? 1 : 2))
                }
            }
        }
        for id in ids {
            #expect(try await ledger.proposal(id)?.revision == (id.serial.isMultiple(of: 2) ? 1 : 2))
        }
    }

    @Test func groupsFromManyTasksAreDoneOneAfterTheOther() async throws {
        let ledger = try await Ledger.holding([.first])
        try await withThrowingTaskGroup(of: Void.self) { tasks in
            for _ in 0..<50 {
                tasks.addTask {
                    try await ledger.group { group in
                        let revision = try group.revision(of: "2022-001")
                        _ = try group.append([Drafts.event(.first, revision + 1)], at: .start)
                    }
                }
            }
            try await tasks.waitForAll()
        }
        #expect(try await ledger.proposal(.first)?.revision == 51)
        #expect(try await ledger.allEvents().map(\.seq) == Array(1...52))
    }
}
