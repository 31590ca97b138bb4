import StrictJSON
import Testing
import WorkflowCore

/// What the ledger stores is read back as it was, also through the text.
struct JSONRoundTripTests {
    private func reread(_ json: JSON) throws -> JSON { try JSON(parsing: json.canonicalText) }

    @Test func aChangeWithAllItsParts() throws {
        let change = Change(
            action: "approve",
            input: ["doc_no": "青政协[2026]3号", "none": nil],
            position: Position(step: "doing", state: "handling"),
            resumesAt: Position(step: "doing", state: "replied"),
            set: ["title": "乙", "gone": nil],
            was: ["title": "甲"],
            add: ["talks": ["text": "x"]],
            count: ["round"],
            clear: ["plan"],
            clocks: [
                .testing("reply", from: .tuesday, "3 months", due: nil, limit: "6 months"), .withAllItsParts,
            ],
            papers: [Paper(number: "青政协〔2026〕3号", proposal: "2026-001", content: #"{"date":"2026-01-06"}"#)],
            files: [EvidenceFile(sha256: sha256("a"), name: "批复.pdf")]
        )
        #expect(try Change(#require(reread(.object(change.json)).object)) == change)
    }

    @Test func aChangeLeavesOutWhatIsEmpty() throws {
        let change = Change(action: "talk", input: [:])
        #expect(change.json == ["action": "talk"])
        #expect(Change(change.json) == change)
        let stopped = Change(action: "talk", input: [:], clocks: [])
        #expect(Change(stopped.json) == stopped, "no clocks is not the same as clocks as they were")
    }

    @Test(
        arguments: [
            [:], ["action": 5], ["action": "a", "input": []], ["action": "a", "position": "x"],
            ["action": "a", "position": ["step": "s"]], ["action": "a", "resumes_at": ["state": "s"]],
            ["action": "a", "set": [1]], ["action": "a", "was": "x"], ["action": "a", "add": []],
            ["action": "a", "count": [1]],
            ["action": "a", "clear": "x"], ["action": "a", "clocks": [["name": "c"]]], ["action": "a", "clocks": "x"],
            ["action": "a", "papers": [["number": "n"]]], ["action": "a", "papers": "x"],
            ["action": "a", "files": [["name": "n"]]], ["action": "a", "files": ["x"]],
        ] as [JSONObject]
    )
    func aDetailOfAnotherShapeIsNoChange(detail: JSONObject) {
        #expect(Change(detail) == nil)
    }

    @Test func aProposalWithAllItsParts() throws {
        var proposal = Proposal(id: ProposalID(year: 2026, serial: 12), in: "on_hold", record: ["title": "甲", "n": 1])
        proposal.revision = 7
        proposal.visit = 3
        proposal.resumesAt = Position(step: "doing", state: "handling")
        proposal.pending = PendingAct(
            action: "approve",
            recordedBy: "li",
            at: Instant(milliseconds: 5),
            input: ["date": "2026-01-06"]
        )
        proposal.clocks = [.withAllItsParts]
        proposal.changedAt = Instant(milliseconds: 9)
        #expect(try Proposal(reread(.object(proposal.json))) == proposal)
        let plain = Proposal(id: ProposalID(year: 2026, serial: 1), in: "archived")
        #expect(try Proposal(reread(.object(plain.json))) == plain)
        #expect(plain.position.hasEnded)
    }

    @Test func aPersonWithAndWithoutAUnit() {
        for person in [
            OfficePerson(user: "li", name: "李", roles: ["clerk"]),
            OfficePerson(user: "housing", name: "住建局", roles: ["unit"], unit: "区住建局"),
        ] {
            #expect(OfficePerson(person.json) == person)
        }
        #expect(OfficePerson(["user": "li", "name": "李"]) == nil)
    }

    @Test(arguments: [
        ("2026-001", 2026, 1), ("0001-999", 1, 999), ("2026-1000", 2026, 1_000), ("9999-999999", 9_999, 999_999),
    ])
    func anIdIsReadAsItIsWritten(text: String, year: Int, serial: Int) {
        #expect(ProposalID(text) == ProposalID(year: year, serial: serial))
        #expect(ProposalID(year: year, serial: serial).description == text)
    }

    @Test(arguments: [
        "", "2026", "2026-", "2026-1", "2026-01", "2026-0001", "2026-000", "26-001", "2026-001-", "+2026-001",
        "2026-+01",
        "2026-1000000", "0000-001", "２０２６-001", " 2026-001", "2026–001", "office",
    ])
    func nothingElseIsAnId(text: String) {
        #expect(ProposalID(text) == nil)
    }
}
