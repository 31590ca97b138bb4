import Ledger
import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine

/// When nothing can be changed, everybody is told why, and what can be read is read.
@Suite struct ReadOnlyTests {
    /// The reason for which `body` was refused.
    private func cause(_ body: () async throws -> some Any) async throws -> ReadOnlyCause? {
        let error = await #expect(throws: ChangeRefusal.self) { _ = try await body() }
        guard case .readOnly(let cause) = error else { return nil }
        return cause
    }

    @Test func aReasonThatStandsSinceTheStartRefusesEveryChange() async throws {
        let ledger = try Ledger.inMemory()
        let before = try await EngineFixture.make(ledger: ledger)
        let id = try await before.create("一")[0]
        let office = try await EngineFixture.make(ledger: ledger, standingCause: ReadOnlyCause(.evidenceLost))
        #expect(try await cause { try await office.create("二") }?.code == "evidence_lost")
        #expect(
            try await cause { try await office.submit(.removePerson(user: "ann"), as: "root") }?.code == "evidence_lost"
        )
        #expect(try await cause { try await office.engine.checkTakesChanges() }?.code == "evidence_lost")
        #expect(await office.engine.readOnlyCause?.code == "evidence_lost")
        #expect(try await office.engine.proposal(id).title == "一")
    }

    @Test func aProposalWhoseDefinitionCannotBeRunIsRefusedWithTheFaultAndOthersAreServed() async throws {
        let office = try await EngineFixture.make()
        let id = try await office.create("一")[0]
        let library = WorkflowLibrary()
        let fault = Label(zh: "没有模块", en: "there is no module")
        library.add(faulty: Digest.sha256("errands"), fault)
        let later = WorkflowEngine(
            ledger: office.engine.ledger,
            library: library,
            time: office.engine.time,
            head: office.engine.head
        )
        let refused = try await cause { try await later.judgements(of: id, for: "ann") }
        #expect(refused == .definitionUnusable(fault))
        let request = ChangeRequest.act([ActRequest(id: id, action: "ask", input: [:])])
        let act = try await cause { try await later.submit(Submission(user: "ann", request: request)) }
        #expect(act == .definitionUnusable(fault))
        #expect(try await later.proposal(id).title == "一")
    }

    @Test func whatASingleReadFindsDamagedRefusesChangesFromThenOn() async throws {
        let office = try await EngineFixture.make()
        let id = try await office.create("一")[0]
        await #expect(throws: LedgerError.self) {
            try await office.engine.ledger.read { _ in throw LedgerError.damaged("a page") }
        }
        #expect(try await cause { try await office.create("二") }?.code == "damaged")
        #expect(await office.engine.lastingCause?.code == "damaged")
        #expect(try await office.engine.proposal(id).title == "一")
    }
}
