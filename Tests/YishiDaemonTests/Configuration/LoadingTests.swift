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
