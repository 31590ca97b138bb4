/// Tells what will be reminded of and what will be overdue, if nobody does anything but what is planned.
///
/// The days are played on proposals in memory by what really reminds and decides: ``Reminding`` on each day on which the
/// office works, ``Decider`` for each planned act.
package struct Forecast: Sendable {
    /// The workflows by their definitions' digests; of a proposal whose workflow is not here nothing reminds.
    package let workflows: [String: Workflow]
    package let calendars: OfficeCalendars
    package let zone: OfficeZone
    /// The first day: what has reminded on it already is not said again, what is due on it still comes.
    package let today: CivilDate
    package let last: CivilDate

    package init(
        workflows: [String: Workflow],
        calendars: OfficeCalendars,
        zone: OfficeZone,
        today: CivilDate,
        through last: CivilDate
    ) {
        self.workflows = workflows
        self.calendars = calendars
        self.zone = zone
        self.today = today
        self.last = last
    }

    /// What a forecast found.
    package struct Outcome: Hashable, Sendable {
        /// In the order in which it comes.
        package var lines: [ForecastLine] = []
        /// The years whose calendars would be needed to say more.
        package var missingYears: Set<Int> = []
    }

    /// What comes of these proposals if nobody does anything with them.
    ///
    /// They do not bear on each other: what comes of all is what comes of each, put in order.
    package func played(_ proposals: [Proposal]) throws -> Outcome {
        try played(proposals, acts: [], facts: NoFacts())
    }

    /// What comes of these proposals if these acts are taken and nothing else is done.
    ///
    /// - Parameters:
    ///   - proposals: among them all that are acted on.
    ///   - acts: each within the days of the forecast; those of one day in the order in which they are taken.
    ///   - facts: what decisions need to know of other proposals.
    /// - Returns: the lines in their order.
    /// - Throws: what `facts` throws.
    package func played(_ proposals: [Proposal], acts: [PlannedAct], facts: any FactSource) throws -> Outcome {
        var play = ForecastPlay(self, proposals, facts: facts)
        let actsByDay = Dictionary(grouping: acts, by: \.on)
        var day = today
        while day <= last {
            try play.begin(day)
            for act in actsByDay[day] ?? [] { try play.take(act) }
            guard let next = play.nextDay(after: day, acts: actsByDay.keys) else { break }
            day = next
        }
        play.outcome.lines.sort()
        return play.outcome
    }
}

/// Nothing is known of others, where nothing is decided.
private struct NoFacts: FactSource {
    func papers(number: String) throws -> [Paper] { [] }

    func titles(years: ClosedRange<Int>) throws -> [SimilarProposal] { [] }

    func proposal(_ id: ProposalID) throws -> Proposal? { nil }

    func hasFile(sha256: String) throws -> Bool { false }
}
