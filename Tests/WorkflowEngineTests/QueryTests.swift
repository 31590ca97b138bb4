import Ledger
import StrictJSON
import Testing
import WorkflowCore
import WorkflowEngine

@Suite struct QueryTests {
    @Test func aProposalIsShownAsItStoodAtTheEndOfADay() async throws {
        let office = try await EngineFixture.make()
        let ids = try await office.create("一")
        let first = office.engine.time.moment.today
        office.clock.advance(hours: 24)
        _ = try await office.act(ids[0], "ask", ["what": "a"])
        #expect(try await office.engine.proposal(ids[0], asOf: first).position.state == "open")
        #expect(try await office.engine.proposal(ids[0], asOf: first.adding(days: 1)).position.state == "asked")
        await #expect(throws: ChangeRefusal.self) {
            try await office.engine.proposal(ids[0], asOf: first.adding(days: -1))
        }
    }

    @Test func whatWasDoneAfterAClockWasSetBackBelongsToTheDayThatItShowed() async throws {
        let office = try await EngineFixture.make()
        let today = office.engine.time.moment.today
        office.clock.advance(hours: 72)
        let ids = try await office.create("一")
        office.clock.advance(hours: -48)
        _ = try await office.act(ids[0], "ask", ["what": "a"])
        #expect(try await office.engine.proposal(ids[0], asOf: today.adding(days: 1)).position.state == "asked")
        await #expect(throws: ChangeRefusal.self) { try await office.engine.proposal(ids[0], asOf: today) }
    }

    @Test func pagesFollowEachOtherInTheOrderOfIds() async throws {
        let office = try await EngineFixture.make()
        _ = try await office.create("一", "二", "三", "四", "五")
        let first = try await office.engine.proposals(matching: ProposalQuery(), limit: 2)
        let second = try await office.engine.proposals(
            matching: ProposalQuery(),
            after: first.last?.id.description,
            limit: 2
        )
        #expect((first + second).map(\.id.serial) == [1, 2, 3, 4])
    }

    @Test(arguments: ["2025-1", "x", "", "2025-999", "../etc", "office"])
    func anUnknownIdIsNotFound(_ id: String) async throws {
        let office = try await EngineFixture.make()
        let error = await #expect(throws: ChangeRefusal.self) { try await office.engine.proposal(id) }
        guard case .notFound(what: "proposal", id: id) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    @Test func alikeTitlesOfTheLastYearsAreFound() async throws {
        let office = try await EngineFixture.make()
        func create(_ title: String, _ year: Int) async throws -> String {
            let items = [JSONObject([("title", .string(title)), ("year", .integer(year))])]
            return try await office.submit(.create(workflow: "errands", items: items)).proposals[0].id.description
        }
        let old = try await create("加快老旧小区停车设施建设", 2021)
        let recent = try await create("加快老旧小区停车场建设", 2023)
        _ = try await create("推进海产品产业链延伸", 2024)
        let own = try await create("加快推进老旧小区停车设施建设", 2025)
        let similar = try await office.engine.similar(to: own, years: 3, for: "ann")
        #expect(similar.map(\.id) == [recent])
        #expect(try await office.engine.similar(to: own, years: 4, for: "ann").map(\.id).contains(old))
    }

    @Test func aUnitIsToldNoTitleOfAnothersProposal() async throws {
        let office = try await EngineFixture.make()
        let unit = OfficePerson(user: "uma", name: "uma", roles: ["clerk"], unit: "住建局")
        try await office.submit(.setPerson(unit), as: "root")
        let ids = try await office.create("加快老旧小区停车设施建设", "加快老旧小区停车场建设", "加快老旧小区停车楼建设")
        // As an action of a workflow would record the units.
        for id in ids.prefix(2) {
            let change = Change(action: "units", input: [:], set: ["units": [["unit": "住建局"]]])
            let draft = EventDraft(
                subject: id,
                revision: 2,
                kind: .acted,
                actor: "ann",
                definition: Digest.sha256("errands"),
                detail: change.json
            )
            try await office.engine.ledger.group { _ = try $0.append([draft], at: Instant(milliseconds: 0)) }
        }
        let seen = try await office.engine.similar(to: ids[0], years: 3, for: "ann").map(\.id)
        #expect(seen.sorted() == [ids[1], ids[2]])
        #expect(try await office.engine.similar(to: ids[0], years: 3, for: "uma").map(\.id) == [ids[1]])
    }

    @Test func aDefinitionInUseOrCurrentIsNotRemoved() async throws {
        let office = try await EngineFixture.make()
        let error = await #expect(throws: ChangeRefusal.self) {
            try await office.submit(.removeDefinition(digest: Digest.sha256("errands")), as: "root")
        }
        guard case .inUse = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }
}
