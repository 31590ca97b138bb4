/// The proposals of a forecast while its days go by.
struct ForecastPlay {
    private let forecast: Forecast
    private let facts: any FactSource
    private var proposals: [ProposalID: Proposal]
    /// Proposals that an act has changed beside its own, and papers that acts have recorded.
    private var supposed = SupposedFacts.Changes()
    /// The days on which something may come, and of which proposals.
    private var agenda: [CivilDate: Set<ProposalID>] = [:]
    private var overdue: Set<Term> = []
    private var today: CivilDate
    private var part = ForecastRank.Part.midnight
    private var act = 0
    private var lineCounts: [ProposalID: Int] = [:]
    var outcome = Forecast.Outcome()

    /// A deadline in one of its terms: what is overdue once is not overdue anew as long as nobody moves it.
    private struct Term: Hashable {
        let proposal: ProposalID
        let clock: String
        let item: String?
        let term: Int

        init(_ clock: ClockState, of proposal: ProposalID) {
            self.proposal = proposal
            self.clock = clock.name
            item = clock.item
            term = clock.term
        }
    }

    init(_ forecast: Forecast, _ proposals: [Proposal], facts: any FactSource) {
        self.forecast = forecast
        self.facts = facts
        self.proposals = Dictionary(proposals.map { ($0.id, $0) }) { first, _ in first }
        today = forecast.today
        let yesterday = today.adding(days: -1)
        for proposal in self.proposals.values {
            for clock in proposal.clocks where clock.isOverdue(on: yesterday) {
                overdue.insert(Term(clock, of: proposal.id))
            }
        }
        agenda[today] = Set(self.proposals.keys)
    }

    /// What comes of itself on that day.
    mutating func begin(_ day: CivilDate) throws {
        (today, act) = (day, 0)
        let ids = (agenda.removeValue(forKey: day) ?? []).sorted()
        part = .midnight
        for id in ids { markOverdue(id) }
        part = .opening
        for id in ids { try remind(id) }
        for id in ids { plan(id) }
    }

    /// Takes the act today, with what it brings at once.
    mutating func take(_ planned: PlannedAct) throws {
        (part, act) = (.acts, act + 1)
        guard let proposal = proposals[planned.proposal], let workflow = workflow(of: proposal) else { return }
        let decider = Decider(
            workflow: workflow,
            proposal: proposal,
            actor: Person(user: proposal.createdBy, roles: []),
            moment: moment,
            calendars: forecast.calendars,
            facts: SupposedFacts(facts: facts, changes: supposed, proposals: proposals)
        )
        let supposition = try decider.suppose(planned.action, input: planned.input, zone: forecast.zone)
        let isTaken = !supposition.drafts.isEmpty
        add(
            proposal,
            supposition.label,
            isTaken ? .act(assumed: supposition.reasons) : .refused(supposition.reasons)
        )
        guard isTaken else { return }
        for draft in supposition.drafts { try apply(draft) }
        markOverdue(proposal.id)
        try remind(proposal.id)
        plan(proposal.id)
    }

    /// The next day on which something may come.
    func nextDay(after day: CivilDate, acts: some Sequence<CivilDate>) -> CivilDate? {
        (Array(agenda.keys) + acts).filter { $0 > day }.min()
    }

    // MARK: One proposal

    private mutating func markOverdue(_ id: ProposalID) {
        guard let proposal = proposals[id] else { return }
        for clock in proposal.clocks where clock.isOverdue(on: today) {
            guard overdue.insert(Term(clock, of: id)).inserted else { continue }
            add(proposal, label(of: clock, proposal), .overdue(clock))
        }
    }

    private mutating func remind(_ id: ProposalID) throws {
        guard forecast.calendars.common.isWorkingDay(today) == true, let proposal = proposals[id],
            let workflow = workflow(of: proposal)
        else { return }
        let reminding = Reminding(workflow: workflow, today: today)
        let reminders = reminding.due(of: proposal)
        for draft in reminding.drafts(of: proposal, by: "") { try apply(draft) }
        for reminder in reminders {
            let clock = proposal.clocks.first { $0.name == reminder.clock && $0.item == reminder.item }
            let name = Label(zh: reminder.clock, en: reminder.clock)
            add(proposal, clock.map { label(of: $0, proposal) } ?? name, .reminder(reminder))
        }
    }

    /// Notes the next day on which something may come of the proposal, and the years that are needed to say more.
    private mutating func plan(_ id: ProposalID) {
        guard let proposal = proposals[id] else { return }
        var days: [CivilDate] = []
        for clock in proposal.clocks where clock.status == .running {
            outcome.missingYears.formUnion(missingYears(of: clock, proposal))
            guard let due = clock.due else { continue }
            if due >= today { days.append(due.adding(days: 1)) }
            guard workflow(of: proposal) != nil, let rung = clock.pendingRungs.first else { continue }
            if let day = officeDay(from: max(rung.on, today.adding(days: 1))) { days.append(day) }
        }
        if let next = days.min(), next <= forecast.last { agenda[next, default: []].insert(id) }
    }

    private func missingYears(of clock: ClockState, _ proposal: Proposal) -> Set<Int> {
        guard let due = clock.due else {
            return clock.missingYear(in: forecast.calendars).map { [$0] } ?? []
        }
        let ladder = workflow(of: proposal)?.ladder(of: clock.name)
        let years = ladder?.missingYears(for: clock.deadline, due: due, in: forecast.calendars.common) ?? []
        return years.filter { (forecast.today.year...forecast.last.year).contains($0) }
    }

    /// The first day from then on on which the office works; none within the forecast where there is none that is known.
    private mutating func officeDay(from first: CivilDate) -> CivilDate? {
        var day = first
        while day <= forecast.last {
            switch forecast.calendars.common.isWorkingDay(day) {
            case true?: return day
            case false?: break
            case nil: outcome.missingYears.insert(day.year)
            }
            day = day.adding(days: 1)
        }
        return nil
    }

    // MARK: Parts

    private var moment: Moment { Moment(forecast.zone.start(of: today), in: forecast.zone) }

    private func workflow(of proposal: Proposal) -> Workflow? { forecast.workflows[proposal.definition] }

    private func label(of clock: ClockState, _ proposal: Proposal) -> Label {
        workflow(of: proposal)?.label(of: clock) ?? Label(zh: clock.name, en: clock.name)
    }

    private mutating func apply(_ draft: EventDraft) throws {
        guard let id = ProposalID(draft.subject) else { return }
        let event = Event(seq: 0, at: moment.instant, content: draft, request: nil, digest: "")
        if let change = Change(draft.detail) { supposed.papers += change.papers }
        if let own = proposals[id] {
            proposals[id] = try Proposal.applying(event, to: own)
        } else if let other = try supposed.others[id] ?? facts.proposal(id) {
            supposed.others[id] = try Proposal.applying(event, to: other)
        }
    }

    private mutating func add(_ proposal: Proposal, _ label: Label, _ kind: ForecastLine.Kind) {
        lineCounts[proposal.id, default: 0] += 1
        outcome.lines.append(
            ForecastLine(
                on: today,
                proposal: proposal.id,
                title: proposal.title,
                label: label,
                kind: kind,
                rank: ForecastRank(part: part, act: act, proposal: proposal.id, line: lineCounts[proposal.id] ?? 0)
            )
        )
    }
}
