import Foundation
import Synchronization
import TestSupport

/// Clients that attack, each on a thread of its own, until they are told to end.
final class Attackers: Sendable {
    private let isOver = Atomic(false)
    private let rounds = Atomic(0)
    private let threads: Mutex<[Task<Void, any Error>]>

    init(_ attack: BenchAttack, to path: String) {
        threads = Mutex([])
        threads.withLock { threads in
            for _ in 0..<attack.clients {
                threads.append(Task { [self] in try await onThread { try self.attack(attack, path) } })
            }
        }
    }

    /// Ends them all, and says how many rounds they made.
    func end() async throws -> Int {
        isOver.store(true, ordering: .sequentiallyConsistent)
        for thread in threads.withLock({ $0 }) { try await thread.value }
        return rounds.load(ordering: .sequentiallyConsistent)
    }

    private func attack(_ attack: BenchAttack, _ path: String) throws {
        var socket: AttackSocket?
        while !isOver.load(ordering: .sequentiallyConsistent) {
            let current = try socket ?? AttackSocket(to: path)
            socket = try attack.round(current) ? current : nil
            rounds.add(1, ordering: .sequentiallyConsistent)
        }
    }
}

/// A connection that is not used as it is meant; it never waits longer than a moment.
final class AttackSocket {
    private let descriptor: CInt
    private var chunk = [UInt8](repeating: 0, count: 64 << 10)

    init(to path: String) throws {
        descriptor = socket(AF_UNIX, CInt(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { throw SystemError(call: "socket", code: errno) }
        try SystemError.check("connect", try sockaddr_un(path: path).pass(to: connect, descriptor))
        var moment = timeval(tv_sec: 0, tv_usec: 100_000)
        for option in [SO_RCVTIMEO, SO_SNDTIMEO] {
            setsockopt(descriptor, SOL_SOCKET, option, &moment, socklen_t(MemoryLayout<timeval>.size))
        }
    }

    deinit { close(descriptor) }

    /// Sends what the other side takes.
    func send(_ bytes: [UInt8]) {
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Glibc.send(descriptor, $0.baseAddress, $0.count, CInt(MSG_NOSIGNAL)) }
            guard count > 0 else { return }
            rest = rest.dropFirst(count)
        }
    }

    /// Takes so many replies, or as many as come.
    func receive(_ replies: Int) {
        var missing = replies
        while missing > 0 {
            let count = recv(descriptor, &chunk, chunk.count, 0)
            guard count > 0 else { return }
            missing -= chunk[..<count].count { $0 == 0 }
        }
    }

    func wait() { _ = poll(nil, 0, 100) }
}
