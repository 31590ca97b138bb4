package import StrictJSON

/// What would come of an action if somebody who may took it.
package struct Supposition: Sendable {
    package let label: Label
    /// What had to be taken as supplied; where there are no drafts, what stands in the way.
    package let reasons: [Reason]
    /// The events; none where the action cannot be taken as things stand.
    package let drafts: [EventDraft]
}

extension Decider {
    /// The action `name` as if it were taken by somebody who may, with what is missing supplied and the second person's
    /// confirmation given.
    ///
    /// An act that waits for a second person already is the only one that can be supposed, and is taken as confirmed with
    /// the form that was recorded.
    package func suppose(_ name: String, input: JSONObject, zone: OfficeZone) throws -> Supposition {
        let label = label(ofAction: name)
        guard workflow.knows(action: name) else {
            return Supposition(label: label, reasons: [.actionUnknown(name)], drafts: [])
        }
        guard let offer = workflow.offers(inState: proposal.position.state).first(where: { $0.spec.name == name })
        else { return Supposition(label: label, reasons: inWrongState(name).reasons, drafts: []) }
        let judgement: Judgement
        let decider = decider(for: offer.spec)
        switch proposal.pending {
        case let pending? where pending.action == name:
            let since = pending.at.date(in: zone)
            judgement = try decider.judge(offer, input: pending.input, as: .supposed(pendingSince: since))
        case .some where name != OfficeAction.annotate.rawValue:
            let findings = decider.actorFindings(offer.spec)
            return Supposition(label: label, reasons: findings.map { Reason($0) }, drafts: [])
        default:
            judgement = try decider.judge(offer, input: input, as: .supposed(pendingSince: nil))
        }
        return Supposition(label: label, reasons: judgement.reasons, drafts: judgement.drafts)
    }

    /// The same before somebody who has the action's roles.
    private func decider(for spec: ActionSpec) -> Decider {
        Decider(
            workflow: workflow,
            proposal: proposal,
            actor: Person(user: proposal.createdBy, roles: Set(spec.roles)),
            moment: moment,
            calendars: calendars,
            facts: facts
        )
    }
}

extension Reason {
    /// No state of the workflow has such an action.
    fileprivate static func actionUnknown(_ name: String) -> Reason {
        Reason(
            code: "action_unknown",
            field: nil,
            label: Label(zh: "流程中没有此事项", en: "The workflow has no such action").with(name),
            who: [],
            waivers: []
        )
    }
}
