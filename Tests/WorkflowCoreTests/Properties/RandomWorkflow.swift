import StrictJSON
import TestSupport
import WorkflowCore

/// A random workflow that is sound by construction: from every state of every step a chain of actions leads to an end.
struct RandomWorkflow {
    static let codes = ["missing_a", "missing_b", "waivable", "found"]
    static let roles = ["r0", "r1", "r2"]

    let workflow: Workflow

    init(seed: UInt64) {
        var random = SeededRandom(seed: seed)
        let count = random.number(1...4)
        let stateCounts = (0..<count).map { _ in random.number(1...4) }
        var uses: [StepUse] = []
        var steps: [Step] = []
        for index in 0..<count {
            let manifest = random.manifest(index, states: stateCounts[index], isFirst: index == 0)
            let back = random.number(0...index)
            var use = StepUse(
                name: "s\(index)",
                module: "M\(index)",
                exits: [
                    "next": index + 1 < count ? "s\(index + 1)" : "done", "back": "s\(back)/last",
                    "stop": random.pick(["done", "stopped"]),
                ],
                clocks: [
                    "c\(index)": ClockRule(
                        length: .period(Period(count: random.number(1...40), unit: random.pick(Period.Unit.allCases)))
                    )
                ]
            )
            if random.happens(20) { use.roles = ["forward\(index)_0": ["r1"]] }
            uses.append(use)
            steps.append(random.step(use, manifest))
        }
        let states = steps.flatMap { $0.manifest.states.map(\.name) }
        workflow = Workflow(
            definition: random.definition(uses, states: states),
            digest: sha256("d"),
            steps: steps
        )
    }
}

extension SeededRandom {
    fileprivate mutating func manifest(_ index: Int, states count: Int, isFirst: Bool) -> StepManifest {
        let states = (0..<count).map { "s\(index)_\($0)" }
        var actions: [ActionSpec] = []
        for (place, state) in states.enumerated() {
            let forward: Destination = place + 1 < count ? .state(states[place + 1]) : .exit("next")
            actions.append(action("forward\(index)_\(place)", from: [state], to: [forward]))
            if happens(30) {
                actions.append(action("loop\(index)_\(place)", from: [state], to: [.state(pick(states))]))
            }
        }
        if happens(50) { actions.append(action("back\(index)", from: some(of: states), to: [.exit("back"), .same])) }
        if happens(30) { actions.append(action("stop\(index)", from: some(of: states), to: [.exit("stop")])) }
        if happens(40) { actions.append(action("note\(index)", from: [], everywhere: true, to: [.same])) }
        return StepManifest(
            module: "M\(index)",
            label: Label(zh: "步\(index)", en: "Step \(index)"),
            entries: [EntrySpec("first", state: states[0]), EntrySpec("last", state: states[count - 1])],
            states: states.map { StateSpec($0, zh: $0, en: $0, waitsFor: Label(zh: "办公室", en: "the office")) },
            actions: actions,
            exits: ["next", "back", "stop"].map { ExitSpec($0, zh: $0, en: $0) },
            clocks: [
                ClockSpec("c\(index)", zh: "期限", en: "Term", states: some(of: states), extendedBy: "loop\(index)_0.f0")
            ],
            lists: [ChoiceList("list", [.init("one", zh: "一", en: "One"), .init("two", zh: "二", en: "Two")])],
            reasons: RandomWorkflow.codes.map { ReasonSpec($0, zh: $0, en: $0, waivable: $0 == "waivable") }
                + [ReasonSpec("doubt", zh: "存疑", en: "Doubtful", warning: true)],
            intake: isFirst ? [.text("title", zh: "题", en: "Title", missing: "missing_a", place: .topic)] : []
        )
    }

    private mutating func action(
        _ name: String,
        from: [String],
        everywhere: Bool = false,
        to: [Destination]
    ) -> ActionSpec {
        let bodies = happens(60) ? [] : some(of: ["b0", "b1"])
        return ActionSpec(
            name,
            zh: name,
            en: name,
            from: from,
            everywhere: everywhere,
            to: to,
            roles: [pick(RandomWorkflow.roles)] + (happens(40) ? ["r0"] : []),
            confirmers: happens(25) ? [pick(RandomWorkflow.roles)] : [],
            authorities: bodies,
            form: form(codes: RandomWorkflow.codes, rows: true),
            entry: pick([nil, .object("entry_\(name)"), .item(of: "items"), .item(of: "list_\(name)")]),
            counts: happens(30) ? ["n"] : [],
            clears: happens(20) ? ["f0", "items"] : [],
            facts: some(of: [.documentNumbers, .similarTitles(years: 2), .proposal(field: "f0")])
        )
    }

    /// A step with a rule of its own: what it finds depends on nothing but the attempt.
    fileprivate mutating func step(_ use: StepUse, _ manifest: StepManifest) -> Step {
        let (waivable, hard) = (number(0...4), number(0...6))
        return Step(
            use,
            manifest: manifest,
            check: { attempt in
                let size = attempt.input.names.count + attempt.actor.user.utf8.count + attempt.facts.similar.count
                var findings: [Finding] = []
                if size % 5 == waivable { findings.append(Finding("waivable", field: attempt.input.names.first)) }
                if size % 7 == hard { findings.append(Finding("found", naming: attempt.state)) }
                if attempt.after["n"]?.integer ?? 0 > 3 { findings.append(Finding("doubt")) }
                return findings
            },
            destination: { action, attempt in action.to[attempt.input.names.count % action.to.count] }
        )
    }

    fileprivate mutating func definition(_ uses: [StepUse], states: [String]) -> WorkflowDefinition {
        WorkflowDefinition(
            name: "random",
            label: Label(zh: "随机", en: "Random"),
            start: happens(80) ? "s0" : "s0/last",
            twoPersonRule: happens(80),
            roles: (RandomWorkflow.roles + ["b0", "b1"]).map { RoleSpec(name: $0, label: Label(zh: $0, en: $0)) },
            ends: ["done", "stopped", "merged", "withdrawn"].map { EndSpec(name: $0, label: Label(zh: $0, en: $0)) },
            office: OfficeRules(
                annotate: ["r0", "r1"],
                waive: ["r1"],
                amend: .init(roles: ["r0"], fixed: some(of: ["title"])),
                withdraw: .init(
                    states: some(of: states),
                    consentStates: some(of: states),
                    roles: ["r0", "r2"],
                    confirmers: happens(50) ? ["r1"] : [],
                    end: "withdrawn"
                ),
                suspend: .init(state: "on_hold", label: Label(zh: "暂缓", en: "On hold"), roles: ["r1"]),
                merge: .init(states: some(of: states), roles: ["r1"], end: "merged")
            ),
            steps: uses
        )
    }
}
