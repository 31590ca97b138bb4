import StepKit
import StrictJSON
import WorkflowCore

extension StepModuleConformance {
    func checkViolations(_ manifest: StepManifest) -> [Violation] {
        let codes = Set((manifest.reasons + ReasonSpec.standard).map(\.code))
        let states = manifest.states.map(\.name) + ["a_state_of_another_step"]
        let unknown = ActionSpec("an_action_of_another_step", zh: "其他", en: "Another", from: [], to: [.same], roles: [])
        var generator = AttemptGenerator(manifest: manifest, seed: seed)
        var violations: [Violation] = []
        for action in manifest.actions + [unknown] {
            for state in action.isOfferedEverywhere || action == unknown ? states : action.from {
                for index in 0..<attemptsPerState {
                    let attempt = generator.attempt(action, in: state, index: index)
                    violations += answerViolations(attempt, of: action, codes: codes)
                }
            }
        }
        return violations
    }

    private func answerViolations(_ attempt: Attempt, of action: ActionSpec, codes: Set<String>) -> [Violation] {
        var violations: [Violation] = []
        func add(_ rule: ConformanceRule, _ problem: String) {
            violations.append(Violation(rule: rule, place: action.name, problem: problem))
        }
        let findings = module.check(attempt)
        let destination = module.destination(of: action, for: attempt)
        if module.check(attempt) != findings { add(.pureCheck, "a second check finds something else") }
        if module.destination(of: action, for: attempt) != destination {
            add(.pureCheck, "a second call chooses another destination")
        }
        if !action.to.contains(destination) { add(.declaredDestination, "it leads to \(destination), not declared") }
        for finding in findings {
            if !codes.contains(finding.code) { add(.declaredFoundCode, "“\(finding.code)” is not declared") }
            if let field = finding.field, !action.form.contains(where: { $0.name == Self.root(of: field) }) {
                add(.existingFindingField, "“\(finding.code)” names the field “\(field)”, which is not in the form")
            }
        }
        return violations
    }

    /// `participants` of `participants[2].person`.
    private static func root(of path: String) -> String { String(path.prefix { $0 != "." && $0 != "[" }) }
}
