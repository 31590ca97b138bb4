import Foundation
import StrictJSON
import Testing
import WorkflowCore

/// What must hold in every workflow, whoever does whatever.
///
/// A failure names its seed; `SEED=17 swift test --filter WalkTests` repeats that walk alone.
struct WalkTests {
    static let seeds = ProcessInfo.processInfo.environment["SEED"].flatMap { UInt64($0) }.map { [$0] } ?? Array(1...60)

    @Test(arguments: seeds)
    func whatIsAcceptedCanBeAppliedAndReplayed(seed: UInt64) throws {
        var walk = try RandomWalk(seed: seed)
        for _ in 1...60 { try walk.step() }
        try walk.expectOffersToAgree()

        #expect(try Proposal.replaying(walk.events) == walk.proposal, "seed \(seed)")
        let stored = JSON.object(walk.proposal.json).canonicalText
        #expect(try Proposal(JSON(parsing: stored)) == walk.proposal, "seed \(seed)")
        let reread = try walk.events.map { event in
            var event = event
            event.content.detail = try #require(JSON(parsing: JSON.object(event.content.detail).canonicalText).object)
            return event
        }
        #expect(try Proposal.replaying(reread) == walk.proposal, "seed \(seed)")
    }

    /// The walks are worth something only if they come far.
    @Test(.enabled(if: seeds.count > 1))
    func theWalksComeFar() throws {
        var (accepted, ended, kinds): (Int, Int, Set<EventKind>) = (0, 0, [])
        var actions: Set<String> = []
        for seed in Self.seeds {
            var walk = try RandomWalk(seed: seed)
            for _ in 1...60 { try walk.step() }
            accepted += walk.accepted
            ended += walk.proposal.position.hasEnded ? 1 : 0
            kinds.formUnion(walk.events.map(\.content.kind))
            actions.formUnion(walk.events.compactMap { $0.content.detail["action"]?.string })
        }
        #expect(accepted > 500)
        #expect(ended > 10)
        #expect(kinds == [.created, .acted, .recorded, .confirmed, .declined])
        #expect(actions.isSuperset(of: OfficeAction.allCases.map(\.rawValue)))
    }
}

struct SoundnessTests {
    /// Follows the offers of each state, as a person would.
    @Test(arguments: UInt64(1)...200)
    func everyLiveStateCanReachAnEnd(seed: UInt64) {
        expectEveryLiveStateToReachAnEnd(RandomWorkflow(seed: seed).workflow, "seed \(seed)")
    }

    @Test func soDoTheSmallWorkflows() {
        expectEveryLiveStateToReachAnEnd(.small, "small")
    }

    private func expectEveryLiveStateToReachAnEnd(_ workflow: Workflow, _ name: Comment) {
        let ends = Set(workflow.definition.ends.map(\.name))
        for state in workflow.steps.flatMap(\.manifest.states) {
            var reached: Set<String> = [state.name]
            var frontier = [state.name]
            while let next = frontier.popLast() {
                for state in workflow.moves(from: next) where reached.insert(state).inserted { frontier.append(state) }
            }
            #expect(!reached.isDisjoint(with: ends), "\(name): \(state.name)")
        }
    }
}

extension Workflow {
    /// The states that the modules' own actions lead to from `state`.
    fileprivate func moves(from state: String) -> [String] {
        offers(inState: state).flatMap { offer -> [String] in
            guard case .step(let step) = offer.origin else { return [] }
            return offer.spec.to.compactMap { destination in
                switch destination {
                case .same: nil
                case .state(let name): name
                case .exit(let name): step.exits[name].flatMap { position(of: $0, leaving: step.name)?.state }
                }
            }
        }
    }
}
