import Ledger
import WorkflowCore
import WorkflowEngine
import YishiAPI

/// The method that plays scenarios.
extension Office {
    func runScenario(_ input: Manage.RunScenario.Input) async throws -> Manage.RunScenario.Output {
        let installed = try await engine.ledger.read { try $0.definitions() }.filter(\.isCurrent)
            .compactMap { definition in
                engine.library[definition.digest].map { NewDefinition(workflow: $0, text: definition.text) }
            }
        let scenario: Scenario
        do {
            let reader = try ScenarioReader(shippedWith: definitions, installed: installed)
            scenario = try reader.scenario(in: input.text, file: input.file ?? "scenario")
        } catch {
            throw Manage.Failure.invalidScenario(error.faults.map { Manage.Fault($0) })
        }
        let outcomes = try await ScenarioPlayer(zone: engine.time.zone).play(scenario)
        return Manage.RunScenario.Output(lines: outcomes.map { Manage.ScenarioLine($0) })
    }
}

extension Manage.ScenarioLine {
    fileprivate init(_ outcome: ScenarioOutcome) {
        self.init(
            line: outcome.line,
            on: outcome.on.description,
            text: outcome.text,
            passed: outcome.passed,
            found: outcome.found.map { WireLabel($0) }
        )
    }
}
