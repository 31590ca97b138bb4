/// A rule that a definition breaks, and where.
package struct LintFinding: Hashable, Sendable {
    package var rule: LintRule
    /// The place in the document; what is missing is reported where it should stand.
    package var path: DocumentPath
    package var label: Label

    package init(rule: LintRule, path: DocumentPath, label: Label) {
        self.rule = rule
        self.path = path
        self.label = label
    }
}

extension WorkflowDefinition {
    /// Everything that is wrong with this definition, where `modules` are the manifests of all modules by name.
    ///
    /// Whether the workflow's states can be reached and left is only asked once everything leads somewhere.
    package func findings(modules: [String: StepManifest]) -> [LintFinding] {
        let subject = LintSubject(definition: self, modules: modules)
        return LintRule.allCases.flatMap { rule in
            rule.breaches(in: subject).map { LintFinding(rule: rule, path: $0.path, label: $0.label) }
        }
    }
}
