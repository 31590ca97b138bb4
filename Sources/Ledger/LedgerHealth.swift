import Foundation
import Synchronization

/// What keeps the ledger from taking changes; anybody may look without waiting for its queue.
package final class LedgerHealth: Sendable {
    private struct Findings {
        var failure: LedgerError?
        var damage: LedgerError?
        var isFull = false
    }

    private let findings = Mutex(Findings())
    private let readers = Mutex<[UUID: AsyncStream<LedgerError?>.Continuation]>([:])

    init() {}

    /// From now on each trouble when it is first met, and `nil` when a full disk has room again.
    package func changes() -> AsyncStream<LedgerError?> {
        let (stream, continuation) = AsyncStream<LedgerError?>.makeStream(bufferingPolicy: .bufferingNewest(16))
        let id = UUID()
        continuation.onTermination = { [weak self] _ in self?.forget(id) }
        readers.withLock { $0[id] = continuation }
        return stream
    }

    /// Why nothing is recorded any more until the program starts again; `nil` where changes are taken.
    ///
    /// After ``LedgerError/failed(_:)`` nothing is read either; after ``LedgerError/damaged(_:)`` what can be read is.
    package var problem: LedgerError? { findings.withLock { $0.failure ?? $0.damage } }

    /// Whether the last try to record something found no room.
    package var isFull: Bool { findings.withLock { $0.isFull } }

    /// The first failed write or sync, if there was one.
    package var failure: LedgerError? { findings.withLock { $0.failure } }

    var damage: LedgerError? { findings.withLock { $0.damage } }

    /// Takes note of an error; of several of a kind the first counts.
    func note(_ error: LedgerError) {
        let isNew = findings.withLock { findings in
            switch error {
            case .failed: Self.fill(&findings.failure, error)
            case .damaged: Self.fill(&findings.damage, error)
            case .diskFull: Self.set(&findings.isFull, true)
            default: false
            }
        }
        if isNew { tell(error) }
    }

    /// Something was recorded: there is room.
    func noteRoom() {
        if findings.withLock({ Self.set(&$0.isFull, false) }) { tell(nil) }
    }

    /// What is listed and shown was computed anew from events that could all be read.
    func noteRebuilt() { findings.withLock { $0.damage = nil } }

    private func tell(_ change: LedgerError?) {
        for reader in readers.withLock({ Array($0.values) }) { reader.yield(change) }
    }

    private func forget(_ id: UUID) { readers.withLock { $0[id] = nil } }

    private static func fill(_ place: inout LedgerError?, _ error: LedgerError) -> Bool {
        guard place == nil else { return false }
        place = error
        return true
    }

    private static func set(_ place: inout Bool, _ value: Bool) -> Bool {
        defer { place = value }
        return place != value
    }
}
