import Foundation
import Ledger
import Logging
import ServiceLifecycle
import StepKit
import Systemd
import UnixSignals
import Varlink
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// The daemon, put together: the ledger, the engine on it, the interfaces in front, and the service manager told.
struct Daemon: Sendable {
    private let settings: DaemonSettings
    private let configurationPath: String?
    private let definitions: DefinitionReader
    private let manager: any ServiceManagerNotifying
    private let logger: Logger

    init(
        settings: DaemonSettings,
        configurationPath: String?,
        registry: StepRegistry,
        manager: any ServiceManagerNotifying,
        logger: Logger
    ) {
        self.settings = settings
        self.configurationPath = configurationPath
        definitions = DefinitionReader(registry: registry)
        self.manager = manager
        self.logger = logger
    }

    /// Serves until SIGTERM or SIGINT, or until something without which it cannot serve has failed.
    func run() async throws {
        let clock: @Sendable () -> Instant = { Instant(milliseconds: Int(Date().timeIntervalSince1970 * 1_000)) }
        let ledger = try Ledger.open(
            settings.stateDirectory,
            limits: EvidenceLimits(fileSize: settings.fileBytes)
        )
        let start = try await ledger.read { try $0.head() }.seq
        let office = try await office(on: ledger, clock: clock)
        let incidents = IncidentLog(logger: logger, clock: clock)
        let announcer = Announcer(manager: manager, logger: logger)
        let serving = ServingService(
            server: try server(for: office, incidents),
            announcer: announcer,
            logger: logger,
            version: office.version,
            head: { try await ledger.read { try $0.head() }.seq }
        )
        // Ended in the reverse order: what says so, what serves, then what has to tell of the last changes.
        var services: [any Service] = [
            HeadSealing(ledger: ledger, interval: settings.sealInterval, logger: logger),
            EventLog(engine: office.engine, start: start, logger: logger),
            serving,
            StatusService(engine: office.engine, announcer: announcer, logger: logger),
        ]
        if let watchdog = try Watchdog.requested() {
            let engine = office.engine
            services.insert(WatchdogService(watchdog: watchdog, announcer: announcer) { await engine.pulse() }, at: 0)
        }
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: services.map { .init(service: $0) },
                gracefulShutdownSignals: [.sigterm, .sigint],
                logger: logger.ofLifecycle
            )
        )
        try await group.run()
        incidents.flush()
        try await ledger.close()
        logger.write(.stopped)
    }

    private func office(on ledger: Ledger, clock: @escaping @Sendable () -> Instant) async throws -> Office {
        let library = WorkflowLibrary()
        try await loadWorkflows(of: ledger, with: definitions, into: library)
        let head = try await ledger.read { try $0.head() }
        let engine = WorkflowEngine(
            ledger: ledger,
            library: library,
            time: OfficeTime(zone: settings.zone, calendar: settings.calendar, clock: clock),
            head: HeadSignal(seq: head.seq)
        )
        let installer = DefinitionInstaller(engine: engine, definitions: definitions)
        try await installer.installShipped()
        try await installer.installNew(from: settings.definitionsDirectory)
        if try await !ledger.read({ try $0.definitions() }).contains(where: { $0.name == settings.standardWorkflow }) {
            logger.write(.workflowMissing(settings.standardWorkflow))
        }
        let reloading = Reloading(
            path: configurationPath,
            settings: settings,
            installer: installer,
            time: engine.time,
            logger: logger
        )
        return Office(
            engine: engine,
            users: UserDatabase(administrators: settings.administratorGroup),
            definitions: definitions,
            standardWorkflow: settings.standardWorkflow,
            stateDirectory: settings.stateDirectory,
            version: YishiVersion.current,
            startedAt: clock(),
            logger: logger,
            reload: { try await reloading.reload() }
        )
    }

    private func server(for office: Office, _ incidents: IncidentLog) throws -> VarlinkServer {
        let inherited = try ListeningSocket.inherited()
        let address: VarlinkServer.Address =
            inherited.first.map { .descriptor($0.descriptor) } ?? .path(settings.socketPath, mode: 0o660)
        return try VarlinkServer(
            address: address,
            info: ServiceInfo(
                vendor: "Yishi",
                product: "Yishi 议事",
                version: YishiVersion.current,
                url: "man:yishid(8)"
            ),
            interfaces: [
                try VarlinkInterface(Proposals.self, routes: proposalRoutes, office: office),
                try VarlinkInterface(Manage.self, routes: manageRoutes, office: office),
            ],
            internalError: "io.yishi.Manage.InternalError",
            limits: settings.limits
        ) { incidents.write($0) }
    }
}
