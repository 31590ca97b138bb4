import Foundation
import Testing
import WorkflowCore
import YishiDaemon

@Suite struct ManualTests {
    private static let languages: [String?] = [nil, "zh_CN"]

    @Test(arguments: languages)
    func everyRuleOfADefinitionIsExplained(_ language: String?) throws {
        let tags = try ManualPage("yishi-workflow.5", language: language).tags
        let rules = DocumentRule.allCases.map(\.rawValue) + LintRule.allCases.map(\.rawValue)
        #expect(rules.filter { !tags.contains($0) } == [])
        #expect(tags.filter { $0.contains("-") && !rules.contains($0) } == [], "no rule has that name")
    }

    @Test(arguments: languages)
    func everyRuleOfACalendarIsExplained(_ language: String?) throws {
        let tags = try ManualPage("yishi-admin.8", language: language).tags
        let rules = CalendarRule.allCases.map(\.rawValue) + CalendarYearRule.allCases.map(\.rawValue)
        #expect(tags.filter { $0.hasPrefix("calendar-") } == rules)
    }

    @Test(arguments: languages)
    func everyKeyOfTheConfigurationIsExplained(_ language: String?) throws {
        let tags = try ManualPage("yishid.conf.5", language: language).tags
        let keys = try allKeys()
        #expect(keys.count == 15)
        #expect(keys.filter { !tags.contains($0) } == [])
    }

    @Test func theConfigurationOfThePackageExplainsEveryKeyWithItsStandardValue() throws {
        let lines = try RepositoryFile.text(of: "systemd/yishid.conf").split(separator: "\n")
            .compactMap { $0.firstMatch(of: /^#( *[a-z_]+:.*)$/).map { String($0.1) } }
        let named = lines.compactMap { $0.split(separator: ":").first?.trimmingCharacters(in: .whitespaces) }
        #expect(Set(named) == Set(try allKeys()))
        let settings = try DaemonSettings(file: "c", bytes: Array(lines.joined(separator: "\n").utf8))
        #expect(settings == DaemonSettings())
    }

    @Test(arguments: languages)
    func theExampleOfADefinitionIsOne(_ language: String?) throws {
        let example = try #require(try ManualPage("yishi-workflow.5", language: language).examples.first)
        let document = try DefinitionDocument(file: "example", bytes: Array(example.utf8))
        let publication = StepManifest(
            module: "Publication",
            label: Label(zh: "公开", en: "Publication"),
            entries: [EntrySpec("start", state: "publishing")],
            states: [StateSpec("publishing", zh: "公开中", en: "Publishing", waitsFor: Label(zh: "人", en: "Somebody"))],
            actions: [
                ActionSpec(
                    "publish",
                    zh: "公开",
                    en: "Publish",
                    from: ["publishing"],
                    to: [.exit("published")],
                    roles: ["clerk"]
                )
            ],
            exits: [ExitSpec("published", zh: "已公开", en: "Published")],
            clocks: [ClockSpec("publishing", zh: "公开", en: "Publishing", states: ["publishing"])],
            reasons: [],
            intake: [.text("title", zh: "标题", en: "Title", missing: "title_missing", place: .topic)]
        )
        #expect(document.faults(modules: ["Publication": publication]).faults == [])
    }

    @Test(arguments: languages)
    func theExampleOfAConfigurationIsOne(_ language: String?) throws {
        let example = try #require(try ManualPage("yishid.conf.5", language: language).examples.last)
        let settings = try DaemonSettings(file: "example", bytes: Array(example.utf8))
        #expect(settings.fileBytes == 200 << 20)
    }

    @Test(arguments: languages)
    func theCommandThatHoldsTheLedgerAgainstTheJournalNamesTheRightEntry(_ language: String?) throws {
        let page = try ManualPage("yishid.8", language: language)
        #expect(page.examples.contains { $0.contains("MESSAGE_ID=\(JournalKind.headSealed.rawValue)") })
    }

    private func allKeys() throws -> [String] { try keys(inPlaceOf: "?: 1") + keys(inPlaceOf: "limits: {?: 1}") }

    /// The keys that a fault offers in place of one that there is not.
    private func keys(inPlaceOf text: String) throws -> [String] {
        let error = #expect(throws: DocumentFaults.self) {
            try DaemonSettings(file: "c", bytes: Array(text.replacing("?", with: "nothing").utf8))
        }
        let fault = try #require(error?.faults.first)
        let list = try #require(fault.label.en.split(separator: "the keys are: ").last)
        return list.split(separator: ", ").map(String.init)
    }
}
