import StrictJSON

/// The events that an accepted action makes.
extension Decider {
    func drafts(_ effect: Effect.Result, of judgement: Judgement, part: Part) throws -> [EventDraft] {
        var kind = EventKind.acted
        var change = effect.change
        switch part {
        case .actor where !judgement.spec.confirmers.isEmpty:
            // Nothing takes effect before the second person confirms it.
            kind = .recorded
            change = Change(action: change.action, input: change.input, files: change.files)
        case .actor: break
        case .confirmer: kind = .confirmed
        case .supposed(let pendingSince): kind = pendingSince == nil ? .acted : .confirmed
        }
        var drafts = [draft(kind, change.json, authority: judgement.authority)]
        if kind != .recorded, let other = effect.other {
            drafts.append(
                EventDraft(
                    subject: other.proposal.id.description,
                    revision: other.proposal.revision + 1,
                    kind: .credited,
                    actor: actor.user,
                    definition: other.proposal.definition,
                    detail: other.change.json
                )
            )
        }
        return drafts
    }

    func draft(_ kind: EventKind, _ detail: JSONObject, authority: String? = nil) -> EventDraft {
        EventDraft(
            subject: proposal.id.description,
            revision: proposal.revision + 1,
            kind: kind,
            actor: actor.user,
            authority: authority,
            definition: proposal.definition,
            detail: detail
        )
    }

    /// The second person's decision on the pending act.
    ///
    /// - Parameters:
    ///   - confirm: whether it takes effect.
    ///   - reason: why it is declined; needed for that.
    ///   - recorder: the person who recorded it.
    ///   - zone: the office's time zone, for the day on which it was recorded.
    /// - Returns: what stands in the way, or the events.
    /// - Throws: what the source of facts throws.
    package func judgeDecision(
        confirm: Bool,
        reason: String?,
        recorder: Person,
        zone: OfficeZone
    ) throws -> Judgement {
        guard let pending = proposal.pending,
            let offer = workflow.offers(inState: proposal.position.state).first(where: {
                $0.spec.name == pending.action
            })
        else { return refusal("nothing_pending") }
        let part = Part.confirmer(recorder: recorder, day: pending.at.date(in: zone))
        if confirm { return try judge(offer, input: pending.input, as: part) }

        var judgement = Judgement(
            spec: offer.spec,
            lists: [],
            authority: nil,
            attempt: nil
        )
        var findings = rightFindings(offer.spec, part: part)
        let reading = try FormReader(values: ValueReader(lists: [], facts: facts), record: [:])
            .read([.reason], from: ["reason": .string(reason ?? "")])
        findings += reading.findings.map { $0.supplied(by: offer.spec.confirmers) }
        judgement.reasons = ReasonWriter(offer: offer, workflow: workflow, waived: []).reasons(findings)
        if judgement.reasons.isEmpty {
            judgement.drafts = [
                draft(.declined, reading.values.merging(["action": .string(pending.action)]))
            ]
        }
        return judgement
    }

    private func refusal(_ code: String) -> Judgement {
        var judgement = Judgement(
            spec: ActionSpec("decide", zh: "确认", en: "Confirm", from: [], to: [], roles: []),
            lists: [],
            authority: nil,
            attempt: nil
        )
        judgement.reasons = [Reason(Finding(code))]
        return judgement
    }
}
