import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine

/// Who was told, or can act, takes note of a reminder; it rests until the next rung.
struct AcknowledgingTests {
    /// A proposal whose reply is due today, of which people have been told.
    private func reminded(on text: String = "2026-02-03") async throws -> (DutyOffice, String) {
        let office = try await DutyOffice()
        let id = try await office.create()
        try office.go(to: text)
        try await office.remind()
        return (office, id)
    }

    @discardableResult
    private func acknowledge(
        _ id: String,
        _ clock: String = "reply",
        item: String? = nil,
        as user: String = "ann",
        mark: RequestMark? = nil,
        in office: DutyOffice
    ) async throws -> ChangeOutcome {
        try await office.fixture.submit(.acknowledge(id: id, clock: clock, item: item), as: user, mark: mark)
    }

    /// The reasons for which somebody may not take note of it.
    private func reasons(_ body: () async throws -> some Any) async throws -> [Reason] {
        let error = await #expect(throws: ChangeRefusal.self) { _ = try await body() }
        guard case .refused(let parts) = error else { return [] }
        #expect(parts.map(\.action) == ["acknowledge"])
        return parts.flatMap(\.reasons)
    }

    @Test func aReminderThatSomebodyTookNoteOfRestsUntilTheNextRung() async throws {
        let (office, id) = try await reminded()
        #expect(try await office.clock("reply", of: id).awaitsAttention)
        let outcome = try await acknowledge(id, in: office)
        #expect(outcome.events.map(\.content.kind) == [.acknowledged])
        #expect(outcome.events.map(\.content.actor) == ["ann"])
        #expect(outcome.proposals.map(\.revision) == [3])
        #expect(try await !office.clock("reply", of: id).awaitsAttention)
        try office.go(to: "2026-02-04")
        try await office.remind()
        #expect(try await office.clock("reply", of: id).awaitsAttention)
    }

    @Test func whoWasNotToldAndCannotActIsRefused() async throws {
        let (office, id) = try await reminded()
        let reasons = try await reasons { try await acknowledge(id, as: "bob", in: office) }
        #expect(reasons.map(\.code) == ["role_forbidden"])
        #expect(reasons.first?.who == ["clerk", "unit"])
        #expect(try await office.clock("reply", of: id).awaitsAttention)
        try office.go(to: "2026-02-10")
        try await office.remind()
        try await acknowledge(id, as: "bob", in: office)
        #expect(try await !office.clock("reply", of: id).awaitsAttention, "by then the chief has been told")
    }

    @Test func whoCanActMayEvenIfNobodyToldThem() async throws {
        var office = try await DutyOffice()
        let note = ReminderLadder(name: "standard", rungs: [.init(at: 0, level: .note, roles: ["chief"])])
        try await office.reopen(ladder: note)
        let id = try await office.create()
        try office.go(to: "2026-02-03")
        #expect(try await office.remind().map(\.roles) == [["chief"]])
        try await acknowledge(id, in: office)
    }

    @Test func aUnitsAccountTakesNoteOfWhatItHandlesAlone() async throws {
        let (office, id) = try await reminded()
        #expect(
            try await reasons { try await acknowledge(id, as: "una", in: office) }.map(\.code) == ["role_forbidden"]
        )
        try await office.act(id, "hand_out", ["units": [["unit": "区住建局"]]])
        try await acknowledge(id, as: "una", in: office)
    }

    @Test func whereNothingWasSaidThereIsNothingToTakeNoteOf() async throws {
        let (office, id) = try await reminded(on: "2025-11-04")
        #expect(try await reasons { try await acknowledge(id, in: office) }.map(\.code) == ["nothing_reminded"])
        try office.go(to: "2026-02-03")
        try await office.remind()
        try await acknowledge(id, in: office)
        #expect(try await reasons { try await acknowledge(id, in: office) }.map(\.code) == ["nothing_reminded"])
    }

    @Test func whatWasSaidOfAnEarlierTermIsPast() async throws {
        let (office, id) = try await reminded()
        try await office.act(id, "extend", ["due": "2026-03-20"], as: "bob")
        #expect(try await reasons { try await acknowledge(id, in: office) }.map(\.code) == ["nothing_reminded"])
    }

    @Test func aDeadlineThatTheProposalDoesNotHaveIsNotFound() async throws {
        let (office, id) = try await reminded()
        try await office.act(id, "hand_out", ["units": [["unit": "区住建局"]]])
        for (clock, item) in [("notice", nil), ("reply", "区住建局"), ("opinion", nil), ("opinion", "区城管局")] {
            let error = await #expect(throws: ChangeRefusal.self) {
                try await acknowledge(id, clock, item: item, in: office)
            }
            guard case .notFound(what: "clock", _) = error else {
                Issue.record("\(clock): \(String(describing: error))")
                continue
            }
        }
        try await office.act(id, "close")
        await #expect(throws: ChangeRefusal.self) { try await acknowledge(id, in: office) }
    }

    @Test func anItemIsTakenNoteOfByItself() async throws {
        let office = try await DutyOffice()
        let id = try await office.create()
        try await office.act(id, "hand_out", ["units": [["unit": "区住建局"], ["unit": "区城管局"]]])
        try office.go(to: "2025-12-03")
        try await office.remind()
        try await acknowledge(id, "opinion", item: "区城管局", in: office)
        #expect(try await office.clock("opinion", of: id, item: "区住建局").awaitsAttention)
        #expect(try await !office.clock("opinion", of: id, item: "区城管局").awaitsAttention)
    }

    @Test func aRepeatedRequestTakesEffectOnceAndAnswersAsTheFirstTime() async throws {
        let (office, id) = try await reminded()
        let mark = RequestMark(id: "k1", body: "b1")
        let first = try await acknowledge(id, mark: mark, in: office)
        let head = try await office.fixture.head
        let second = try await acknowledge(id, mark: mark, in: office)
        #expect(second.events == first.events)
        #expect(second.proposals == first.proposals)
        #expect(try await office.fixture.head == head)
    }

    @Test func takingNoteOvertakesNobodysWork() async throws {
        let (office, id) = try await reminded()
        try await acknowledge(id, in: office)
        let close = ActRequest(id: id, action: "close", input: [:], expectedRevision: 1)
        _ = try await office.fixture.submit(.act([close]))
    }
}
