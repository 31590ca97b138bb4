package import Ledger

/// Lets those who catch up with the ledger read from it one after the other.
///
/// After a restart many watchers may be behind at one time. Whoever asks for something else waits for one page of theirs, and not
/// for one of each.
package actor CatchUp {
    private var isReading = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    package init() {}

    package func read<T: Sendable>(from ledger: Ledger, _ work: @Sendable (LedgerReader) throws -> T) async throws -> T
    {
        if isReading {
            await withCheckedContinuation { waiting.append($0) }
        } else {
            isReading = true
        }
        defer { giveTurn() }
        return try await ledger.read(work)
    }

    private func giveTurn() {
        if waiting.isEmpty { isReading = false } else { waiting.removeFirst().resume() }
    }
}
