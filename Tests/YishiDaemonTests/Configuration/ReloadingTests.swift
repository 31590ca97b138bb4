import Ledger
import Logging
import StrictJSON
import Systemd
import Testing
import WorkflowCore
import WorkflowEngine
import YishiDaemon

/// The definitions that a reload brings.
@Suite struct ReloadingTests {
    @Test func aLedgerWithoutADefinitionGetsTheShippedOneAndNoSecond() async throws {
        try await ReloadingOffice.with { office in
            try await office.installer.installShipped()
            try await office.installer.installShipped()
            #expect(try await office.installed() == ["annual-proposal"])
        }
    }

    @Test func aNewTextInTheFolderIsInstalledOnceAndBecomesTheCurrentOne() async throws {
        try await ReloadingOffice.with { office in
            try await office.installer.installShipped()
            try office.folder.write(ReloadingOffice.ownDefinition, to: "own.yaml")
            let file = office.folder.path("own.yaml")
            #expect(try await office.reloading.reload().changed == ["definitions: \(file)"])
            #expect(try await office.reloading.reload().changed == [])
            #expect(try await office.installed() == ["annual-proposal", "annual-proposal"])
            let current = try await office.engine.ledger.read { try $0.definitions() }.filter(\.isCurrent)
            #expect(current.map(\.text) == [ReloadingOffice.ownDefinition])
        }
    }

    @Test func severalNewDefinitionsComeInOneChange() async throws {
        try await ReloadingOffice.with { office in
            try await office.installer.installShipped()
            for name in ["a", "b", "c"] {
                try office.folder.write(ReloadingOffice.definition(named: name), to: "\(name).yaml")
            }
            let files = ["a", "b", "c"].map { "definitions: \(office.folder.path("\($0).yaml"))" }
            #expect(try await office.reloading.reload().changed == files)
            let events = try await office.engine.ledger.read { try $0.events(after: 1, limit: 10) }
            #expect(events.map { $0.content.detail["name"] } == ["a", "b", "c"])
            #expect(Set(events.map(\.at)).count == 1, "each change has an instant of its own")
            #expect(try await office.installed() == ["a", "annual-proposal", "b", "c"])
        }
    }

    @Test(arguments: ["a.yaml", "b.yaml", "c.yaml"])
    func oneFaultyDefinitionAmongSeveralLeavesAllAsTheyWere(faulty: String) async throws {
        try await ReloadingOffice.with { office in
            try await office.installer.installShipped()
            for name in ["a", "b", "c"] {
                let text = ReloadingOffice.definition(named: name)
                // Sound YAML, and yet no workflow: an exit leads nowhere.
                let file = "\(name).yaml"
                try office.folder.write(
                    file == faulty ? text.replacing("start: selection", with: "start: nowhere") : text,
                    to: file
                )
            }
            try office.configure("log_level: debug\n")
            await #expect(throws: DocumentFaults.self) { try await office.reloading.reload() }
            #expect(try await office.installed() == ["annual-proposal"])
            #expect(office.threshold.level == .info)
            #expect(Set(office.journal.kinds) == [.reloadRefused])
            #expect(office.journal.values(.place).allSatisfy { $0.hasPrefix(office.folder.path(faulty)) })
        }
    }

    @Test func aFaultyConfigurationChangesNothing() async throws {
        try await ReloadingOffice.with { office in
            try office.folder.write(ReloadingOffice.ownDefinition, to: "own.yaml")
            try office.configure("calendar: []\n")
            await #expect(throws: DocumentFaults.self) { try await office.reloading.reload() }
            #expect(try await office.installed() == [])
        }
    }
}
