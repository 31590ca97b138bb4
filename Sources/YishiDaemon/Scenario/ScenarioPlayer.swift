import Ledger
package import WorkflowCore
import WorkflowEngine

/// Plays scenarios; nothing outside of them is touched.
package struct ScenarioPlayer: Sendable {
    private let zone: OfficeZone

    /// - Parameter zone: The office's time zone.
    package init(zone: OfficeZone) { self.zone = zone }

    /// Plays the scenario day by day.
    ///
    /// - Returns: What came of every statement that happens or is expected on a day, in their order. After something
    ///   that should have been done and was not there is nothing more: the rest would be about another story.
    package func play(_ scenario: Scenario) async throws -> [ScenarioOutcome] {
        guard let first = scenario.steps.first else { return [] }
        var play = ScenarioPlay(
            scenario: scenario,
            stage: try await ScenarioStage(for: scenario, from: first.on, in: zone)
        )
        for step in scenario.steps where try await play.take(step) == .ends { break }
        return play.outcomes
    }
}

/// A scenario while it is played.
struct ScenarioPlay {
    let scenario: Scenario
    var stage: ScenarioStage
    private(set) var outcomes: [ScenarioOutcome] = []
    /// What came of the last deed.
    var answer: Answer?

    enum Answer {
        case done(warnings: [Reason])
        case refused([Reason])
    }

    enum Course {
        case goesOn
        case ends
    }

    init(scenario: Scenario, stage: ScenarioStage) {
        self.scenario = scenario
        self.stage = stage
    }

    mutating func take(_ step: Scenario.Step) async throws -> Course {
        try await stage.pass(to: step.on)
        var found: Label?
        switch step.event {
        case .day: break
        case .calendar(let years): found = try await set(years)
        case .downtime: stage.stop()
        case .deed(let deed): found = try await perform(deed)
        case .expectation(let expectation): found = try await difference(from: expectation)
        }
        outcomes.append(ScenarioOutcome(line: step.line, on: step.on, text: step.text, found: found))
        if case .expectation = step.event { return .goesOn }
        return found == nil ? .goesOn : .ends
    }

    /// Sets the working days of a year; what stood in the way.
    private mutating func set(_ years: CalendarYears) async throws -> Label? {
        do {
            try await stage.set(years)
            return nil
        } catch ChangeRefusal.invalidCalendar(let problems) {
            return Label(
                zh: "\(problems.map(\.label.zh).joined(separator: "；"))；情景到此为止",
                en: "\(problems.map(\.label.en).joined(separator: "; ")); the scenario ends here"
            )
        }
    }

    /// Does what somebody does; what stood in the way where it should have been done.
    private mutating func perform(_ deed: Scenario.Deed) async throws -> Label? {
        do {
            answer = .done(warnings: try await stage.submit(deed.request, by: deed.who).warnings)
            return nil
        } catch ChangeRefusal.refused(let parts) {
            let reasons = parts.flatMap(\.reasons)
            answer = .refused(reasons)
            return deed.isToBeRefused ? nil : Self.refusal(reasons)
        } catch ChangeRefusal.notFound(_, let id) {
            // A proposal whose creation was refused, or a deadline that does not run.
            return Label(zh: "没有 \(id)；情景到此为止", en: "there is no \(id); the scenario ends here")
        }
    }

    private static func refusal(_ reasons: [Reason]) -> Label {
        Label(
            zh: "被拒：\(reasons.map(\.lineInChinese).joined(separator: "；"))；情景到此为止",
            en: "refused: \(reasons.map(\.line).joined(separator: "; ")); the scenario ends here"
        )
    }
}

extension Reason {
    fileprivate var line: String { "\(label.en) [\(code)\(field.map { " \($0)" } ?? "")]" }
    fileprivate var lineInChinese: String { "\(label.zh) [\(code)\(field.map { " \($0)" } ?? "")]" }
}
