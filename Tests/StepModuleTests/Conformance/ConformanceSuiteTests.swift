import StepKit
import StepKitTesting
import StrictJSON
import Testing
import WorkflowCore

struct ConformanceSuiteTests {
    @Test func aSoundModuleHasNoViolation() {
        #expect(StepModuleConformance(SampleModule()).verify() == [])
    }

    @Test(arguments: BrokenModule.all)
    func aBrokenRuleIsFound(broken: BrokenModule) {
        let violations = StepModuleConformance(broken.module, attemptsPerState: 20).verify()
        #expect(violations.contains { $0.rule == broken.rule }, "\(violations)")
    }

    @Test func everyRuleIsBrokenOnce() {
        #expect(Set(BrokenModule.all.map(\.rule)) == Set(ConformanceRule.allCases))
    }

    @Test func theSameSeedMakesTheSameAttempts() {
        let first = Recorder()
        let second = Recorder()
        for recorder in [first, second] {
            let module = SampleModule(findings: { attempt in
                recorder.note(attempt)
                return []
            })
            _ = StepModuleConformance(module, seed: 7, attemptsPerState: 20).verify()
        }
        #expect(first.attempts == second.attempts)
        #expect(first.attempts.count > 100)
    }

    @Test func attemptsAreEmptyWellTypedAndWrong() {
        let recorder = Recorder()
        let module = SampleModule(findings: { attempt in
            recorder.note(attempt)
            return []
        })
        _ = StepModuleConformance(module).verify()
        let inputs = recorder.attempts.filter { $0.action == "prepare" }.map(\.input)
        #expect(inputs.contains(JSONObject()))
        #expect(inputs.contains { $0.date("date") != nil && $0.text("place") == "web" && !$0.rows("readers").isEmpty })
        #expect(inputs.contains { $0["date"]?.array != nil || $0["date"]?.integer != nil })
        #expect(inputs.contains { $0["readers"]?.string != nil || $0["readers"]?.bool != nil })
        let states = Set(recorder.attempts.filter { $0.action == "note" }.map(\.state))
        #expect(states == ["preparing", "checking", "a_state_of_another_step"])
    }

    @Test func aCheckThatTrapsEndsTheRun() async {
        await #expect(processExitsWith: .failure) {
            let module = SampleModule(findings: { attempt in
                attempt.input.rows("readers")[0].isEmpty ? [] : [Finding("value_invalid")]
            })
            _ = StepModuleConformance(module).verify()
        }
    }
}
