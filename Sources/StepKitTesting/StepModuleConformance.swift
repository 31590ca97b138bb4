public import StepKit
import WorkflowCore

/// The suite that every step module must pass; run it in a test.
///
/// ```swift
/// @Test func itKeepsTheContract() {
///     #expect(StepModuleConformance(Publication()).verify() == [])
/// }
/// ```
///
/// The manifest is read against every ``ConformanceRule``. The check is called with thousands of attempts made at
/// random: empty forms, forms of the right types, forms and records of wrong types, in every state, also for an action
/// and in a state that the module does not have. A check that traps ends the test run: that is the finding.
public struct StepModuleConformance: Sendable {
    let module: any StepModule
    let seed: UInt64
    let attemptsPerState: Int

    /// A suite for `module`.
    ///
    /// - Parameters:
    ///   - module: the module to examine.
    ///   - seed: what the random attempts are made from; the same seed makes the same attempts.
    ///   - attemptsPerState: how many are made for each action in each state.
    public init(_ module: any StepModule, seed: UInt64 = 1, attemptsPerState: Int = 300) {
        self.module = module
        self.seed = seed
        self.attemptsPerState = attemptsPerState
    }

    /// Everything that is wrong with the module, each once; nothing where it keeps the contract.
    public func verify() -> [Violation] {
        let manifest = module.manifest
        var violations = manifestViolations(manifest)
        violations += NameRules(manifest: manifest).violations
        violations += ReferenceRules(manifest: manifest).violations
        violations += LabelRules(manifest: manifest).violations
        violations += FlowRules(manifest: manifest).violations
        violations += checkViolations(manifest)
        var seen: Set<Violation> = []
        return violations.filter { seen.insert($0).inserted }
    }
}
