import TestSupport
import YishiAPI

/// Workflows of any shape, the same for the same seed.
enum RandomWorkflow {
    static func workflow(using random: inout SeededRandom) -> Proposals.Workflow {
        let stepCount = Int.random(in: 1...6, using: &random)
        let names = (0..<stepCount).map { step in
            (0..<Int.random(in: 1...7, using: &random)).map { "state_\(step)_\($0)" }
        }
        let ends = ["done", "dropped", "merged"]
        let steps = names.indices.map { step in
            let exits = Dictionary(
                uniqueKeysWithValues: names.indices.map { ("to_\($0)", "step_\($0)/in") } + ends.map { ($0, $0) }
            )
            return Proposals.Step(
                name: "step_\(step)",
                module: "Module\(step)",
                label: label(using: &random),
                states: names[step].map { Proposals.State(name: $0, label: label(using: &random)) },
                entries: ["in": names[step].randomElement(using: &random) ?? ""],
                exits: exits,
                actions: (0..<Int.random(in: 2...10, using: &random)).map { action in
                    let targets = names[step] + exits.keys.sorted().map { "exit:\($0)" } + ["="]
                    return Proposals.StepAction(
                        name: "action_\(step)_\(action)",
                        label: label(using: &random),
                        from: [names[step].randomElement(using: &random) ?? ""],
                        to: [targets.randomElement(using: &random) ?? "="],
                        roles: [],
                        confirmers: [],
                        everywhere: false
                    )
                }
            )
        }
        return Proposals.Workflow(
            name: "random",
            digest: "0123456789abcdef",
            label: label(using: &random),
            current: true,
            start: "step_0",
            steps: steps,
            ends: ends.map { Proposals.Named(name: $0, label: label(using: &random)) },
            hold: Proposals.Hold(state: "on_hold", label: label(using: &random)),
            roles: [],
            intake: []
        )
    }

    private static func label(using random: inout SeededRandom) -> WireLabel {
        let length = Int.random(in: 1...24, using: &random)
        let text = String((0..<length).map { _ in "abcdefghij中文议题协商".randomElement(using: &random) ?? "a" })
        return WireLabel(en: text, zh: text)
    }
}
