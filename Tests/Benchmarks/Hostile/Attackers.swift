import Foundation
import Synchronization
import TestSupport

/// Clients that attack, each on a thread of its own, until they are told to end.
final class Attackers: Sendable {
    private struct State {
        var isOver = false
        var rounds = 0
        /// The connection of each.
        var sockets: [AttackSocket?]
    }

    private let state: Mutex<State>
    private let threads: Mutex<[Task<Void, any Error>]>

    init(_ attack: BenchAttack, to path: String) {
        state = Mutex(State(sockets: Array(repeating: nil, count: attack.clients)))
        threads = Mutex([])
        threads.withLock { threads in
            for client in 0..<attack.clients {
                threads.append(Task { [self] in try await onThread { try self.attack(attack, path, client) } })
            }
        }
    }

    /// Ends them all, and says how many rounds they made.
    func end() async throws -> Int {
        state.withLock { state in
            state.isOver = true
            for socket in state.sockets { socket?.end() }
        }
        for thread in threads.withLock({ $0 }) { try await thread.value }
        return state.withLock { state in
            state.sockets = []
            return state.rounds
        }
    }

    private func attack(_ attack: BenchAttack, _ path: String, _ client: Int) throws {
        while true {
            let socket = try AttackSocket(to: path)
            let mayBegin = state.withLock { state in
                state.sockets[client] = socket
                return !state.isOver
            }
            guard mayBegin else { return }
            while attack.round(socket) { state.withLock { $0.rounds += 1 } }
            state.withLock { state in
                state.rounds += 1
                state.sockets[client] = nil
            }
        }
    }
}
