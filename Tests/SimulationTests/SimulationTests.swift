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

    @Test(arguments: 0..<shares) func everyPromiseIsKeptInEveryLife(_ share: UInt64) async throws {
        let gallery = try await Gallery.shared.value
        let seeds =
            Self.seed.map { share == 0 ? [$0] : [] } ?? Array(stride(from: share, to: Self.lives, by: Int(Self.shares)))
        for seed in seeds {
            do { _ = try await gallery.live(seed) } catch {
                Issue.record("\(error)\nTo see it again: SEED=\(seed) swift test --filter SimulationTests")
            }
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

    /// A gallery whose offices never get far would prove little.
    @Test func theLivesReachMostStatesOfTheWorkflow() async throws {
        let gallery = try await Gallery.shared.value
        let states = Set(gallery.workflow.steps.flatMap { $0.manifest.states.map(\.name) })
        let reached = states.intersection(gallery.stages.last?.seen.keys.map(\.self) ?? [])
        #expect(reached.count >= 12, "\(reached.count) of \(states.count): \(reached.sorted())")
    }
}
