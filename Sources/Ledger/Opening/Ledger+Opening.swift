import GRDB

extension Ledger {
    /// Opens the ledger in that folder, and makes one where there is none.
    ///
    /// The folder must exist and be the office's own. A file that is not this ledger's, or is a later release's, is
    /// refused and left untouched. `cacheBound` says how many proposals are kept decoded in memory.
    package static func open(
        _ directory: String,
        limits: EvidenceLimits = EvidenceLimits(),
        cacheBound: Int = 2_048
    ) throws(LedgerError) -> Ledger {
        try open(directory, limits, cacheBound: cacheBound) { _ in }
    }

    /// As ``open(_:limits:cacheBound:)``, off the threads that tasks share; `progress` is told of what takes long.
    package static func open(
        _ directory: String,
        limits: EvidenceLimits = EvidenceLimits(),
        cacheBound: Int = 2_048,
        progress: @escaping @Sendable (OpeningProgress) -> Void
    ) async throws(LedgerError) -> Ledger {
        try await Opener().open(directory, limits, cacheBound, progress)
    }

    /// A ledger that lives as long as the value: for tests and simulations.
    package static func inMemory(
        limits: EvidenceLimits = EvidenceLimits(),
        cacheBound: Int = 2_048
    ) throws(LedgerError) -> Ledger {
        let health = LedgerHealth()
        return Ledger(
            database: try LedgerConnection.open(nil),
            head: .none,
            health: health,
            cacheBound: cacheBound,
            folder: nil,
            gauge: LogGauge(),
            space: nil,
            evidence: EvidenceStore(files: MemoryEvidence(), limits: limits, isLost: false, health: health)
        )
    }

    /// The settings that the ledger's promises stand on, as SQLite answers for them now.
    package func settings() throws(LedgerError) -> [String: String] {
        try access { database in
            try state.storing {
                var found: [String: String] = [:]
                for name in LedgerSetting.names { found[name] = try String.fetchOne(database, sql: "PRAGMA \(name)") }
                return found
            }
        }
    }

    fileprivate static func open(
        _ directory: String,
        _ limits: EvidenceLimits,
        cacheBound: Int,
        progress: (OpeningProgress) -> Void
    ) throws(LedgerError) -> Ledger {
        let folder = try LedgerFolder(directory)
        try folder.checkDatabaseFile()
        try folder.checkNothingIsLost()
        try folder.makeDatabaseFile()
        let files = FolderEvidence(folder.evidence)
        let space = LogSpace(path: folder.log, pages: pagesBetweenCheckpoints)
        let database = try LedgerConnection.open(folder.database, progress: progress)
        let state = LedgerState(cacheBound: cacheBound)
        let gauge = LogGauge()
        database.writeWithoutTransaction { gauge.watch($0) }
        let namesFiles = try state.storing {
            try database.writeWithoutTransaction { database in
                let reader = LedgerReader(database: database, state: state, store: files)
                state.head = try reader.storedHead()
                if state.head.seq > 0, try reader.hasNoProjections() {
                    try ProjectionRebuild(database: database, state: state, store: files).run(progress: progress)
                }
                return try reader.namesFiles()
            }
        }
        // A folder is not made in the place of one that was lost: it may be a disk that is not mounted.
        let isLost = namesFiles && !FolderEvidence.holdsFiles(folder.evidence)
        if !isLost { try files.prepare() }
        return Ledger(
            database: database,
            head: state.head,
            health: state.health,
            cacheBound: cacheBound,
            folder: folder,
            gauge: gauge,
            space: space,
            evidence: EvidenceStore(files: files, limits: limits, isLost: isLost, health: state.health)
        )
    }
}

/// Opens on a queue of its own.
private actor Opener {
    private let executor = QueueExecutor(label: "opening")

    nonisolated var unownedExecutor: UnownedSerialExecutor { executor.asUnownedSerialExecutor() }

    func open(
        _ directory: String,
        _ limits: EvidenceLimits,
        _ cacheBound: Int,
        _ progress: (OpeningProgress) -> Void
    ) throws(LedgerError) -> Ledger {
        try Ledger.open(directory, limits, cacheBound: cacheBound, progress: progress)
    }
}

extension LedgerReader {
    /// The last event, as the table of events holds it.
    func storedHead() throws(LedgerError) -> LedgerHead {
        try first("SELECT seq, digest FROM events ORDER BY seq DESC LIMIT 1") {
            try LedgerHead(seq: $0[at: 0], digest: $0[at: 1])
        } ?? .none
    }

    /// Whether nothing is listed or shown; not where that cannot be read.
    fileprivate func hasNoProjections() throws(LedgerError) -> Bool {
        try surviving { () throws(LedgerError) in
            try first(
                """
                SELECT NOT EXISTS (SELECT 1 FROM proposals) AND NOT EXISTS (SELECT 1 FROM people)
                AND NOT EXISTS (SELECT 1 FROM definitions)
                """
            ) { try $0[at: 0] as Bool }
        }?.flatMap(\.self) ?? false
    }

    /// Whether any event names a file; not where that cannot be read.
    fileprivate func namesFiles() throws(LedgerError) -> Bool {
        try surviving { () throws(LedgerError) in
            try first("SELECT EXISTS (SELECT 1 FROM evidence)") { try $0[at: 0] as Bool }
        }?.flatMap(\.self) ?? false
    }
}
