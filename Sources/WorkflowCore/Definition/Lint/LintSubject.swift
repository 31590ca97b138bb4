/// A definition under the rules, side by side with the modules that it names.
struct LintSubject {
    typealias Breach = LintRule.Breach

    let definition: WorkflowDefinition
    let modules: [String: StepManifest]

    /// A step whose module is known.
    struct KnownStep {
        let use: StepUse
        let manifest: StepManifest
        /// Where the step stands in the document.
        let path: DocumentPath
    }

    /// The steps whose modules are known; the others are reported once and not judged further.
    var steps: [KnownStep] {
        definition.steps.enumerated().compactMap { index, use in
            modules[use.module].map { KnownStep(use: use, manifest: $0, path: path(ofStep: index)) }
        }
    }

    func path(ofStep index: Int) -> DocumentPath { .member("steps").item(index) }

    /// The states of all known steps.
    var states: Set<String> { Set(steps.flatMap { $0.manifest.states.map(\.name) }) }

    var ends: Set<String> { Set(definition.ends.map(\.name)) }

    static let office = DocumentPath.member("office")
}

extension LintSubject.KnownStep {
    /// The roles that may take `action`, as the definition or else the module says.
    func roles(of action: ActionSpec) -> [String] { use.roles[action.name] ?? action.roles }

    /// The roles that may confirm `action`, as the definition or else the module says.
    func confirmers(of action: ActionSpec) -> [String] { use.confirmers[action.name] ?? action.confirmers }
}

/// `target` taken apart: `step`, `step/entry` or an end.
struct Target {
    let name: String
    let entry: String?

    init(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        name = parts.first ?? ""
        entry = parts.count == 2 ? parts[1] : nil
    }
}
