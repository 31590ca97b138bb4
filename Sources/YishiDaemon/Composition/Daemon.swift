import CMalloc
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
    private let live: LiveSettings
    private let threshold: LogThreshold
    private let configurationPath: String?
    private let definitions: DefinitionReader
    private let manager: any ServiceManagerNotifying
    private let logger: Logger

    init(
        settings: DaemonSettings,
        configurationPath: String?,
        threshold: LogThreshold,
        registry: StepRegistry,
        manager: any ServiceManagerNotifying,
        logger: Logger
    ) {
        self.settings = settings
        live = LiveSettings(settings)
        self.threshold = threshold
        self.configurationPath = configurationPath
        definitions = DefinitionReader(registry: registry)
        self.manager = manager
        self.logger = logger
    }

    /// Serves until SIGTERM or SIGINT, or until something without which it cannot serve has failed.
    ///
    /// - Throws: ``StorageFailure`` where the storage has failed while it ran, which the journal has been told then.
    func run() async throws {
        let clock: @Sendable () -> Instant = { Instant(milliseconds: Int(Date().timeIntervalSince1970 * 1_000)) }
        try StateFolder.check(settings.stateDirectory)
        let entrance = try Entrance(path: settings.socketPath)
        let surroundings = Surroundings(
            stateDirectory: settings.stateDirectory,
            socketPath: entrance.path,
            clock: clock
        )
        let ledger: Ledger
        do throws(LedgerError) {
            ledger = try await open()
        } catch {
            guard error.leavesOfficeClosed else { throw error }
            try await runClosed(by: ReadOnlyCause(error), entrance, surroundings)
            return
        }
        let alarm = StorageAlarm(
            health: ledger.health,
            announcer: Announcer(manager: manager, logger: logger),
            logger: logger
        )
        do {
            try await run(on: ledger, alarm, entrance, surroundings, clock: clock)
        } catch {
            // Whatever else failed by it.
            try alarm.check()
            throw error
        }
        try alarm.check()
        logger.write(.stopped)
    }

    private func run(
        on ledger: Ledger,
        _ alarm: StorageAlarm,
        _ entrance: Entrance,
        _ surroundings: Surroundings,
        clock: @escaping @Sendable () -> Instant
    ) async throws {
        let start = try await ledger.read { try $0.head() }.seq
        let office = try await office(on: ledger, surroundings, clock: clock)
        let incidents = IncidentLog(logger: logger, clock: clock)
        let announcer = Announcer(manager: manager, logger: logger)
        let serving = ServingService(
            server: try server(for: .open(office), at: entrance, incidents),
            announcer: announcer,
            logger: logger,
            version: office.version,
            head: { try await ledger.read { try $0.head() }.seq }
        )
        // Ended in the reverse order: what says so, what serves, then what has to tell of the last changes.
        var services: [any Service] = [
            HeadSealing(ledger: ledger, settings: live, logger: logger),
            EventLog(engine: office.engine, start: start, logger: logger),
            HealthWatch(health: ledger.health, alarm: alarm, logger: logger),
            ReminderService(engine: office.engine, settings: live, logger: logger, alarm: try .real()),
            serving,
            StatusService(engine: office.engine, announcer: announcer, logger: logger, alarm: try .real()),
        ]
        if let watchdog = try Watchdog.requested() {
            let engine = office.engine
            services.insert(WatchdogService(watchdog: watchdog, announcer: announcer) { await engine.pulse() }, at: 0)
        }
        defer { incidents.flush() }
        try await run(services)
        try await ledger.close()
    }

    private func run(_ services: [any Service]) async throws {
        var configuration = ServiceGroupConfiguration(
            services: services.map { .init(service: $0) },
            gracefulShutdownSignals: [.sigterm, .sigint],
            logger: logger.ofLifecycle
        )
        configuration.maximumGracefulShutdownDuration = StopBound.wholeStop
        try await ServiceGroup(configuration: configuration).run()
    }

    private func open() async throws(LedgerError) -> Ledger {
        let beginning = ContinuousClock.now
        let report = OpeningReport(announcer: Announcer(manager: manager, logger: logger), logger: logger) {
            ContinuousClock.now - beginning
        }
        return try await Ledger.open(
            settings.stateDirectory,
            limits: EvidenceLimits(fileSize: settings.fileBytes)
        ) { report.take($0) }
    }

    /// Serves those who ask why there is nothing to read.
    private func runClosed(by cause: ReadOnlyCause, _ entrance: Entrance, _ surroundings: Surroundings) async throws {
        logger.write(.safeMode(cause))
        let incidents = IncidentLog(logger: logger, clock: surroundings.clock)
        let office = ClosedOffice(
            cause: cause,
            users: SystemUsers(),
            administrators: settings.administratorGroup,
            surroundings: surroundings,
            zone: settings.zone,
            version: YishiVersion.current,
            startedAt: surroundings.clock(),
            logger: logger
        )
        let announcer = Announcer(manager: manager, logger: logger)
        var services: [any Service] = [
            ServingService(
                server: try server(for: .closed(office), at: entrance, incidents),
                announcer: announcer,
                logger: logger,
                version: office.version,
                head: { 0 }
            ),
            // Last, so that it is ended first.
            ClosedNotice(office: office, announcer: announcer, logger: logger),
        ]
        if let watchdog = try Watchdog.requested() {
            // There is no writer that could hang.
            services.insert(WatchdogService(watchdog: watchdog, announcer: announcer) {}, at: 0)
        }
        try await run(services)
        incidents.flush()
        logger.write(.stopped)
    }

    private func office(
        on ledger: Ledger,
        _ surroundings: Surroundings,
        clock: @escaping @Sendable () -> Instant
    ) async throws -> Office {
        let library = WorkflowLibrary()
        let unusable = try await unusableDefinitions(of: ledger, library)
        let lost = ledger.evidence.isLost ? ReadOnlyCause(.evidenceLost) : nil
        let head = try await ledger.read { try $0.head() }
        let engine = WorkflowEngine(
            ledger: ledger,
            library: library,
            time: OfficeTime(zone: settings.zone, calendars: try await calendars(of: ledger), clock: clock),
            head: HeadSignal(seq: head.seq),
            standingCause: lost ?? unusable.cause
        )
        let installer = DefinitionInstaller(engine: engine, definitions: definitions)
        if let cause = await engine.lastingCause {
            logger.write(.safeMode(cause))
        } else {
            try await installer.installShipped()
            try await installer.install(try await installer.newDefinitions(in: settings.definitionsDirectory))
            let installed = try await ledger.read { try $0.definitions() }
            if !installed.contains(where: { $0.name == settings.standardWorkflow }) {
                logger.write(.workflowMissing(settings.standardWorkflow))
            }
        }
        try await ShippedCalendar.add(to: engine)
        let reloading = Reloading(
            path: configurationPath,
            settings: live,
            threshold: threshold,
            installer: installer,
            engine: engine,
            logger: logger
        )
        return Office(
            engine: engine,
            settings: live,
            definitions: definitions,
            surroundings: surroundings,
            unusable: unusable,
            version: YishiVersion.current,
            startedAt: clock(),
            logger: logger,
            users: SystemUsers(),
            reloading: reloading
        )
    }

    /// Those of the ledger's definitions that cannot be run.
    private func unusableDefinitions(
        of ledger: Ledger,
        _ library: WorkflowLibrary
    ) async throws -> [UnusableDefinition] {
        try await readable { () throws(LedgerError) in
            try await loadWorkflows(of: ledger, with: definitions, into: library)
        }
    }

    /// The working days that the office set.
    private func calendars(of ledger: Ledger) async throws -> OfficeCalendars {
        OfficeCalendars(
            try await readable { () throws(LedgerError) in try await ledger.read { try $0.calendars() } }
        )
    }

    /// What there is; nothing where it cannot be read, which the ledger takes note of.
    private func readable<Item>(
        _ read: () async throws(LedgerError) -> [Item]
    ) async throws(LedgerError) -> [Item] {
        do throws(LedgerError) {
            return try await read()
        } catch {
            guard case .damaged = error else { throw error }
            return []
        }
    }

    private func server(for door: Door, at entrance: Entrance, _ incidents: IncidentLog) throws -> VarlinkServer {
        try VarlinkServer(
            address: entrance.address,
            info: ServiceInfo(
                vendor: "Yishi",
                product: "Yishi 议事",
                version: YishiVersion.current,
                url: "man:yishid(8)"
            ),
            interfaces: [
                try VarlinkInterface(Proposals.self, routes: proposalRoutes, door: door),
                try VarlinkInterface(Manage.self, routes: manageRoutes, door: door),
            ],
            internalError: "io.yishi.Manage.InternalError",
            limits: { [live] in live.current.limits },
            // The allocator keeps what large calls were read into, and would keep it for ever.
            afterFlood: { malloc_trim(0) },
            log: { incidents.write($0) }
        )
    }
}
