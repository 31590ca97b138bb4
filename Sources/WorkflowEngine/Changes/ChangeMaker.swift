import Ledger
import StrictJSON
import WorkflowCore

/// Makes one submission's changes within a group's transaction; whatever it throws, the caller rolls back.
struct ChangeMaker {
    let group: LedgerGroup
    let library: WorkflowLibrary
    let time: OfficeTime
    let moment: Moment
    let calendars: OfficeCalendars
    let submission: Submission

    func make() throws -> ChangeOutcome {
        if let mark = submission.mark, let known = try group.request(mark.id) {
            guard known.body == mark.body else { throw ChangeRefusal.requestReused(mark.id) }
            return try outcome(repeating: known)
        }
        return switch submission.request {
        case .create(let workflow, let items): try create(items, in: workflow)
        case .act(let attempts): try act(attempts)
        case .decide(let ids, let confirm, let reason): try decide(ids, confirm: confirm, reason: reason)
        case .setPerson(let person): try office(.personSet, person.json)
        case .removePerson(let user): try removePerson(user)
        case .installDefinitions(let definitions): try install(definitions)
        case .removeDefinition(let digest): try removeDefinition(digest)
        case .setCalendar(let years, let reason): try setCalendar(years, reason: reason)
        case .addCalendar(let years): try addCalendar(years)
        case .acknowledge(let id, let clock, let item): try acknowledge(id, clock: clock, item: item)
        case .remind(let limit, let place): try remind(limit: limit, after: place)
        }
    }

    // MARK: Proposals

    private func create(_ items: [JSONObject], in name: String) throws -> ChangeOutcome {
        guard let definition = try group.currentDefinition(of: name), let workflow = library[definition.digest]
        else { throw ChangeRefusal.notFound(what: "workflow", id: name) }
        var outcome = ChangeOutcome()
        var refused: [RefusedPart] = []
        let actor = try actor()
        let intake = Intake(
            workflow: workflow,
            actor: actor,
            moment: moment,
            calendars: calendars,
            facts: LedgerFacts(reader: group, actor: actor)
        )
        for (index, fields) in items.enumerated() {
            let result = try intake.judge(fields) { try group.nextSerial(year: $0) }
            outcome.warn(result.warnings)
            guard let draft = result.draft else {
                refused.append(RefusedPart(index: index, id: nil, action: nil, reasons: result.reasons))
                continue
            }
            try append([draft], to: &outcome)
        }
        return try finish(outcome, refused)
    }

    private func act(_ attempts: [ActRequest]) throws -> ChangeOutcome {
        var outcome = ChangeOutcome()
        var refused: [RefusedPart] = []
        let actor = try actor()
        for (index, attempt) in attempts.enumerated() {
            let proposal = try proposal(attempt.id)
            if let expected = attempt.expectedRevision, !(proposal.substance...proposal.revision).contains(expected) {
                guard attempts.count > 1 else {
                    throw ChangeRefusal.conflict(id: attempt.id, expected: expected, actual: proposal.revision)
                }
                refused.append(
                    RefusedPart(
                        index: index,
                        id: attempt.id,
                        action: attempt.action,
                        reasons: [.versionConflict(expected: expected, actual: proposal.revision)]
                    )
                )
                continue
            }
            guard let judgement = try decider(proposal, actor).judge(attempt.action, input: attempt.input) else {
                throw ChangeRefusal.notFound(what: "action", id: attempt.action)
            }
            try take(judgement, index: index, id: attempt.id, into: &outcome, &refused)
        }
        return try finish(outcome, refused)
    }

    private func decide(_ ids: [String], confirm: Bool, reason: String?) throws -> ChangeOutcome {
        var outcome = ChangeOutcome()
        var refused: [RefusedPart] = []
        let actor = try actor()
        for (index, id) in ids.enumerated() {
            let proposal = try proposal(id)
            let recorder = try group.actor(proposal.pending?.recordedBy ?? "")
            let judgement = try decider(proposal, actor)
                .judgeDecision(confirm: confirm, reason: reason, recorder: recorder, zone: time.zone)
            try take(judgement, index: index, id: id, into: &outcome, &refused)
        }
        return try finish(outcome, refused)
    }

    func take(
        _ judgement: Judgement,
        index: Int,
        id: String,
        into outcome: inout ChangeOutcome,
        _ refused: inout [RefusedPart]
    ) throws {
        outcome.warn(judgement.warnings)
        guard judgement.isAccepted else {
            refused.append(
                RefusedPart(index: index, id: id, action: judgement.spec.name, reasons: judgement.reasons)
            )
            return
        }
        try append(judgement.drafts, to: &outcome)
    }

    /// Records events and takes the first one's proposal into the outcome.
    func append(_ drafts: [EventDraft], to outcome: inout ChangeOutcome) throws {
        let events = try group.append(drafts, at: moment.instant, request: submission.mark)
        outcome.events += events
        guard let subject = drafts.first?.subject, let id = ProposalID(subject), let proposal = try group.proposal(id)
        else { return }
        outcome.proposals.append(proposal)
    }

    func finish(_ outcome: ChangeOutcome, _ refused: [RefusedPart]) throws -> ChangeOutcome {
        guard refused.isEmpty else { throw ChangeRefusal.refused(refused) }
        return outcome
    }

    func decider(_ proposal: Proposal, _ actor: Person) throws -> Decider {
        guard let workflow = library[proposal.definition] else {
            throw library.refusal(of: proposal.definition)
        }
        return Decider(
            workflow: workflow,
            proposal: proposal,
            actor: actor,
            moment: moment,
            calendars: calendars,
            facts: LedgerFacts(reader: group, actor: actor)
        )
    }

    func actor() throws -> Person { try group.actor(submission.user) }

    func proposal(_ id: String) throws -> Proposal {
        guard let parsed = ProposalID(id), let proposal = try group.proposal(parsed) else {
            throw ChangeRefusal.notFound(what: "proposal", id: id)
        }
        return proposal
    }

    /// The outcome of a request that took effect before, as it was then.
    private func outcome(repeating known: StoredRequest) throws -> ChangeOutcome {
        var outcome = ChangeOutcome()
        outcome.events = try group.events(in: known.events)
        for event in outcome.events where event.content.kind != .credited {
            guard let id = ProposalID(event.content.subject) else { continue }
            let history = try group.events(of: id.description, limit: event.content.revision)
            outcome.proposals.append(try Proposal.replaying(history))
        }
        return outcome
    }
}
