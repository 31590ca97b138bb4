import Ledger
import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine

@Suite struct EventTrailTests {
    @Test func aTrailGivesWhatIsThereAndThenWhatComes() async throws {
        let office = try await EngineFixture.make()
        let start = try await office.head
        _ = try await office.create("一", "二")
        var trail = EventTrail(of: nil, after: start, in: office.engine).makeAsyncIterator()
        #expect(try await trail.next()?.seq == start + 1)
        #expect(try await trail.next()?.seq == start + 2)
        async let next = trail.next()
        _ = try await office.create("三")
        #expect(try await next?.seq == start + 3)
    }

    @Test func aTrailOfOneProposalPassesOverTheOthers() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一", "二")
        _ = try await office.act(ids[0], "ask", ["what": "a"])
        _ = try await office.act(ids[1], "ask", ["what": "a"])
        var trail = EventTrail(of: ids[1], after: 0, in: office.engine).makeAsyncIterator()
        #expect(try await trail.next()?.content.kind == .created)
        #expect(try await trail.next()?.content.detail["action"] == "ask")
    }

    @Test func aTrailThatKeepsUpAsksNothingOfTheLedger() async throws {
        let office = try await EngineFixture.make()
        let start = try await office.head
        let ids = try await office.create("一", "二", "三")
        try await office.engine.ledger.close()
        var all = EventTrail(of: nil, after: start, in: office.engine).makeAsyncIterator()
        for place in 1...3 { #expect(try await all.next()?.seq == start + place) }
        var last = EventTrail(of: ids[2], after: start, in: office.engine).makeAsyncIterator()
        #expect(try await last.next()?.seq == start + 3)
        // What came before the trail's memory only the ledger knows.
        var early = EventTrail(of: nil, after: 0, in: try await EngineFixture.make().engine).makeAsyncIterator()
        #expect(try await early.next()?.seq == 1)
    }

    @Test func aTrailThatWaitsEndsWithItsTask() async throws {
        let office = try await EngineFixture.make()
        let head = try await office.head
        let task = Task {
            var trail = EventTrail(of: nil, after: head, in: office.engine).makeAsyncIterator()
            return try await trail.next()
        }
        task.cancel()
        await #expect(throws: CancellationError.self) { try await task.value }
    }

    @Test func thousandsOfEventsAreReadOnceEachWhileTheyAreWritten() async throws {
        let office = try await EngineFixture.make()
        let start = try await office.head
        let reader = Task {
            var seen: [Int] = []
            for try await event in EventTrail(of: nil, after: start, in: office.engine) {
                seen.append(event.seq)
                if seen.count == 1_000 { break }
            }
            return seen
        }
        for _ in 0..<100 {
            let items = (0..<10).map { _ in JSONObject([("title", "件"), ("year", 2025)]) }
            try await office.submit(.create(workflow: "errands", items: items))
        }
        #expect(try await reader.value == Array(start + 1...start + 1_000))
    }
}
