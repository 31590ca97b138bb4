import Testing
import YishiDaemon

/// yishi-scenario(5) held against the program, in both languages.
@Suite struct ScenarioManualTests {
    private static let languages: [String?] = [nil, "zh_CN"]
    private static let page = "yishi-scenario.5"

    @Test(arguments: languages)
    func everyStatementIsOnThePage(_ language: String?) throws {
        let page = try ManualPage(Self.page, language: language)
        let lines = page.examples.flatMap { $0.split(separator: "\n").map(String.init) }
        let statements = ScenarioGrammar.statements + ScenarioGrammar.calendarLines
        #expect(statements.filter { !lines.contains($0) } == [])
        let shaped = lines.filter { $0.contains(/\b(DATE|ID|YEAR|WHO|CODE|WORKFLOW)\b/) }
        #expect(shaped.filter { !statements.contains($0) } == [], "there is no such statement")
    }

    @Test(arguments: languages)
    func everyRuleIsOnThePage(_ language: String?) throws {
        let tags = try ManualPage(Self.page, language: language).tags
        #expect(tags.filter { $0.hasPrefix("scenario-") } == ScenarioRule.allCases.map(\.rawValue))
    }

    @Test(arguments: languages)
    func theExampleIsAsItSays(_ language: String?) async throws {
        let example = try #require(try ManualPage(Self.page, language: language).examples.last)
        let outcomes = try await ScenarioFixture.play(example)
        #expect(outcomes.count == 8)
        #expect(outcomes.filter { !$0.passed } == [])
    }
}
