import Ledger
import Logging
import Systemd
import WorkflowCore
import WorkflowEngine
import YishiDaemon

/// An engine on a ledger of its own that runs with a configuration beside it.
struct ReloadingOffice {
    let folder: ScratchFolder
    let engine: WorkflowEngine
    let installer: DefinitionInstaller
    let settings: LiveSettings
    let threshold: LogThreshold
    let journal: TestJournal
    let reloading: Reloading

    static let ownDefinition = String(decoding: Shipped.definition, as: UTF8.self) + "# our own\n"

    /// The workflow of that name.
    static func definition(named name: String) -> String {
        String(decoding: Shipped.definition, as: UTF8.self)
            .replacing("\nworkflow: annual-proposal\n", with: "\nworkflow: \(name)\n")
    }

    static func with(standingCause: ReadOnlyCause? = nil, _ body: (ReloadingOffice) async throws -> Void) async throws {
        try await ScratchFolder.withAsync { state in
            try await ScratchFolder.withAsync { folder in
                let ledger = try Ledger.open(state.path(""), limits: EvidenceLimits())
                let clock = SteppedClock()
                let engine = WorkflowEngine(
                    ledger: ledger,
                    library: WorkflowLibrary(),
                    // No two looks at it see the same instant.
                    time: OfficeTime(zone: .shanghai, calendars: OfficeCalendars()) {
                        clock.advance(milliseconds: 1)
                        return clock.now
                    },
                    head: HeadSignal(seq: 0),
                    standingCause: standingCause
                )
                let office = try ReloadingOffice(folder: folder, engine: engine)
                try await body(office)
                try await ledger.close()
            }
        }
    }

    private init(folder: ScratchFolder, engine: WorkflowEngine) throws {
        self.folder = folder
        self.engine = engine
        installer = DefinitionInstaller(
            engine: engine,
            definitions: DefinitionReader(registry: try ShippedWorkflow.registry())
        )
        var running = DaemonSettings()
        running.definitionsDirectory = folder.path("")
        settings = LiveSettings(running)
        threshold = LogThreshold()
        journal = TestJournal()
        reloading = Reloading(
            path: folder.path("yishid.conf"),
            settings: settings,
            threshold: threshold,
            installer: installer,
            engine: engine,
            logger: journal.logger
        )
        try configure("")
    }

    func configure(_ lines: String) throws {
        try folder.write("definitions_directory: \(folder.path(""))\n\(lines)", to: "yishid.conf")
    }

    func installed() async throws -> [String] {
        try await engine.ledger.read { try $0.definitions() }.map(\.name)
    }
}
