import Foundation
import Testing
import WorkflowCore

/// Lives of a whole office on seeded schedules: random people and forms, faults and crashes between any two steps.
struct SimulationTests {
    private static let environment = ProcessInfo.processInfo.environment
    /// `SEED=N` lives that one alone.
    private static let seed = environment["SEED"].flatMap { UInt64($0) }
    private static let lives = environment["YISHI_SIMULATION_LIVES"].flatMap { UInt64($0) } ?? 2_000
    private static let shares: UInt64 = 4

    @Test func everyPromiseIsKeptInEveryLife() async throws {
        let gallery = try await Gallery.shared.value
        let moves = await withTaskGroup { group in
            for share in 0..<Self.shares { group.addTask { await live(share: share, in: gallery) } }
            return await group.reduce(into: Set<Move>()) { $0.formUnion($1) }
        }
        // Fewer lives see less.
        if Self.seed == nil, Self.lives >= 2_000 { await expectEverything(moves, in: gallery) }
    }

    /// Every state is come upon and every transition made, if need be in some more lives that aim at it; what leaves the state as
    /// it is, in one state at least.
    private func expectEverything(_ moves: Set<Move>, in gallery: Gallery) async {
        let (transitions, others) = gallery.workflow.moves
        var (moves, seed) = (moves, Self.lives)
        var missing: Set<Move> {
            let actions = Set(moves.map(\.action))
            return transitions.subtracting(moves).filter { $0.from != $0.to || !actions.contains($0.action) }
        }
        while seed < 6 * Self.lives, !missing.isEmpty {
            if let aim = gallery.aim(of: seed), missing.contains(aim) { moves.formUnion(await live(seed, in: gallery)) }
            seed += 1
        }
        let states = gallery.workflow.states.subtracting(moves.flatMap { [$0.from, $0.to] })
        #expect(states.sorted() == [], "no life has seen these states")
        #expect(missing.sorted() == [], "no life has made these transitions")
        #expect(others.subtracting(moves.map(\.action)).sorted() == [], "no life has taken these actions")
    }

    private func live(share: UInt64, in gallery: Gallery) async -> Set<Move> {
        let seeds =
            Self.seed.map { share == 0 ? [$0] : [] } ?? Array(stride(from: share, to: Self.lives, by: Int(Self.shares)))
        var moves: Set<Move> = []
        for seed in seeds { moves.formUnion(await live(seed, in: gallery)) }
        return moves
    }

    /// Lives that life; returns which moves were made in it.
    private func live(_ seed: UInt64, in gallery: Gallery) async -> Set<Move> {
        do {
            let before = gallery.stage(of: seed).model.moves
            return Set(try await gallery.live(seed).model.moves.filter { $0.value > before[$0.key, default: 0] }.keys)
        } catch {
            Issue.record("\(error)\nTo see it again: SEED=\(seed) swift test --filter SimulationTests")
            return []
        }
    }

    @Test func theSameSeedGivesTheSameHistory() async throws {
        let gallery = try await Gallery.shared.value
        var histories: Set<String> = []
        for seed in UInt64(1)...12 {
            let life = try await gallery.live(seed)
            let again = try await gallery.live(seed)
            #expect(life.history == again.history, "seed \(seed)")
            histories.insert(life.history)
        }
        #expect(histories.count == 12)
    }
}
