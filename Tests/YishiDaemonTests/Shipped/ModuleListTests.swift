import Foundation
import Testing

@Suite struct ModuleListTests {
    @Test func theDaemonsListNamesEveryModuleInPluginsOnce() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent()
        let plugins = try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "plugins").path())
            .filter { !$0.hasPrefix(".") }
        let list = try String(contentsOf: root.appending(path: "Sources/yishid/StepModules.swift"), encoding: .utf8)
        let listed = list.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
            .filter { $0.hasSuffix("(),") }.map { String($0.dropLast(3)) }
        #expect(listed == plugins.sorted())
    }
}
