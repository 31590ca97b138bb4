package import Ledger
package import Logging
import ServiceLifecycle

/// Writes the number and the digest of the ledger's last event to the journal: something outside the ledger that a later
/// check of it can be held against.
///
/// At the start, then at the interval where there is something new, and at the end after the last change.
package struct HeadSealing: Service {
    private let ledger: Ledger
    private let settings: LiveSettings
    private let pause: Pause
    private let logger: Logger

    package init(ledger: Ledger, settings: LiveSettings, pause: Pause = .real, logger: Logger) {
        self.ledger = ledger
        self.settings = settings
        self.pause = pause
        self.logger = logger
    }

    package func run() async throws {
        let sealed = try await cancelWhenGracefulShutdown {
            var sealed = await seal(after: 0)
            do {
                while true {
                    try await waitForTheInterval()
                    sealed = await seal(after: sealed)
                }
            } catch is CancellationError {
                return sealed
            }
        }
        _ = await seal(after: sealed)
    }

    /// Waits anew where another interval is set in the meantime.
    private func waitForTheInterval() async throws {
        while true {
            let interval = settings.current.sealInterval
            let isOver = try await withThrowingTaskGroup(of: Bool.self) { group in
                group.addTask { [pause] in
                    try await pause(interval)
                    return true
                }
                group.addTask { [settings] in
                    await settings.change(of: \.sealInterval, from: interval)
                    return false
                }
                defer { group.cancelAll() }
                return try await group.next() ?? true
            }
            try Task.checkCancellation()
            if isOver { return }
        }
    }

    /// Seals the head if it is past that event, and answers what is sealed now.
    private func seal(after sealed: Int) async -> Int {
        do throws(LedgerError) {
            let head = try await ledger.read { try $0.head() }
            guard head.seq > sealed else { return sealed }
            logger.write(.headSealed(head.seq, digest: head.digest))
            return head.seq
        } catch {
            logger.write(.headNotSealed(error))
            return sealed
        }
    }
}
