import Ledger
package import WorkflowCore

/// What a forecast found, up to a number of lines.
package struct ForecastPage: Sendable {
    package let lines: [ForecastLine]
    /// The years whose calendars would be needed to say more, in order.
    package let missingYears: [Int]
    package let hasMore: Bool
}

extension WorkflowEngine {
    /// What will be reminded of and what will be overdue from today through that day, if these acts are taken and nothing
    /// else is done; the first `limit` lines.
    ///
    /// Nothing changes. A handling unit's own account is told of that unit's proposals alone.
    /// - Throws: ``ChangeRefusal/notFound(what:id:)`` for an act on a proposal that the person cannot see.
    package func forecast(
        through last: CivilDate,
        acts: [PlannedAct] = [],
        for user: String,
        limit: Int
    ) async throws -> ForecastPage {
        let (person, digests) = try await ledger.read { (try $0.actor(user), try $0.definitions().map(\.digest)) }
        let workflows = digests.compactMap { library[$0] }
        let forecast = Forecast(
            workflows: Dictionary(workflows.map { ($0.digest, $0) }) { first, _ in first },
            calendars: time.calendars,
            zone: time.zone,
            today: time.moment.today,
            through: last
        )
        var search = ForecastSearch(ledger: ledger, forecast: forecast, person: person, limit: limit)
        try await search.play(acts)
        try await search.playTheRest()
        return search.page
    }
}
