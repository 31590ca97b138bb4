import Ledger
import StrictJSON
import Testing
import WorkflowCore

struct QueryTests {
    /// Nine proposals of two years in three states.
    private func ledger() async throws -> Ledger {
        let ledger = try await Ledger.holding()
        for number in 1...9 {
            let id = ProposalID(year: number <= 5 ? 2021 : 2022, serial: number)
            let units: [JSON] = number.isMultiple(of: 2) ? [["unit": "住建局"], ["unit": "城管局"]] : [["unit": "城管局"]]
            try await ledger.append([
                Drafts.created(
                    id,
                    title: number == 3 ? "100%_Done\\" : "停车难\(number)",
                    record: ["units": .array(units)]
                )
            ])
            guard number > 3 else { continue }
            let ended = number > 6
            try await ledger.append([
                Drafts.moved(
                    id,
                    2,
                    to: Position(
                        step: ended ? "follow_up" : "request",
                        state: ended ? "archived" : "drafting",
                        hasEnded: ended
                    )
                )
            ])
            if number == 5 { try await ledger.append([Drafts.event(id, 3, .recorded)]) }
            if number == 4 || number == 6 {
                try await ledger.append([Drafts.armed(id, 3, [.due(19_500), .due(19_490, item: "住建局")])])
            }
        }
        return ledger
    }

    @Test(arguments: [
        (ProposalQuery(), [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (ProposalQuery(year: 2021), [1, 2, 3, 4, 5]),
        (ProposalQuery(year: 2020), []),
        (ProposalQuery(workflow: "annual-proposal"), [1, 2, 3, 4, 5, 6, 7, 8, 9]),
        (ProposalQuery(workflow: "other"), []),
        (ProposalQuery(step: "request"), [4, 5, 6]),
        (ProposalQuery(state: "drafting"), [1, 2, 3, 4, 5, 6]),
        (ProposalQuery(step: "topics", state: "drafting"), [1, 2, 3]),
        (ProposalQuery(hasEnded: true), [7, 8, 9]),
        (ProposalQuery(hasEnded: false), [1, 2, 3, 4, 5, 6]),
        (ProposalQuery(isPending: true), [5]),
        (ProposalQuery(isPending: false), [1, 2, 3, 4, 6, 7, 8, 9]),
        (ProposalQuery(titlePart: "停车难"), [1, 2, 4, 5, 6, 7, 8, 9]),
        (ProposalQuery(titlePart: "难7"), [7]),
        (ProposalQuery(titlePart: "dONE"), [3]),
        (ProposalQuery(titlePart: "%"), [3]),
        (ProposalQuery(titlePart: "_d"), [3]),
        (ProposalQuery(titlePart: "0_D"), []),
        (ProposalQuery(titlePart: "e\\"), [3]),
        (ProposalQuery(titlePart: "'; DROP TABLE proposals; --"), []),
        (ProposalQuery(unit: "住建局"), [2, 4, 6, 8]),
        (ProposalQuery(unit: "住建"), []),
        (ProposalQuery(overdueOn: CivilDate(dayNumber: 19_490)), []),
        (ProposalQuery(overdueOn: CivilDate(dayNumber: 19_491)), [4, 6]),
        (ProposalQuery(year: 2022, overdueOn: CivilDate(dayNumber: 19_501)), [6]),
        (ProposalQuery(state: "archived", overdueOn: CivilDate(dayNumber: 19_501)), []),
        (ProposalQuery(unit: "住建局", overdueOn: CivilDate(dayNumber: 19_501)), [4, 6]),
        (
            ProposalQuery(
                year: 2022,
                workflow: "annual-proposal",
                step: "follow_up",
                state: "archived",
                hasEnded: true,
                isPending: false,
                titlePart: "停",
                unit: "住建局"
            ), [8]
        ),
    ])
    func everyGivenConditionHolds(_ query: ProposalQuery, _ expected: [Int]) async throws {
        let ledger = try await ledger()
        let found = try await ledger.read { try $0.proposals(query, limit: 100) }
        #expect(found.map(\.id.serial) == expected)
        // Page by page gives the same.
        var paged: [Int] = []
        var last: ProposalID?
        while true {
            let after = last
            let page = try await ledger.read { try $0.proposals(query, after: after, limit: 2) }
            paged += page.map(\.id.serial)
            guard page.count == 2 else { break }
            last = page[1].id
        }
        #expect(paged == expected)
    }

    /// Over a hundred thousand proposals a page is found by an index, in order, or by one pass over short rows.
    @Test(arguments: [
        (ProposalQuery(), "SCAN proposals"),
        (ProposalQuery(year: 2021), "SEARCH proposals USING INTEGER PRIMARY KEY (rowid>? AND rowid<?)"),
        (ProposalQuery(workflow: "w", state: "s"), "SEARCH proposals USING INDEX proposals_by_state (state=?)"),
        (
            ProposalQuery(year: 2021, step: "a", state: "s", hasEnded: false),
            "SEARCH proposals USING INDEX proposals_by_state (state=? AND rowid>? AND rowid<?)"
        ),
        (ProposalQuery(step: "s"), "SEARCH proposals USING COVERING INDEX proposals_by_step (step=?)"),
        (ProposalQuery(step: "s", hasEnded: false), "SCAN proposals USING INDEX proposals_open"),
        (ProposalQuery(isPending: true), "SCAN proposals USING INDEX proposals_pending"),
        (ProposalQuery(workflow: "w"), "SEARCH proposals USING COVERING INDEX proposals_by_workflow (workflow=?)"),
        (
            ProposalQuery(year: 2021, hasEnded: false, overdueOn: CivilDate(dayNumber: 0)),
            "SEARCH clocks USING PRIMARY KEY (proposal>? AND proposal<?)\n"
                + "SEARCH proposals USING INTEGER PRIMARY KEY (rowid=?)"
        ),
        (
            ProposalQuery(year: 2021, state: "s", unit: "u"),
            "SEARCH units USING PRIMARY KEY (unit=? AND proposal>? AND proposal<?)\n"
                + "SEARCH proposals USING INTEGER PRIMARY KEY (rowid=?)"
        ),
    ])
    func aPageIsFoundByAnIndexAndNeverSorted(_ query: ProposalQuery, _ plan: String) async throws {
        let ledger = try Ledger.inMemory()
        #expect(try await ledger.read { try $0.plan(of: query) } == plan)
    }

    @Test func titlesCountsAndNumbersComeFromWhatIsListed() async throws {
        let ledger = try await ledger()
        let titles = try await ledger.read { try $0.titles(years: 2021...2021) }
        #expect(titles.map(\.title) == ["停车难1", "停车难2", "100%_Done\\", "停车难4", "停车难5"])
        #expect(titles[4].position == Position(step: "request", state: "drafting"))
        #expect(
            try await ledger.read { try $0.counts() }.map {
                "\($0.position.step) \($0.position.state) \($0.count) \($0.pending)"
            }
                == ["follow_up archived 3 0", "request drafting 3 1", "topics drafting 3 0"]
        )
        #expect(try await ledger.read { try $0.counts(year: 2022) }.map(\.count) == [3, 1])
        #expect(try await ledger.read { try $0.nextSerial(year: 2021) } == 6)
        #expect(try await ledger.read { try $0.nextSerial(year: 2022) } == 10)
        #expect(try await ledger.read { try $0.nextSerial(year: 2023) } == 1)
        #expect(try await ledger.read { try $0.openCount(definition: Drafts.definition) } == 6)
        #expect(try await ledger.read { try $0.openCount(definition: "other") } == 0)
    }

    @Test func eventsComeInPagesOfOneSubjectOrOfAll() async throws {
        let ledger = try await Ledger.holding([.first, .second])
        try await ledger.append([Drafts.event(.first, 2), Drafts.event(.second, 2), Drafts.event(.first, 3)])
        func seqs(_ subject: String?, _ after: Int, _ limit: Int) async throws -> [Int] {
            try await ledger.read { try $0.events(of: subject, after: after, limit: limit) }.map(\.seq)
        }
        #expect(try await seqs(nil, 0, 100) == [1, 2, 3, 4, 5, 6])
        #expect(try await seqs(nil, 2, 2) == [3, 4])
        #expect(try await seqs("2022-001", 0, 100) == [2, 4, 6])
        #expect(try await seqs("2022-001", 2, 1) == [4])
        #expect(try await seqs("2022-009", 0, 100) == [])
        #expect(try await ledger.read { try $0.events(in: 3...4) }.map(\.seq) == [3, 4])
    }
}
