import StepKit
import StrictJSON
import Testing
import WorkflowCore

@Suite struct StepRegistryTests {
    @Test func modulesInAlphabeticalOrderMakeARegistry() throws {
        let registry = try StepRegistry([Named("Alpha"), Named("Beta"), Named("Gamma")])
        #expect(registry.manifests.keys.sorted() == ["Alpha", "Beta", "Gamma"])
        #expect(registry.modules.map(\.manifest.module) == ["Alpha", "Beta", "Gamma"])
    }

    @Test func twoModulesOfOneNameAreRefusedWithBothPlaces() {
        let error = #expect(throws: StepRegistryError.self) {
            try StepRegistry([Named("Alpha"), Named("Beta"), Named("Beta")])
        }
        #expect(error?.faults == [.duplicate("Beta", first: 1, second: 2)])
        #expect(error?.description == "step modules: entries 2 and 3 are both called Beta")
    }

    @Test func aModuleOutOfOrderIsRefusedWithItsPlace() {
        let error = #expect(throws: StepRegistryError.self) {
            try StepRegistry([Named("Beta"), Named("Alpha"), Named("Gamma")])
        }
        #expect(error?.faults == [.outOfOrder("Alpha", index: 1, after: "Beta")])
        #expect(
            error?.description == "step modules: entry 2, Alpha, belongs before Beta: the list is alphabetical"
        )
    }

    @Test func allFaultsOfAListAreReportedAtOnce() {
        let error = #expect(throws: StepRegistryError.self) {
            try StepRegistry([Named("Beta"), Named("Alpha"), Named("Beta")])
        }
        #expect(error?.faults.count == 2)
    }

    @Test func aDefinitionIsJoinedWithItsModules() throws {
        let registry = try StepRegistry([Named("Alpha"), Named("Beta")])
        let workflow = try registry.workflow(definition(modules: ["Beta", "Alpha"]), digest: "d1")
        #expect(workflow.digest == "d1")
        #expect(workflow.steps.map(\.manifest.module) == ["Beta", "Alpha"])
        #expect(workflow.steps.map(\.name) == ["beta", "alpha"])
    }

    @Test func theModulesOwnLogicRunsInTheJoinedStep() throws {
        let registry = try StepRegistry([Named("Alpha")])
        let step = try #require(try registry.workflow(definition(modules: ["Alpha"]), digest: "d").steps.first)
        let attempt = Attempt(
            action: "finish",
            state: "alpha_open",
            before: [:],
            input: [:],
            after: [:],
            today: try #require(CivilDate("2026-01-05")),
            actor: Person(user: "li", roles: ["clerk"]),
            proposer: "li"
        )
        #expect(step.check(attempt) == [Finding("alpha_found")])
        let action = try #require(step.manifest.actions.first)
        #expect(step.destination(action, attempt) == .exit("done"))
    }

    @Test func modulesThatAreMissingAreAllNamed() throws {
        let registry = try StepRegistry([Named("Alpha")])
        let error = #expect(throws: UnknownModules.self) {
            try registry.workflow(definition(modules: ["Alpha", "Beta", "Gamma"]), digest: "d")
        }
        #expect(error?.names == ["Beta", "Gamma"])
    }

    private func definition(modules: [String]) -> WorkflowDefinition {
        WorkflowDefinition(
            name: "test",
            label: Label(zh: "测试", en: "Test"),
            start: modules.first?.lowercased() ?? "",
            twoPersonRule: false,
            roles: [],
            ends: [],
            office: OfficeRules(
                annotate: [],
                waive: [],
                amend: .init(roles: [], fixed: []),
                withdraw: .init(states: [], consentStates: [], roles: [], confirmers: [], end: "gone"),
                suspend: .init(state: "held", label: Label(zh: "暂缓", en: "Held"), roles: []),
                merge: .init(states: [], roles: [], end: "gone")
            ),
            steps: modules.map { StepUse(name: $0.lowercased(), module: $0, exits: ["done": "gone"]) }
        )
    }
}

/// A module with one state and one action, found fault with every time.
private struct Named: StepModule {
    let manifest: StepManifest

    init(_ name: String) {
        let state = "\(name.lowercased())_open"
        manifest = StepManifest(
            module: name,
            label: Label(zh: name, en: name),
            entries: [EntrySpec("start", state: state)],
            states: [StateSpec(state, zh: "开", en: "Open", waitsFor: Label(zh: "人", en: "Somebody"))],
            actions: [
                ActionSpec("finish", zh: "完", en: "Finish", from: [state], to: [.exit("done")], roles: ["clerk"])
            ],
            exits: [ExitSpec("done", zh: "完", en: "Done")],
            reasons: [ReasonSpec("\(name.lowercased())_found", zh: "有", en: "Found")]
        )
    }

    func check(_ attempt: Attempt) -> [Finding] { manifest.reasons.map { Finding($0.code) } }
}
