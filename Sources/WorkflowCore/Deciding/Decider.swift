package import StrictJSON

/// Decides what a person may do with a proposal: the one place where conditions are evaluated.
///
/// What is offered, why something is refused, what a dry run answers and what is done all come from ``judge``: they
/// cannot differ. Pure: the same decider gives the same judgement.
package struct Decider {
    package let workflow: Workflow
    package let proposal: Proposal
    package let actor: Person
    package let moment: Moment
    package let calendars: OfficeCalendars
    package let facts: any FactSource

    package init(
        workflow: Workflow,
        proposal: Proposal,
        actor: Person,
        moment: Moment,
        calendars: OfficeCalendars,
        facts: any FactSource
    ) {
        self.workflow = workflow
        self.proposal = proposal
        self.actor = actor
        self.moment = moment
        self.calendars = calendars
        self.facts = facts
    }

    var clockKeeper: ClockKeeper {
        ClockKeeper(workflow: workflow, calendars: calendars, today: moment.today, revision: proposal.revision + 1)
    }

    /// Every action of the present state, judged with an empty form: what is still needed for each.
    package func judgeAll() throws -> [Judgement] {
        try workflow.offers(inState: proposal.position.state).map { try judge($0, input: [:], as: .actor) }
    }

    /// The action `name` with the form `input`; `nil` where no state of the workflow has an action of that name.
    package func judge(_ name: String, input: JSONObject) throws -> Judgement? {
        guard workflow.knows(action: name) else { return nil }
        guard let offer = workflow.offers(inState: proposal.position.state).first(where: { $0.spec.name == name })
        else { return inWrongState(name) }
        return try judge(offer, input: input, as: .actor)
    }

    /// In what part the person acts.
    enum Part {
        case actor
        /// As the second person, for an act that `recorder` recorded on `day`.
        case confirmer(recorder: Person, day: CivilDate)
        /// In thought: with every right, what is missing taken as supplied, and confirmed where that is needed; the act that
        /// was recorded on `pendingSince` where one is.
        case supposed(pendingSince: CivilDate?)
    }

    func judge(_ offer: Offer, input: JSONObject, as part: Part) throws -> Judgement {
        let spec = offer.spec
        let lists = workflow.lists(for: offer)
        var reading = try FormReader(values: ValueReader(lists: lists, facts: facts), record: proposal.record)
            .read(spec.form, from: offer.readable(input))
        var authority = spec.authorities.first
        if spec.authorities.count > 1 {
            authority = reading.values[Workflow.authorityField]?.string
            reading.values[Workflow.authorityField] = nil
        }
        var change = spec.change(
            input: input,
            values: reading.values,
            record: proposal.record,
            proposal: proposal.id.description
        )
        change.files = reading.files
        let attempt = try attempt(offer, values: reading.values, change: change, lists: lists, part: part)

        var findings = rightFindings(spec, part: part) + reading.findings
        findings += try duplicates(of: spec.papers(in: reading.values, proposal: proposal.id.description))
        switch offer.origin {
        case .step(let step): findings += step.check(attempt)
        case .office(let action):
            findings += try action.findings(attempt, proposal: proposal, workflow: workflow, facts: facts)
        }
        let clerk = ReasonWriter(offer: offer, workflow: workflow, waived: waivedCodes)
        var judgement = Judgement(spec: spec, lists: lists, authority: authority, attempt: attempt)
        judgement.reasons = clerk.reasons(findings)
        judgement.warnings = clerk.warnings(findings)
        if case .supposed = part {} else if !judgement.reasons.isEmpty { return judgement }
        let effect = try Effect(decider: self, offer: offer, attempt: attempt).completing(change)
        judgement.warnings += clerk.warnings(clockFindings(effect))
        judgement.drafts = try drafts(effect, of: judgement, part: part)
        return judgement
    }

    private func attempt(
        _ offer: Offer,
        values: JSONObject,
        change: Change,
        lists: [ChoiceList],
        part: Part
    ) throws -> Attempt {
        var person = actor
        var day = moment.today
        switch part {
        case .actor: break
        case .confirmer(let recorder, let recordedOn): (person, day) = (recorder, recordedOn)
        case .supposed(let pendingSince): day = pendingSince ?? day
        }
        var options: [String: Int] = [:]
        if case .step(let step) = offer.origin { options = step.options }
        let after = change.applied(to: proposal.record)
        var attempt = Attempt(
            action: offer.spec.name,
            state: proposal.position.state,
            before: proposal.record,
            input: values,
            after: after,
            today: day,
            actor: person,
            proposer: proposal.createdBy,
            facts: try factsFor(offer.spec, values: values, after: after, papers: change.papers),
            options: options,
            lists: lists,
            calendar: calendars.common
        )
        attempt.clocks = ClockViews(proposal.clocks, calendars: calendars)
        return attempt
    }

    /// The codes that a waiver has set aside for this stay in the state.
    private var waivedCodes: Set<String> {
        Set(
            (proposal.record["waivers"]?.array ?? []).filter { $0["visit"]?.integer == proposal.visit }
                .compactMap { $0["code"]?.string }
        )
    }

    func inWrongState(_ name: String) -> Judgement {
        let states = workflow.states(offering: name)
        let names = states.compactMap { workflow.label(ofState: $0) }
        let finding = Finding(
            "wrong_state",
            detail: names.isEmpty
                ? nil
                : Label(
                    zh: "只能在 \(names.map(\.zh).joined(separator: "、")) 时办理",
                    en: "only in the state \(names.map(\.en).joined(separator: ", "))"
                )
        )
        let offer = states.lazy.flatMap { workflow.offers(inState: $0) }.first { $0.spec.name == name }
        let spec = offer?.spec ?? ActionSpec(name, zh: name, en: name, from: [], to: [], roles: [])
        var judgement = Judgement(spec: spec, lists: [], authority: nil, attempt: nil)
        judgement.reasons = [Reason(finding, who: spec.roles)]
        return judgement
    }
}
