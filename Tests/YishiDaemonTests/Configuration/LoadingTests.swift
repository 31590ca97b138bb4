import Foundation
import Testing
import WorkflowCore
import YishiDaemon

@Suite struct LoadingTests {
    @Test func aNamedFileMustBeThere() {
        let error = #expect(throws: DocumentFaults.self) { try DaemonSettings.load(from: "/nowhere/yishid.conf") }
        #expect(error?.faults.map(\.rule) == ["file-unreadable"])
        #expect(error?.faults.map(\.place) == ["/nowhere/yishid.conf"])
    }

    @Test func whatIsNoFileIsRefusedAndNotWaitedFor() throws {
        try ScratchFolder.with { folder in
            let pipe = folder.path("pipe")
            #expect(mkfifo(pipe, 0o600) == 0)
            for path in [pipe, folder.path("")] {
                let error = #expect(throws: DocumentFaults.self) { try DaemonSettings.load(from: path) }
                #expect(error?.faults.map(\.rule) == ["file-unreadable"])
            }
        }
    }

    @Test func calendarsOfTheConfigurationAreReadAndTheShippedYearsStay() throws {
        try ScratchFolder.with { folder in
            let calendar = "date,kind,notice\n2027-01-01,off,A\n2027-05-01,off,A\n2027-10-01,off,A\n"
            try folder.write(calendar, to: "2027.csv")
            try folder.write("calendars: [\(folder.path("2027.csv"))]\n", to: "yishid.conf")
            let settings = try DaemonSettings.load(from: folder.path("yishid.conf"))
            #expect(settings.calendar.years == [2024, 2025, 2026, 2027])
        }
    }

    @Test func aFaultInACalendarNamesTheCalendar() throws {
        try ScratchFolder.with { folder in
            try folder.write("date,kind\n", to: "2027.csv")
            try folder.write("calendars: [\(folder.path("2027.csv"))]\n", to: "yishid.conf")
            let error = #expect(throws: DocumentFaults.self) {
                try DaemonSettings.load(from: folder.path("yishid.conf"))
            }
            #expect(error?.faults.map(\.place) == ["\(folder.path("2027.csv")):1"])
        }
    }

    @Test func aFolderOfDefinitionsIsReadByNameAndHiddenAndOtherFilesAreNot() throws {
        try ScratchFolder.with { folder in
            let sound = try #require(try Fixture.all(in: "Definitions").first { $0.name == "sound.yaml" })
            let text = String(decoding: sound.bytes, as: UTF8.self)
            try folder.write(text, to: "b.yaml")
            try folder.write(text, to: "a.yml")
            try folder.write("not: this", to: ".c.yaml")
            try folder.write("nor: this", to: "a.yml.bak")
            let documents = try DefinitionDirectory.documents(at: folder.path(""), modules: FixtureModules.manifests)
            #expect(documents.map(\.file) == [folder.path("a.yml"), folder.path("b.yaml")])
        }
    }

    @Test func theFaultsOfAllDefinitionsInAFolderAreReported() throws {
        try ScratchFolder.with { folder in
            try folder.write("a: b", to: "a.yaml")
            try folder.write("{", to: "b.yaml")
            let error = #expect(throws: DocumentFaults.self) {
                try DefinitionDirectory.documents(at: folder.path(""), modules: FixtureModules.manifests)
            }
            let files = Set(error?.faults.map(\.file) ?? [])
            #expect(files == [folder.path("a.yaml"), folder.path("b.yaml")])
        }
    }

    @Test func aFolderThatIsNotThereHoldsNoDefinitions() throws {
        #expect(try DefinitionDirectory.documents(at: "/nowhere", modules: [:]).isEmpty)
    }
}
