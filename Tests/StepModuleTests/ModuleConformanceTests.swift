import StepKit
import StepKitTesting
import Testing
import WorkflowCore

struct ModuleConformanceTests {
    @Test(arguments: stepModules.indices)
    func aModuleKeepsTheContract(index: Int) {
        #expect(StepModuleConformance(stepModules[index]).verify() == [])
    }

    @Test func statesAndExitsAreNamedOnceInAllModules() {
        let states = stepModules.flatMap { $0.manifest.states.map(\.name) }
        #expect(Set(states).count == states.count)
        let actions = stepModules.flatMap { $0.manifest.actions.map(\.name) }
        #expect(Set(actions).count == actions.count)
    }
}
