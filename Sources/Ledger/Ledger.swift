import GRDB
package import WorkflowCore

/// The office's record: every change as an event that is appended, chained to the one before and never edited, and what
/// the events come to.
///
/// One connection, one queue: whatever is done here is done one after the other. Work that is handed in runs on that
/// queue and must be short. When a write or a sync fails, here or in ``evidence``, every call from then on throws
/// ``LedgerError/failed(_:)`` until the program starts again, since nobody knows what the disk holds; when something cannot be read, changes throw
/// ``LedgerError/damaged(_:)`` and what can be read is. See `Ledger.docc`.
package actor Ledger {
    /// The files that events name.
    package nonisolated let evidence: EvidenceStore
    /// What keeps it from taking changes.
    package nonisolated let health: LedgerHealth

    let database: DatabaseQueue
    let state: LedgerState
    private let roster = Roster()
    private let executor: QueueExecutor
    private var folder: LedgerFolder?
    private let gauge: LogGauge
    private var space: LogSpace?
    private var isClosed = false
    private var isKeptOpen = false
    private var checkpointAt = Ledger.pagesBetweenCheckpoints

    /// 16 MiB of log: two more syncs now and then, and little to read again after a crash.
    static let pagesBetweenCheckpoints = 4_096

    package nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    init(
        database: DatabaseQueue,
        head: LedgerHead,
        health: LedgerHealth,
        cacheBound: Int,
        folder: consuming LedgerFolder?,
        gauge: sending LogGauge,
        space: LogSpace?,
        evidence: EvidenceStore,
        faults: (any StorageFaults)? = nil
    ) {
        executor = QueueExecutor(label: "ledger")
        self.database = database
        state = LedgerState(cacheBound: cacheBound, head: head, health: health, roster: roster, faults: faults)
        self.health = health
        self.space = space
        self.folder = folder
        self.gauge = gauge
        self.evidence = evidence
    }

    /// Does all of `work` in one transaction, and returns when it is on disk.
    ///
    /// If `work` throws, nothing of it is recorded: a ``LedgerError`` is passed on, another error comes as
    /// ``LedgerError/abandoned(_:)``. Parts that may fail on their own belong into ``LedgerGroup/attempt(_:)``.
    package func group<T: Sendable>(_ work: @Sendable (LedgerGroup) throws -> T) throws(LedgerError) -> T {
        // What cannot be read may be what a change must not contradict.
        if let damage = health.damage { throw damage }
        let result = try access { database in
            let mark = state.mark
            do {
                try state.storing { try database.run("BEGIN IMMEDIATE") }
                let result = try work(LedgerGroup(database: database, state: state, store: evidence.files))
                try state.checkUsable()
                try state.storing { try database.run("COMMIT") }
                return result
            } catch {
                state.rollBack(to: mark)
                if database.isInsideTransaction { try state.storing { try database.run("ROLLBACK") } }
                throw error
            }
        }
        health.noteRoom()
        // After the reply: nobody waits for it.
        if gauge.pages >= checkpointAt { Task { self.checkpoint() } }
        if space?.isShort(after: gauge.pages) == true { Task { self.extendLog() } }
        return result
    }

    /// Reads; what `work` sees does not change while it runs.
    package func read<T: Sendable>(_ work: @Sendable (LedgerReader) throws -> T) throws(LedgerError) -> T {
        try access { try work(LedgerReader(database: $0, state: state, store: evidence.files)) }
    }

    /// The person of that user name, without waiting for what the ledger is doing where they were asked for before.
    package nonisolated func person(_ user: String) async throws(LedgerError) -> OfficePerson? {
        if let failure = health.failure { throw failure }
        if let known = roster[user] { return known }
        return try await read { try $0.person(user) }
    }

    /// Closes the database and gives up the folder.
    ///
    /// To be called last, after the last group has returned.
    package func close() throws(LedgerError) {
        guard !isClosed else { return }
        isClosed = true
        // A storage that has failed is not written to again, not even to tidy up.
        guard health.failure == nil else { return }
        try state.storing { try database.close() }
        folder = nil
    }

    /// Everything that touches the database comes through here.
    func access<T>(_ work: (Database) throws -> T) throws(LedgerError) -> T {
        if isClosed { throw .closed }
        try state.checkUsable()
        defer {
            state.begin()
            if health.failure != nil { keepOpenForGood() }
        }
        do {
            return try database.writeWithoutTransaction(work)
        } catch {
            let error = error as? LedgerError ?? .abandoned(error)
            switch error {
            case .damaged, .failed: health.note(error)
            default: break
            }
            throw error
        }
    }

    /// Closing the connection would move what it cannot trust from the log into the database file.
    private func keepOpenForGood() {
        guard !isKeptOpen, folder != nil else { return }
        isKeptOpen = true
        _ = Unmanaged.passRetained(database)
    }

    private func extendLog() {
        guard !isClosed, health.failure == nil, space?.isShort(after: gauge.pages) == true else { return }
        do throws(LedgerError) {
            try space?.extend()
        } catch {
            health.note(error)
            keepOpenForGood()
        }
    }

    /// Moves the log into the database file; a failure here is a failure of the storage like any other.
    private func checkpoint() {
        guard gauge.pages >= checkpointAt else { return }
        do throws(LedgerError) {
            try access { database in try state.storing { _ = try database.checkpoint(.passive) } }
            gauge.reset()
            checkpointAt = Self.pagesBetweenCheckpoints
        } catch {
            // With no room the log goes on growing until there is some. Any other error has failed the ledger, and the
            // next caller is told.
            checkpointAt = gauge.pages + Self.pagesBetweenCheckpoints
        }
    }
}
