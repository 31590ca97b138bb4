import Ledger
import StrictJSON
import Testing
import WorkflowCore

/// Deadlines in the order of their due days, and the proposals that have none.
struct DueDayTests {
    /// Two proposals with a deadline that has no due day each, and three that have; the second is a unit's.
    private func ledger() async throws -> Ledger {
        let ledger = try await Ledger.holding([.first])
        try await ledger.append([
            Drafts.created(.second, record: ["units": [["unit": "城管局"]]]),
            Drafts.armed(.first, 2, [.due(19_500), .due(19_450, item: "住建局"), .due(nil, item: "区发改局")]),
            Drafts.armed(.second, 2, [.due(19_450), .due(19_470, item: "城管局", status: .stopped)]),
        ])
        return ledger
    }

    private func line(_ deadline: ListedDeadline) -> String {
        let place = deadline.place
        return "\(place.due?.dayNumber.description ?? "-") \(place.proposal) \(place.item ?? "")"
    }

    @Test(arguments: [
        (
            DeadlineQuery(),
            [
                "19450 2022-001 住建局", "19450 2022-002 ", "19500 2022-001 ", "- 2022-001 区发改局", "- 2022-002 城管局",
            ]
        ),
        (DeadlineQuery(through: CivilDate(dayNumber: 19_450)), ["19450 2022-001 住建局", "19450 2022-002 "]),
        (DeadlineQuery(through: CivilDate(dayNumber: 19_449)), []),
        (DeadlineQuery(hasDue: false), ["- 2022-001 区发改局", "- 2022-002 城管局"]),
        (DeadlineQuery(hasDue: true), ["19450 2022-001 住建局", "19450 2022-002 ", "19500 2022-001 "]),
        (DeadlineQuery(proposal: .first), ["19450 2022-001 住建局", "19500 2022-001 ", "- 2022-001 区发改局"]),
        (DeadlineQuery(unit: "城管局"), ["19450 2022-002 ", "- 2022-002 城管局"]),
        (DeadlineQuery(proposal: .first, unit: "城管局"), []),
        (DeadlineQuery(isTold: true), []),
    ])
    func theyComeByDueDayAndThoseWithoutOneLast(_ query: DeadlineQuery, _ expected: [String]) async throws {
        let ledger = try await ledger()
        #expect(try await ledger.read { try $0.deadlines(query, limit: 9) }.map(line) == expected)
        // Page by page gives the same.
        for limit in 1...2 {
            var paged: [String] = []
            var place: DeadlinePlace?
            while true {
                let after = place
                let page = try await ledger.read { try $0.deadlines(query, after: after, limit: limit) }
                #expect(page.count <= limit)
                paged += page.map(line)
                guard let last = page.last else { break }
                place = last.place
            }
            #expect(paged == expected, "\(limit)")
        }
    }

    @Test func eachSaysWhereItsProposalStands() async throws {
        let ledger = try await ledger()
        try await ledger.append([
            Drafts.moved(.first, 3, to: Position(step: "request", state: "asking")), Drafts.event(.first, 4, .recorded),
        ])
        let standings = try await ledger.read { try $0.deadlines(DeadlineQuery(hasDue: true), limit: 9) }.map(
            \.standing
        )
        #expect(standings.map(\.state) == ["asking", "drafting", "asking"])
        #expect(standings.map(\.isPending) == [true, false, true])
        #expect(Set(standings.map(\.definition)) == [Drafts.definition])
    }

    @Test func aRungIsToldUntilSomebodyTakesNoteOfIt() async throws {
        let ledger = try await ledger()
        func told() async throws -> [Int?] {
            try await ledger.read { try $0.deadlines(DeadlineQuery(isTold: true), limit: 9) }.map(\.told)
        }
        try await ledger.append([Drafts.reminded(.first, 3, at: -3)])
        #expect(try await told() == [-3])
        try await ledger.append([Drafts.reminded(.first, 4, at: -3, kind: .acknowledged)])
        #expect(try await told() == [])
        try await ledger.append([Drafts.reminded(.first, 5, at: 0)])
        #expect(try await told() == [0])
        try await ledger.append([Drafts.armed(.first, 6, [.due(19_500, status: .met)])])
        #expect(try await told() == [])
    }

    @Test func theOverdueAreCountedAndThoseThatStandStillAreNot() async throws {
        let ledger = try await ledger()
        #expect(try await ledger.read { try $0.overdueCount(on: CivilDate(dayNumber: 19_450)) } == 0)
        #expect(try await ledger.read { try $0.overdueCount(on: CivilDate(dayNumber: 19_501)) } == 3)
        #expect(try await ledger.read { try $0.proposalsWithClocks(after: .first, limit: 9) } == [.second])
    }

    @Test func openProposalsWithoutADueDayAreFoundByTheirState() async throws {
        let ledger = try await ledger()
        let (third, fourth) = (ProposalID(year: 2022, serial: 3), ProposalID(year: 2022, serial: 4))
        try await ledger.append([
            Drafts.created(third, record: ["units": [["unit": "城管局"]]]), Drafts.created(fourth),
            Drafts.armed(.second, 3, [.due(nil)]),
        ])
        func found(_ state: String, unit: String? = nil, after: ProposalID? = nil, limit: Int = 9) async throws -> [Int]
        {
            try await ledger.read { try $0.withoutDueDay(inState: state, unit: unit, after: after, limit: limit) }
                .map(\.id.serial)
        }
        #expect(try await found("drafting") == [2, 3, 4])
        #expect(try await found("drafting", limit: 1) == [2])
        #expect(try await found("drafting", after: .second) == [3, 4])
        #expect(try await found("drafting", unit: "城管局") == [2, 3])
        #expect(try await found("asking") == [])
        try await ledger.append([
            Drafts.moved(third, 2, to: Position(step: "topics", state: "drafting", hasEnded: true))
        ])
        #expect(try await found("drafting") == [2, 4], "what has ended waits for nobody")
    }

    /// Over a hundred thousand deadlines a page is found by an index, in order.
    @Test(arguments: [
        (DeadlineQuery(), true, "clocks USING COVERING INDEX clocks_by_due ((due,proposal,name,item)>(?,?,?,?))"),
        (DeadlineQuery(), false, "clocks USING COVERING INDEX clocks_by_due (due=? AND (proposal,name,item)>(?,?,?))"),
        (
            DeadlineQuery(through: CivilDate(dayNumber: 0)), true,
            "clocks USING COVERING INDEX clocks_by_due ((due,proposal,name,item)>(?,?,?,?) AND due<?)"
        ),
        (DeadlineQuery(isTold: true), true, "clocks USING INDEX clocks_told ((due,proposal,name,item)>(?,?,?,?))"),
    ])
    func aPageIsFoundByAnIndexAndNeverSorted(_ query: DeadlineQuery, _ hasDue: Bool, _ plan: String) async throws {
        let ledger = try Ledger.inMemory()
        let found = try await ledger.read { try $0.plan(of: query, hasDue: hasDue) }
        #expect(found == "SEARCH \(plan)\nSEARCH proposals USING INTEGER PRIMARY KEY (rowid=?)")
    }

    @Test(arguments: [
        (DeadlineQuery(proposal: .first), "SEARCH clocks USING PRIMARY KEY (proposal=?)"),
        (DeadlineQuery(unit: "u"), "SEARCH units USING PRIMARY KEY (unit=?)"),
    ])
    func thoseOfAProposalOrAUnitAreFoundByIt(_ query: DeadlineQuery, _ plan: String) async throws {
        let ledger = try Ledger.inMemory()
        #expect(try await ledger.read { try $0.plan(of: query, hasDue: true) }.hasPrefix(plan))
    }
}
