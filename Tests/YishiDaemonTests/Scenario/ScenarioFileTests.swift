import Foundation
import Testing
import YishiDaemon

/// Every scenario that is shipped, and every one of the tests' own, is a case.
@Suite struct ScenarioFileTests {
    static let examples = ["reminders.scenario", "worked-example.scenario"]

    @Test(arguments: examples)
    func everyShippedExampleIsAsItSays(_ name: String) async throws {
        try await expectAllPassed(try RepositoryFile.text(of: "Sources/YishiDaemon/Examples/\(name)"), file: name)
    }

    @Test(arguments: try Fixture.all(in: "Scenarios"))
    func everyScenarioIsAsItSays(_ fixture: Fixture) async throws {
        try await expectAllPassed(String(decoding: fixture.bytes, as: UTF8.self), file: fixture.name)
    }

    @Test func theWorkedExampleHasEveryDateOfTheProcedure() async throws {
        let text = try RepositoryFile.text(of: "Sources/YishiDaemon/Examples/worked-example.scenario")
        let dates = [
            "2025-11-03", "2025-11-17", "2025-11-14", "2025-12-05", "2025-12-03", "2025-12-02", "2025-12-10",
            "2025-12-08", "2025-12-22", "2025-12-25", "2026-01-06", "2026-01-08", "2026-01-12", "2026-01-14",
            "2026-01-19", "2026-01-28", "2026-04-16", "2026-04-17", "2026-04-24", "2026-05-12", "2026-05-21",
            "2026-05-19", "2026-06-03", "2026-09-03", "2026-12-03", "2026-08-20", "2026-11-20", "2026-11-18",
            "2027-03-31", "2026-12-09",
        ]
        #expect(dates.filter { !text.contains($0) } == [])
    }

    private func expectAllPassed(_ text: String, file: String) async throws {
        let outcomes = try await ScenarioFixture.play(text, file: file)
        #expect(!outcomes.isEmpty)
        for outcome in outcomes where !outcome.passed { Issue.record("\(file): \(outcome)") }
    }
}
