import Ledger
import WorkflowCore
import WorkflowEngine

/// Offices of growing age, each grown from the one before: lives that begin there are short and still see late states.
struct Gallery: Sendable {
    let workflow: Workflow
    private(set) var stages: [Stage] = []

    private static let count = 16
    private static let stepsBetween = 60

    /// Grown once, for all lives of the process.
    static let shared = Task { try await Gallery() }

    private init() async throws {
        workflow = try SimulatedOffice.workflow()
        let start = CivilDate(year: 2_025, month: 11, day: 3).map { OfficeZone.shanghai.start(of: $0) }
        let instant = Instant(milliseconds: (start?.milliseconds ?? 0) + 9 * 3_600_000)
        let founded = try await SimulatedOffice.founded(workflow, at: instant)
        var model = Model(onHold: workflow.definition.office.suspend.state)
        let office = try await SimulatedOffice(founded, workflow: workflow, at: instant)
        let events = try await office.engine.ledger.read { try $0.events(limit: 1_000) }
        try model.take(events, at: instant, isWorkingDay: nil)
        stages.append(Stage(number: 0, image: founded, model: model, seen: [:], instant: instant))
        while stages.count < Self.count, let last = stages.last {
            let seed = UInt64(1_000 + stages.count)
            var life = try await Life(seed: seed, from: last, workflow: workflow, isGrowing: true)
            do { try await life.live(steps: Self.stepsBetween, withFaults: false) } catch {
                throw Violation(description: "growing stage \(stages.count) on seed \(seed): \(error)")
            }
            try await life.checkSoundness()
            stages.append(
                Stage(
                    number: stages.count,
                    image: try await life.engine.ledger.image(),
                    model: life.model,
                    seen: life.seen,
                    instant: life.office.clock.now
                )
            )
        }
    }

    /// Lives that seed, to its end.
    func live(_ seed: UInt64) async throws -> Life {
        let stage = stages[Int(seed % UInt64(stages.count))]
        var life = try await Life(seed: seed, from: stage, workflow: workflow)
        try await life.live(steps: 12)
        // Dear, and the same for every life.
        if seed.isMultiple(of: 16) { try await life.checkSoundness() }
        try await life.engine.ledger.close()
        return life
    }
}
