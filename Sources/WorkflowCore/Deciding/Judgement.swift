/// What was decided on one action: everything that stands in its way, or the events that it makes.
package struct Judgement: Sendable {
    /// The action as the definition offers it.
    package let spec: ActionSpec
    /// The choice lists of its form.
    package let lists: [ChoiceList]
    /// The body whose decision it records.
    package let authority: String?
    let attempt: Attempt?
    /// All unmet conditions; none where the action may be taken.
    package var reasons: [Reason] = []
    /// What should be known and does not stand in the way.
    package var warnings: [Reason] = []
    /// The events, in their order; none where there are reasons.
    package var drafts: [EventDraft] = []

    init(spec: ActionSpec, lists: [ChoiceList], authority: String?, attempt: Attempt?) {
        self.spec = spec
        self.lists = lists
        self.authority = authority
        self.attempt = attempt
    }

    package var isAccepted: Bool { reasons.isEmpty }
}

/// Makes reasons that people can read of what was found.
struct ReasonWriter {
    let offer: Offer
    let workflow: Workflow
    let waived: Set<String>

    func reasons(_ findings: [Finding]) -> [Reason] {
        written(findings) { !$0.isWarning && !($0.isWaivable && waived.contains($0.code)) }
    }

    func warnings(_ findings: [Finding]) -> [Reason] { written(findings) { $0.isWarning } }

    private func written(_ findings: [Finding], where isWanted: (ReasonSpec) -> Bool) -> [Reason] {
        var reasons: [Reason] = []
        var seen: Set<Finding> = []
        for finding in findings where seen.insert(finding).inserted {
            let spec = spec(of: finding.code)
            guard isWanted(spec) else { continue }
            reasons.append(
                Reason(
                    code: finding.code,
                    field: finding.field,
                    label: finding.detail.map { spec.label.with($0) } ?? spec.label,
                    who: finding.who ?? offer.spec.roles,
                    waivers: spec.isWaivable ? workflow.definition.office.waive : []
                )
            )
        }
        return reasons
    }

    private func spec(of code: String) -> ReasonSpec {
        if case .step(let step) = offer.origin, let own = step.manifest.reasons.first(where: { $0.code == code }) {
            return own
        }
        return ReasonSpec.standard.first { $0.code == code } ?? ReasonSpec(code, zh: code, en: code)
    }
}

extension ReasonSpec {
    /// The text of a finding with a standard code.
    static func standardLabel(of finding: Finding) -> Label {
        let label = standard.first { $0.code == finding.code }?.label ?? Label(zh: finding.code, en: finding.code)
        return finding.detail.map { label.with($0) } ?? label
    }
}
