package import Ledger
import Threads

/// Lets those who catch up with the ledger read from it one after the other, with a pause in between.
///
/// After a restart many watchers may be behind at one time. Whoever asks for something else waits for one page of theirs, and not
/// for one of each, nor for all that is then on its way to them. Who catches up alone need not pause.
package actor CatchUp {
    private var isReading = false
    private var waiting: [CheckedContinuation<Void, Never>] = []
    private let pause: @Sendable () async throws -> Void

    /// - Parameter pause: waits a little between two who read; another one in tests.
    package init(pause: @escaping @Sendable () async throws -> Void = { try await rest(for: .milliseconds(2)) }) {
        self.pause = pause
    }

    package func read<T: Sendable>(from ledger: Ledger, _ work: @Sendable (LedgerReader) throws -> T) async throws -> T
    {
        let isBehindOthers = isReading
        if isBehindOthers { await withCheckedContinuation { waiting.append($0) } }
        isReading = true
        defer { giveTurn() }
        if isBehindOthers { try await pause() }
        return try await ledger.read(work)
    }

    private func giveTurn() {
        if waiting.isEmpty { isReading = false } else { waiting.removeFirst().resume() }
    }
}
