import Ledger
import Logging
import Systemd
import Testing
import Varlink
import WorkflowCore
import WorkflowEngine
import YishiDaemon

/// The settings that a reload lets take effect.
@Suite(.timeLimit(.minutes(10))) struct LiveSettingsTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let line: String
        let holds: @Sendable (ReloadingOffice) async -> Bool

        var key: String { String(line.prefix { $0 != ":" }) }
        var testDescription: String { key }
    }

    static let live = [
        Case(line: "log_level: warning") { $0.threshold.level == .warning },
        Case(line: "seal_interval: 5 min") { $0.settings.current.sealInterval == .seconds(300) },
        Case(line: "office_hours: 09:00-12:00") { $0.settings.current.officeHours == OfficeHours("09:00-12:00") },
        Case(line: "administrators: wheel") { $0.settings.current.administratorGroup == "wheel" },
        Case(line: "workflow: own") { $0.settings.current.standardWorkflow == "own" },
        Case(line: "limits: {connections: 3}") { $0.settings.current.limits.connections == 3 },
        Case(line: "evidence_limit: 1 KiB") { office in
            let store = office.engine.ledger.evidence
            let now = office.engine.time.moment.instant
            let error = await #expect(throws: LedgerError.self) {
                let upload = try await store.begin(owner: "ann", at: now)
                try await store.add(Array(repeating: 0, count: 1_025), to: upload, owner: "ann", at: now)
            }
            guard case .fileTooLarge(limit: 1_024) = error else { return false }
            return true
        },
    ]

    static let fixed = [
        Case(line: "socket: /run/other") { $0.settings.current.socketPath == DaemonSettings().socketPath },
        Case(line: "state_directory: /var/lib/other") {
            $0.settings.current.stateDirectory == DaemonSettings().stateDirectory
        },
        Case(line: "time_zone: +09:00") { $0.settings.current.zone == .shanghai },
    ]

    @Test(arguments: live)
    func takesEffectAtOnce(_ setting: Case) async throws {
        try await ReloadingOffice.with { office in
            try await office.installer.installShipped()
            try office.configure(setting.line + "\n")
            let outcome = try await office.reloading.reload()
            #expect(outcome == .init(changed: [setting.key], waiting: []))
            #expect(await setting.holds(office))
            #expect(try await office.reloading.reload() == .init(changed: [], waiting: []), "it is as it was set")
        }
    }

    @Test(arguments: fixed)
    func waitsForARestartAndIsSaid(_ setting: Case) async throws {
        try await ReloadingOffice.with { office in
            try await office.installer.installShipped()
            try office.configure(setting.line + "\n")
            for _ in 1...2 {
                #expect(try await office.reloading.reload() == .init(changed: [], waiting: [setting.key]))
            }
            #expect(await setting.holds(office))
            #expect(office.journal.values(.settings) == [setting.key, setting.key])
        }
    }

    @Test func everyKeyIsHere() throws {
        let error = #expect(throws: DocumentFaults.self) {
            try DaemonSettings(file: "c", bytes: Array("nothing: 1".utf8))
        }
        let keys = error?.faults.first?.label.en.split(separator: "the keys are: ").last?.split(separator: ", ") ?? []
        // What it names is read anew at every reload.
        let read = ["definitions_directory"]
        #expect(keys.map(String.init).sorted() == (Self.live.map(\.key) + Self.fixed.map(\.key) + read).sorted())
    }

    @Test func aStandardWorkflowThatIsNotInstalledIsSaid() async throws {
        try await ReloadingOffice.with { office in
            try office.configure("workflow: own\n")
            _ = try await office.reloading.reload()
            #expect(office.journal.kinds == [.workflowMissing, .settingsReloaded])
            try office.folder.write(ReloadingOffice.definition(named: "own"), to: "own.yaml")
            _ = try await office.reloading.reload()
            #expect(office.journal.kinds.count(where: { $0 == .workflowMissing }) == 1)
        }
    }

    @Test func whereNoChangesAreTakenAReloadWithADefinitionLeavesAllAsItWasAndIsSaid() async throws {
        let cause = ReadOnlyCause(.evidenceLost)
        try await ReloadingOffice.with(standingCause: cause) { office in
            try office.folder.write(ReloadingOffice.ownDefinition, to: "own.yaml")
            try office.configure("log_level: debug\nadministrators: wheel\n")
            await #expect(throws: ChangeRefusal.self) { try await office.reloading.reload() }
            #expect(office.threshold.level == .info)
            #expect(office.settings.current.administratorGroup == "yishi-admin")
            #expect(office.journal.kinds == [.reloadFailed])
            #expect(office.journal.values(.reason) == [cause.label.en])
        }
    }

    @Test func whoWaitsForASettingHearsOfItsChangeAndOfNoOther() async throws {
        let settings = LiveSettings(DaemonSettings())
        let changed = Signal<Duration>()
        async let waiting: Void = {
            await settings.change(of: \.sealInterval, from: .seconds(3_600))
            changed.send(settings.current.sealInterval)
        }()
        var new = DaemonSettings()
        new.standardWorkflow = "own"
        settings.use(new)
        new.sealInterval = .seconds(60)
        settings.use(new)
        #expect(await changed.next() == .seconds(60))
        await waiting
    }
}
