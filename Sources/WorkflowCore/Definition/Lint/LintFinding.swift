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
    /// Everything in this definition that breaks one of `rules`, where `modules` are the manifests of all modules by
    /// name.
    ///
    /// Whether the workflow's states can be reached and left is only asked once everything leads somewhere.
    package func findings(
        modules: [String: StepManifest],
        rules: Set<LintRule> = Set(LintRule.allCases)
    ) -> [LintFinding] {
        let subject = LintSubject(definition: self, modules: modules)
        return LintRule.allCases.filter(rules.contains).flatMap { rule in
            rule.breaches(in: subject).map { LintFinding(rule: rule, path: $0.path, label: $0.label) }
        }
    }
}
