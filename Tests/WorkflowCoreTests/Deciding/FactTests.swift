import StrictJSON
import Testing
import WorkflowCore

/// A check gets what its manifest asks for, and no more.
struct FactTests {
    static let similar = [
        SimilarProposal(id: "2026-001", year: 2026, title: "老旧小区停车难治理", state: "review", percent: 0),
        SimilarProposal(id: "2024-003", year: 2024, title: "老旧小区停车治理", state: "archived", percent: 0),
        SimilarProposal(id: "2025-001", year: 2025, title: "老旧小区停车难问题", state: "archived", percent: 0),
        SimilarProposal(id: "2022-001", year: 2022, title: "老旧小区停车难治理", state: "archived", percent: 0),
        SimilarProposal(id: "2025-002", year: 2025, title: "推进乡村振兴", state: "archived", percent: 0),
        SimilarProposal(id: "2026-007", year: 2026, title: "老旧小区停车难治理", state: "draft", percent: 0),
    ]

    /// A workflow whose one action reports the facts that its check sees, as findings.
    private func findings(_ facts: [Fact], _ form: [Field], _ input: JSONObject, _ source: TestFacts) throws -> [String]
    {
        let plain = Workflow.asking(form, facts: facts)
        let step = try #require(plain.steps.first)
        let reporting = Step(
            WorkflowDefinition.small.steps[0],
            manifest: step.manifest,
            check: { attempt in
                let papers = attempt.facts.papers.values.joined().map { "\($0.number)@\($0.proposal)" }
                let similar = attempt.facts.similar.map { "\($0.id):\($0.percent)" }
                let others = attempt.facts.proposals.values.map { "\($0.id):\($0.hasEnded):\($0.mergedInto ?? "-")" }
                return (papers + similar + others).map { Finding($0) }
            },
            destination: firstDestination
        )
        var desk = Desk(.clerk, in: "draft")
        desk.workflow = Workflow(definition: .small, digest: sha256("d"), steps: [reporting])
        desk.facts = source
        return try desk.judge("fill", input).codes
    }

    @Test func likeTitlesOfTheYearsAskedForAreSortedByLikeness() throws {
        let facts = TestFacts(titles: Self.similar)
        #expect(
            try findings([.similarTitles(years: 3)], [], [:], facts) == ["2026-007:100", "2024-003:80", "2025-001:75"]
        )
        #expect(try findings([.similarTitles(years: 1)], [], [:], facts) == ["2026-007:100", "2025-001:75"])
        #expect(try findings([], [], [:], facts) == [])
    }

    @Test func aNamedProposalIsLookedUp() throws {
        var merged = Proposal(id: ProposalID(year: 2025, serial: 4), in: "merged")
        merged.record["merged"] = ["target": "2025-001"]
        let facts = TestFacts(proposals: [merged])
        let form = [Field.it(.proposal)]
        #expect(try findings([.proposal(field: "it")], form, ["it": "2025-004"], facts) == ["2025-004:true:2025-001"])
        #expect(try findings([.proposal(field: "it")], form, ["it": "2025-005"], facts) == [])
        #expect(try findings([.proposal(field: "it")], form, [:], facts) == [])
    }

    @Test func thePapersWithTheFormsNumbersAreLookedUp() throws {
        let facts = TestFacts(papers: [DuplicateNumberTests.same])
        let found = try findings([.documentNumbers], [.it(.documentNumber)], ["it": "青委[2026]3号"], facts)
        #expect(found == ["doc_no_duplicate@it", "青委〔2026〕3号@2026-002"])
    }
}
