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
        let folder = try LedgerFolder(directory)
        try folder.checkDatabaseFile()
        try folder.checkNothingIsLost()
        let files = try FolderEvidence(folder.evidence)
        let database = try LedgerConnection.open(folder.database)
        return try start(
            database,
            folder,
            EvidenceStore(files: files, limits: limits),
            cacheBound: cacheBound
        )
    }

    /// A ledger that lives as long as the value: for tests and simulations.
    package static func inMemory(
        limits: EvidenceLimits = EvidenceLimits(),
        cacheBound: Int = 2_048
    ) throws(LedgerError) -> Ledger {
        try start(
            try LedgerConnection.open(nil),
            nil,
            EvidenceStore(files: MemoryEvidence(), limits: limits),
            cacheBound: cacheBound
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

    private static func start(
        _ database: DatabaseQueue,
        _ folder: consuming LedgerFolder?,
        _ evidence: EvidenceStore,
        cacheBound: Int
    ) throws(LedgerError) -> Ledger {
        let state = LedgerState(cacheBound: cacheBound)
        let gauge = LogGauge()
        try state.storing {
            try database.writeWithoutTransaction { database in
                gauge.watch(database)
                let reader = LedgerReader(database: database, state: state, store: evidence.files)
                state.head = try reader.storedHead()
                if state.head.seq > 0, try reader.hasNoProjections() {
                    try ProjectionRebuild(database: database, state: state, store: evidence.files).run()
                }
            }
        }
        return Ledger(
            database: database,
            head: state.head,
            cacheBound: cacheBound,
            folder: folder,
            gauge: gauge,
            evidence: evidence
        )
    }
}

extension LedgerReader {
    fileprivate func storedHead() throws(LedgerError) -> LedgerHead {
        try first("SELECT seq, digest FROM events ORDER BY seq DESC LIMIT 1") {
            try LedgerHead(seq: $0[at: 0], digest: $0[at: 1])
        } ?? .none
    }

    fileprivate func hasNoProjections() throws(LedgerError) -> Bool {
        try first(
            """
            SELECT NOT EXISTS (SELECT 1 FROM proposals) AND NOT EXISTS (SELECT 1 FROM people)
            AND NOT EXISTS (SELECT 1 FROM definitions)
            """
        ) { try $0[at: 0] } ?? true
    }
}
