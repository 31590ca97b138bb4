import Testing
import WorkflowCore
import YishiDaemon

@Suite struct DefinitionFaultTests {
    @Test(arguments: try Fixture.all(in: "Definitions"))
    func everyFaultIsReportedAtOnceWithItsRuleAndPlace(_ fixture: Fixture) {
        var found: [String] = []
        do {
            _ = try DefinitionDocument.checked(
                file: fixture.name,
                bytes: fixture.bytes,
                modules: FixtureModules.manifests
            )
        } catch {
            found = error.faults.map { "\($0.rule) \($0.line):\($0.column)" }
            #expect(error.faults.allSatisfy { $0.place == "\(fixture.name):\($0.line):\($0.column)" })
            #expect(error.faults.allSatisfy { !$0.label.zh.isEmpty && !$0.label.en.isEmpty })
        }
        #expect(found.sorted() == fixture.announced.sorted())
    }

    @Test func everyRuleHasAFixtureThatBreaksIt() throws {
        let fixtures = try Fixture.all(in: "Definitions").filter { fixture in
            fixture.announced.contains { $0.hasPrefix("\(fixture.rule) ") }
        }
        let rules = LintRule.allCases.map(\.rawValue) + DocumentRule.allCases.map(\.rawValue)
        #expect(
            rules.filter { rule in !fixtures.contains { $0.rule == rule } } == ["file-unreadable", "text-too-large"]
        )
    }

    @Test func aTextThatIsTooLargeIsRefused() {
        let bytes = Array(String(repeating: "# a comment\n", count: 30_000).utf8)
        #expect(rules(of: bytes) == ["text-too-large"])
    }

    @Test(arguments: [
        "", "# nothing but a comment\n", "workflow: a\n---\nworkflow: b\n", "\u{0}", "workflow: \u{7}", "{", "a: b: c",
        String(repeating: "[", count: 5_000), String(repeating: "- ", count: 5_000), "? {a: b}\n: c", "*unknown",
    ])
    func whatIsNoDefinitionIsRefusedWithAPlace(_ text: String) {
        #expect(throws: DocumentFaults.self) { try DefinitionDocument(file: "x.yaml", bytes: Array(text.utf8)) }
        #expect(!rules(of: Array(text.utf8)).isEmpty)
    }

    @Test func aControlCharacterIsRefusedWhereItStands() {
        let faults = faults(of: Array("workflow: test\nlabel: {zh: 年度\u{7}}\n".utf8))
        #expect(faults.map(\.place) == ["x.yaml:2:15"])
    }

    @Test func anAliasBombIsRefusedBeforeItIsUnfolded() {
        var text = "l0: &l0 [a]\n"
        for level in 1...60 { text += "l\(level): &l\(level) [*l\(level - 1), *l\(level - 1)]\n" }
        // Keys are compared with one another, so an alias for a key is the expensive one.
        text += "? *l60\n: x\n"
        #expect(rules(of: Array(text.utf8)) == ["alias-refused"])
    }

    @Test func starsInTextAreNoAliases() throws {
        let sound = try #require(try Fixture.all(in: "Definitions").first { $0.name == "sound.yaml" })
        let stars = Array("# \(String(repeating: "*note, *x ", count: 3))\(String(repeating: "*", count: 80))\n".utf8)
        let document = try DefinitionDocument(file: "x.yaml", bytes: stars + sound.bytes)
        #expect(document.definition.name == "test")
    }

    private func rules(of bytes: [UInt8]) -> [String] { faults(of: bytes).map(\.rule) }

    private func faults(of bytes: [UInt8]) -> [DocumentFault] {
        do {
            _ = try DefinitionDocument(file: "x.yaml", bytes: bytes)
            return []
        } catch {
            return error.faults
        }
    }
}
