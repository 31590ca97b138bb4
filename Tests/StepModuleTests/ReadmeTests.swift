import Foundation
import StepKit
import Testing
import WorkflowCore

struct ReadmeTests {
    @Test(arguments: stepModules.map(\.manifest.module))
    func aReadmeHoldsTheTablesOfItsManifest(module: String) throws {
        let manifest = try #require(stepModules.map(\.manifest).first { $0.module == module })
        let readme = try readme(of: module)
        let mark = "<!-- manifest -->\n"
        var parts = readme.components(separatedBy: mark)
        try #require(parts.count == 3, "two marks enclose the tables")
        parts[1] = ManifestTables(manifest: manifest).text
        let expected = parts.joined(separator: mark)
        guard readme != expected else { return }
        let file = FileManager.default.temporaryDirectory.appending(path: "\(module)-README.md")
        try expected.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("the tables are not those of the manifest; what they should be is in \(file.path())")
    }

    @Test(arguments: stepModules.map(\.manifest.module))
    func aReadmeNamesEveryStateActionExitAndCode(module: String) throws {
        let manifest = try #require(stepModules.map(\.manifest).first { $0.module == module })
        let readme = try readme(of: module)
        let names =
            manifest.states.map(\.name) + manifest.actions.map(\.name) + manifest.exits.map(\.name)
            + manifest.reasons.map(\.code)
        #expect(names.filter { !readme.contains("`\($0)`") } == [])
    }

    private func readme(of module: String) throws -> String {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return try String(contentsOf: root.appending(path: "plugins/\(module)/README.md"), encoding: .utf8)
    }
}
