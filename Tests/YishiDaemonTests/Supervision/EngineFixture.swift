import Ledger
import WorkflowCore
import WorkflowEngine

/// An engine on a ledger in memory.
struct EngineFixture {
    let engine: WorkflowEngine
    let clock: SteppedClock

    var ledger: Ledger { engine.ledger }

    static func make() async throws -> EngineFixture {
        let clock = SteppedClock()
        let ledger = try Ledger.inMemory()
        let engine = WorkflowEngine(
            ledger: ledger,
            library: WorkflowLibrary(),
            time: OfficeTime(zone: .shanghai, calendars: OfficeCalendars()) { clock.now },
            head: HeadSignal(seq: 0)
        )
        return EngineFixture(engine: engine, clock: clock)
    }

    /// Records one event.
    func change() async throws {
        let person = OfficePerson(user: "ann", name: "ann", roles: ["clerk"])
        _ = try await engine.submit(Submission(user: "root", request: .setPerson(person)))
    }

    /// Something of the ledger could not be read.
    func damage() async {
        _ = try? await ledger.read { _ in throw LedgerError.damaged("a page") }
    }
}
