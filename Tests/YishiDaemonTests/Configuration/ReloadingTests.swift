import Ledger
import Logging
import StepKit
import Testing
import WorkflowCore
import WorkflowEngine
import YishiDaemon

@Suite struct ReloadingTests {
    @Test func aLedgerWithoutADefinitionGetsTheShippedOneAndNoSecond() async throws {
        try await Office.with { office in
            try await office.installer.installShipped()
            try await office.installer.installShipped()
            #expect(try await office.installed() == ["annual-proposal"])
        }
    }

    @Test func aNewTextInTheFolderIsInstalledOnceAndBecomesTheCurrentOne() async throws {
        try await Office.with { office in
            try await office.installer.installShipped()
            try office.folder.write(office.ownDefinition, to: "own.yaml")
            #expect(try await office.reloading().reload() == ["definitions: \(office.folder.path("own.yaml"))"])
            #expect(try await office.reloading().reload() == [])
            #expect(try await office.installed() == ["annual-proposal", "annual-proposal"])
            let current = try await office.engine.ledger.read { try $0.definitions() }.filter(\.isCurrent)
            #expect(current.map(\.text) == [office.ownDefinition])
        }
    }

    @Test func aFaultyDefinitionInTheFolderInstallsNone() async throws {
        try await Office.with { office in
            try office.folder.write(office.ownDefinition, to: "a.yaml")
            try office.folder.write("workflow: b\n", to: "b.yaml")
            await #expect(throws: DocumentFaults.self) { try await office.reloading().reload() }
            #expect(try await office.installed() == [])
        }
    }

    @Test func aNewCalendarCountsAtOnce() async throws {
        try await Office.with { office in
            let day = try #require(CivilDate("2027-03-01"))
            #expect(office.engine.time.calendars.common.isWorkingDay(day) == nil)
            try office.folder.write(
                "date,kind,notice\n2027-01-01,off,A\n2027-05-01,off,A\n2027-10-01,off,A\n",
                to: "2027.csv"
            )
            try office.configure("calendars: [\(office.folder.path("2027.csv"))]\n")
            #expect(try await office.reloading().reload() == ["calendars"])
            #expect(office.engine.time.calendars.common.isWorkingDay(day) == true)
        }
    }

    @Test func aFaultyConfigurationChangesNothing() async throws {
        try await Office.with { office in
            try office.folder.write(office.ownDefinition, to: "own.yaml")
            try office.configure("calendar: []\n")
            await #expect(throws: DocumentFaults.self) { try await office.reloading().reload() }
            #expect(try await office.installed() == [])
        }
    }
}

/// An engine on a ledger of its own, with a configuration beside it.
private struct Office {
    let folder: ScratchFolder
    let engine: WorkflowEngine
    let installer: DefinitionInstaller
    let ownDefinition = String(decoding: Shipped.definition, as: UTF8.self) + "# our own\n"

    private static let logger = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }

    static func with(_ body: (Office) async throws -> Void) async throws {
        try await ScratchFolder.withAsync { state in
            try await ScratchFolder.withAsync { folder in
                let ledger = try Ledger.open(state.path(""), limits: EvidenceLimits())
                let time = OfficeTime(
                    zone: .shanghai,
                    calendars: OfficeCalendars(common: try WorkingCalendar(files: []))
                ) {
                    Instant(milliseconds: 1_767_225_600_000)
                }
                let engine = WorkflowEngine(
                    ledger: ledger,
                    library: WorkflowLibrary(),
                    time: time,
                    head: HeadSignal(seq: 0)
                )
                let office = Office(
                    folder: folder,
                    engine: engine,
                    installer: DefinitionInstaller(
                        engine: engine,
                        definitions: DefinitionReader(registry: try ShippedWorkflow.registry())
                    )
                )
                try office.configure("")
                try await body(office)
                try await ledger.close()
            }
        }
    }

    func configure(_ lines: String) throws {
        try folder.write("definitions_directory: \(folder.path(""))\n\(lines)", to: "yishid.conf")
    }

    func reloading() -> Reloading {
        Reloading(
            path: folder.path("yishid.conf"),
            settings: DaemonSettings(),
            installer: installer,
            time: engine.time,
            logger: Self.logger
        )
    }

    func installed() async throws -> [String] {
        try await engine.ledger.read { try $0.definitions() }.map(\.name)
    }
}
