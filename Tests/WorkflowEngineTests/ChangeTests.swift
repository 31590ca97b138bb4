import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine

@Suite struct ChangeTests {
    @Test func aChangeIsReadBackWithItsEvent() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一")
        let outcome = try await office.act(ids[0], "ask", ["what": "请示"])
        #expect(outcome.events.map(\.content.kind) == [.acted])
        #expect(outcome.proposals.map(\.position.state) == ["asked"])
        let stored = try await office.engine.proposal(ids[0])
        #expect(stored == outcome.proposals[0])
        #expect(stored.record["what"] == "请示")
        #expect(stored.record["asked"] == 1)
    }

    @Test func aRefusalNamesEveryReasonAndChangesNothing() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一")
        let before = try await office.head
        let error = await #expect(throws: ChangeRefusal.self) {
            try await office.act(ids[0], "ask", ["who": "x"], as: "bob")
        }
        guard case .refused(let parts) = error else {
            Issue.record("not refused: \(String(describing: error))")
            return
        }
        #expect(parts[0].reasons.map(\.code) == ["role_forbidden", "field_unknown", "value_missing"])
        #expect(try await office.head == before)
    }

    @Test func aBatchIsWholeOrNotAtAll() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一", "二")
        let before = try await office.head
        let attempts = [
            ActRequest(id: ids[0], action: "ask", input: ["what": "a"]),
            ActRequest(id: ids[1], action: "ask", input: [:]),
        ]
        await #expect(throws: ChangeRefusal.self) { try await office.submit(.act(attempts)) }
        #expect(try await office.head == before)
        #expect(try await office.engine.proposal(ids[0]).position.state == "open")

        let whole = try await office.submit(
            .act(attempts.map { ActRequest(id: $0.id, action: "ask", input: ["what": "a"]) })
        )
        #expect(whole.proposals.map(\.position.state) == ["asked", "asked"])
    }

    @Test func aWarningThatPartsOfABatchShareIsGivenOnce() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一", "二")
        let outcome = try await office.submit(
            .act(ids.map { ActRequest(id: $0, action: "ask", input: ["what": "now"]) })
        )
        #expect(outcome.proposals.count == 2)
        #expect(outcome.warnings.map(\.code) == ["hurried"])
    }

    @Test func laterPartsOfABatchSeeTheEarlierOnes() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一")
        let outcome = try await office.submit(
            .act([
                ActRequest(id: ids[0], action: "ask", input: ["what": "a"]),
                ActRequest(id: ids[0], action: "again", input: [:]),
            ])
        )
        #expect(outcome.proposals.map(\.position.state) == ["asked", "open"])
    }

    @Test func aRepeatedRequestTakesEffectOnceAndAnswersAsTheFirstTime() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一")
        let mark = RequestMark(id: "k1", body: "b1")
        let request = ChangeRequest.act([ActRequest(id: ids[0], action: "ask", input: ["what": "a"])])
        let first = try await office.submit(request, mark: mark)
        _ = try await office.act(ids[0], "again")
        let head = try await office.head
        let second = try await office.submit(request, mark: mark)
        #expect(second.events == first.events)
        #expect(second.proposals == first.proposals)
        #expect(try await office.head == head)
    }

    @Test func aRequestIdWithAnotherBodyIsRefused() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一")
        let request = ChangeRequest.act([ActRequest(id: ids[0], action: "ask", input: ["what": "a"])])
        try await office.submit(request, mark: RequestMark(id: "k1", body: "b1"))
        let error = await #expect(throws: ChangeRefusal.self) {
            try await office.submit(request, mark: RequestMark(id: "k1", body: "b2"))
        }
        guard case .requestReused("k1") = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func aRefusedRequestIsNotRememberedAndMayBeMended() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一")
        await #expect(throws: ChangeRefusal.self) {
            try await office.submit(
                .act([ActRequest(id: ids[0], action: "ask", input: [:])]),
                mark: RequestMark(id: "k1", body: "b1")
            )
        }
        let mended = try await office.submit(
            .act([ActRequest(id: ids[0], action: "ask", input: ["what": "a"])]),
            mark: RequestMark(id: "k1", body: "b2")
        )
        #expect(mended.proposals[0].position.state == "asked")
    }

    @Test func aDryRunAnswersWhatWouldHappenAndStoresNothing() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一")
        let before = try await office.head
        let outcome = try await office.submit(
            .act([ActRequest(id: ids[0], action: "ask", input: ["what": "a"])]),
            mark: RequestMark(id: "k1", body: "b1"),
            isDryRun: true
        )
        #expect(outcome.proposals[0].position.state == "asked")
        #expect(try await office.head == before)
        #expect(office.engine.head.seq == before, "who waits for events would look for what is not there")
        #expect(try await office.engine.proposal(ids[0]).position.state == "open")
    }

    @Test func anOldRevisionIsAConflict() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一")
        let request = ActRequest(id: ids[0], action: "ask", input: ["what": "a"], expectedRevision: 7)
        let error = await #expect(throws: ChangeRefusal.self) { try await office.submit(.act([request])) }
        guard case .conflict(_, expected: 7, actual: 1) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func aSecondPersonConfirmsAndTheFirstCannot() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一")
        _ = try await office.act(ids[0], "ask", ["what": "a"])
        let recorded = try await office.act(ids[0], "approve")
        #expect(recorded.events.map(\.content.kind) == [.recorded])
        #expect(recorded.proposals[0].position.state == "asked")
        await #expect(throws: ChangeRefusal.self) {
            try await office.submit(.decide(ids: ids, confirm: true, reason: nil), as: "ann")
        }
        let confirmed = try await office.submit(.decide(ids: ids, confirm: true, reason: nil), as: "bob")
        #expect(confirmed.proposals[0].position == Position(step: "errand", state: "done", hasEnded: true))
        #expect(confirmed.proposals[0].pending == nil)
    }

    @Test func whatIsOfferedWithoutReasonsIsAccepted() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一")
        _ = try await office.act(ids[0], "ask", ["what": "a"])
        for user in ["ann", "bob"] {
            for judgement in try await office.engine.judgements(of: ids[0], for: user) {
                let attempt = ActRequest(id: ids[0], action: judgement.spec.name, input: [:])
                if judgement.isAccepted {
                    let outcome = try await office.submit(.act([attempt]), as: user, isDryRun: true)
                    #expect(!outcome.events.isEmpty)
                } else {
                    await #expect(throws: ChangeRefusal.self, "\(judgement.spec.name) by \(user)") {
                        try await office.submit(.act([attempt]), as: user, isDryRun: true)
                    }
                }
            }
        }
    }
}
