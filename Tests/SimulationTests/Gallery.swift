import Ledger
import WorkflowCore
import WorkflowEngine

/// Offices in which for the first time a proposal has come to a certain state, one for each state that is no end: lives that
/// begin there are short and still see late states.
struct Gallery: Sendable {
    let workflow: Workflow
    private(set) var stages: [Stage] = []

    /// A life that comes to all of them early; whichever it is, it gives up after so many steps.
    private static let seed: UInt64 = 1_002
    private static let most = 6_000
    private static let stride = 5

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
        stages.append(Stage(number: 0, focus: nil, image: founded, model: model, seen: [:], instant: instant))
        var life = try await Life(seed: Self.seed, from: stages[0], workflow: workflow, isGrowing: true)
        do { try await grow(&life) } catch { throw Violation(description: "growing the gallery: \(error)") }
        try await life.checkSoundness()
    }

    private mutating func grow(_ life: inout Life) async throws {
        var missing = workflow.states.subtracting(workflow.definition.ends.map(\.name))
        var steps = 0
        while !missing.isEmpty, steps < Self.most {
            try await life.live(steps: Self.stride, withFaults: false)
            steps += Self.stride
            for (id, known) in life.model.proposals.sorted(by: { $0.key < $1.key }) where missing.contains(known.state)
            {
                missing.remove(known.state)
                stages.append(
                    Stage(
                        number: stages.count,
                        focus: id,
                        image: try await life.engine.ledger.image(),
                        model: life.model,
                        seen: life.seen,
                        instant: life.office.clock.now
                    )
                )
            }
        }
    }

    /// Where the life of that seed begins.
    func stage(of seed: UInt64) -> Stage { stages[Int(seed % UInt64(stages.count))] }

    /// Every other life that begins at a stage aims at one of the moves from there, each in its turn.
    func aim(of seed: UInt64) -> Move? {
        let stage = stage(of: seed)
        let turn = Int(seed) / stages.count
        guard turn.isMultiple(of: 2), let state = stage.focus.flatMap({ stage.model.proposals[$0]?.state }) else {
            return nil
        }
        let moves = workflow.moves.transitions.filter { $0.from == state }.sorted()
        return moves.isEmpty ? nil : moves[turn / 2 % moves.count]
    }

    /// Lives that seed, to its end.
    func live(_ seed: UInt64) async throws -> Life {
        var life = try await Life(seed: seed, from: stage(of: seed), workflow: workflow, aim: aim(of: seed))
        try await life.live(steps: 8)
        // Dear, and the same for every life.
        if seed.isMultiple(of: 16) { try await life.checkSoundness() }
        try await life.engine.ledger.close()
        return life
    }
}
