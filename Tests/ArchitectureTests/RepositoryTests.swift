import Foundation
import Testing

/// The rules of the architecture, held against this repository.
@Suite struct RepositoryTests {
    @Test func everyImportStandsInTheTable() throws {
        let sources = try Repository.swiftSources(below: "Sources", "plugins")
        try #require(!sources.isEmpty)
        expectNone(sources.flatMap { ImportCheck.findings(in: $0) })
    }

    @Test func theTableAllowsNothingThatIsNeverAllowed() {
        expectNone(ImportCheck.contradictions())
    }

    @Test func everyTargetHasALineInTheTable() throws {
        let targets = try Repository.entries(of: "Sources").folders + Repository.entries(of: "plugins").folders
        expectNone(TreeCheck.findings(targets: targets, table: Set(ImportTable.allowed.keys)))
    }

    @Test func noForbiddenConstructIsUsed() throws {
        let sources = try Repository.swiftSources(below: "Sources", "plugins", "Tests")
        expectNone(try sources.flatMap { try ConstructCheck.findings(in: $0) })
    }

    @Test func noFileHoldsMoreThanOneSubjectNeeds() throws {
        let sources = try Repository.swiftSources(below: "Sources", "plugins", "Tests")
        expectNone(sources.flatMap { SizeCheck.findings(in: $0) })
    }

    @Test func theVisibleTopLevelIsFixed() throws {
        expectNone(TreeCheck.findings(topLevel: try Repository.entries().folders))
    }

    @Test func everyStepModuleIsExplained() throws {
        let plugins = try Repository.entries(of: "plugins").folders
        let findings = try plugins.flatMap { plugin in
            let hasReadme = try Repository.entries(of: "plugins/\(plugin)").files.contains("README.md")
            let readme = hasReadme ? try Repository.text(of: "plugins/\(plugin)/README.md") : nil
            return TreeCheck.findings(plugin: plugin, readme: readme)
        }
        expectNone(findings)
    }

    @Test func noFileHoldsAForbiddenWord() throws {
        let findings = try Repository.paths().flatMap { path in
            TextCheck.findings(path: path, text: try Repository.text(of: path) ?? "")
        }
        expectNone(findings)
    }

    @Test func everyTargetIsBuiltWithTheSameSettings() throws {
        let manifest = try #require(try Repository.text(of: "Package.swift"))
        expectNone(ManifestCheck.findings(manifest: manifest))
    }

    @Test func everyLanguageFeatureIsProvenToBeOn() throws {
        let path = "Sources/WorkflowCore/LanguageFeatures.swift"
        let text = try #require(try Repository.text(of: path))
        expectNone(ManifestCheck.findings(languageFeatures: text, path: path))
    }

    /// Shows each finding as an issue of its own.
    private func expectNone(_ findings: [Finding], sourceLocation: SourceLocation = #_sourceLocation) {
        for finding in findings { Issue.record("\(finding)", sourceLocation: sourceLocation) }
    }
}
