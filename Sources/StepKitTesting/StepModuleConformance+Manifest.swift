import StepKit
import StrictJSON
import WorkflowCore

extension StepModuleConformance {
    func manifestViolations(_ manifest: StepManifest) -> [Violation] {
        var violations: [Violation] = []
        if module.manifest != manifest {
            violations.append(
                Violation(
                    rule: .steadyManifest,
                    place: manifest.module,
                    problem: "a second read gives another manifest"
                )
            )
        }
        do {
            let json = try JSON(encoding: manifest)
            if try json.decode(StepManifest.self) != manifest {
                violations.append(
                    Violation(
                        rule: .encodableManifest,
                        place: manifest.module,
                        problem: "decoding gives another manifest"
                    )
                )
            }
        } catch {
            violations.append(Violation(rule: .encodableManifest, place: manifest.module, problem: "\(error)"))
        }
        return violations
    }
}
