import Ledger
import WorkflowCore

/// Plays a forecast on the ledger's proposals, page by page, and no further than lines are asked for.
struct ForecastSearch {
    /// So many rows are looked at, and so many proposals read, in one piece of the ledger's time.
    private static let rowsAtOnce = 1_000
    private static let proposalsAtOnce = 100

    private let ledger: Ledger
    private let forecast: Forecast
    private let person: Person
    private let limit: Int
    private var lines: [ForecastLine] = []
    private var missingYears: Set<Int> = []
    /// Those that acts are planned for, which are played together.
    private var played: Set<ProposalID> = []

    init(ledger: Ledger, forecast: Forecast, person: Person, limit: Int) {
        self.ledger = ledger
        self.forecast = forecast
        self.person = person
        self.limit = limit
    }

    var page: ForecastPage {
        ForecastPage(
            lines: Array(lines.prefix(limit)),
            missingYears: missingYears.sorted(),
            hasMore: lines.count > limit
        )
    }

    /// Plays the proposals of these acts, in one piece, since decisions look at the ledger.
    mutating func play(_ acts: [PlannedAct]) async throws {
        played = Set(acts.map(\.proposal))
        guard !acts.isEmpty else { return }
        let (ids, forecast, person) = (played.sorted(), forecast, person)
        let result: Result<Forecast.Outcome, ChangeRefusal> = try await ledger.read { reader in
            var proposals: [Proposal] = []
            for id in ids {
                guard let proposal = try reader.proposal(id), person.unit.map(proposal.units.contains) ?? true else {
                    return .failure(.notFound(what: "proposal", id: id.description))
                }
                proposals.append(proposal)
            }
            return .success(
                try forecast.played(proposals, acts: acts, facts: LedgerFacts(reader: reader, actor: person))
            )
        }
        take(try result.get())
    }

    /// Plays all other proposals, those first of which something comes first.
    mutating func playTheRest() async throws {
        var rest = try await agenda().filter { !played.contains($0.proposal) }[...]
        while let next = rest.first, !isFull(before: next.day) {
            let part = rest.prefix(Self.proposalsAtOnce)
            rest = rest.dropFirst(part.count)
            let ids = part.map(\.proposal)
            take(try forecast.played(try await ledger.read { try $0.listed(ids) }))
        }
    }

    /// Whether what comes from that day on is not asked for any more.
    private func isFull(before day: CivilDate) -> Bool { lines.count > limit && lines[limit].on < day }

    private mutating func take(_ outcome: Forecast.Outcome) {
        missingYears.formUnion(outcome.missingYears)
        // One more than asked for tells that there is more.
        lines = Array((lines + outcome.lines).sorted().prefix(limit + 1))
    }

    private func agenda() async throws -> [AgendaEntry] {
        let (days, unit) = (forecast.today...forecast.last, person.unit)
        let isKnown = (days.lowerBound.year...days.upperBound.year).allSatisfy(forecast.calendars.common.years.contains)
        var entries: [AgendaEntry] = []
        var last: ProposalID?
        repeat {
            let after = last
            let page = try await ledger.read {
                try $0.agenda(days, unit: unit, all: !isKnown, after: after, limit: Self.rowsAtOnce)
            }
            entries += page
            last = page.count == Self.rowsAtOnce ? page.last?.proposal : nil
        } while last != nil
        return entries.sorted { ($0.day, $0.proposal) < ($1.day, $1.proposal) }
    }
}
