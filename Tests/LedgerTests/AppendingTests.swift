import Ledger
import StrictJSON
import Testing
import WorkflowCore

struct AppendingTests {
    @Test func eventsAreNumberedWithoutAGapAndReadBackAsTheyWereRecorded() async throws {
        let ledger = try Ledger.inMemory()
        let mark = RequestMark(id: "r1", body: Digest.sha256("body"))
        let recorded = try await ledger.append([Drafts.installed(1), Drafts.created(.first)], request: mark)
        let later = try await ledger.append([
            Drafts.event(
                .first,
                2,
                .acted,
                authority: "party_committee",
                Change(action: "annotate", input: ["note": "补记“一”\n", "n": .integer(-3), "r": .number(0.5)])
            )
        ])
        #expect((recorded + later).map(\.seq) == [1, 2, 3])
        #expect(try await ledger.allEvents() == recorded + later)
        #expect(try await ledger.read { try $0.head() } == LedgerHead(seq: 3, digest: later[0].digest))
    }

    @Test func theStoredProposalIsWhatReplayingItsEventsGives() async throws {
        let ledger = try await Ledger.holding([.first])
        let ended = Position(step: "follow_up", state: "archived", hasEnded: true)
        let month = DeadlineLength.period(Period(count: 1, unit: .months))
        let start = CivilDate(dayNumber: 19_000)
        let clock = ClockState(name: "reply", term: 3, deadline: Deadline(start: start, length: month), due: nil)
        try await ledger.append([
            Drafts.event(.first, 2, .recorded, Change(action: "approve", input: ["a": 1])),
            Drafts.event(
                .first,
                3,
                .confirmed,
                Change(action: "approve", input: ["a": 1], set: ["approval": ["a": 1]], clocks: [clock])
            ),
            Drafts.moved(.first, 4, to: ended, set: ["title": "改名"]),
        ])
        var replayed: Proposal?
        for event in try await ledger.read({ try $0.events(of: "2022-001", limit: 100) }) {
            replayed = try Proposal.applying(event, to: replayed)
        }
        #expect(try await ledger.proposal(.first) == replayed)
        #expect(replayed?.position == ended)
        // What is listed comes from other rows than what is shown.
        let query = ProposalQuery(state: "archived", hasEnded: true, isPending: false, titlePart: "改名")
        #expect(try await ledger.read { try $0.proposals(query, limit: 10) } == [replayed])
    }

    @Test(arguments: [
        ("a gap in the revisions", [Drafts.event(.first, 3)]),
        ("a revision taken already", [Drafts.event(.first, 1)]),
        ("a second creation", [Drafts.created(.first)]),
        ("an act on nothing", [Drafts.event(.second, 1)]),
        ("a confirmation of nothing", [Drafts.event(.first, 2, .confirmed)]),
        ("a creation with an unknown definition", [Drafts.created(.second, definition: Digest.sha256("other"))]),
        ("a gap in the office's revisions", [Drafts.person(3, OfficePerson(user: "li", name: "李", roles: []))]),
        ("a person's event of a proposal", [Drafts.event(.first, 2, .personSet)]),
        ("an act of the office", [Drafts.office(2, .acted, ["action": "annotate"])]),
        ("a person without a name", [Drafts.office(2, .personSet, ["user": "li"])]),
        (
            "a definition with another's digest",
            [
                Drafts.office(
                    2,
                    .definitionInstalled,
                    ["name": "n", "text": "t", "digest": .string(Digest.sha256("u"))]
                )
            ]
        ),
        (
            "a paper of another proposal",
            [
                Drafts.event(
                    .first,
                    2,
                    .acted,
                    Change(
                        action: "send",
                        input: [:],
                        papers: [Paper(number: "青政协〔2022〕1号", proposal: "2022-009", content: "{}")]
                    )
                )
            ]
        ),
        ("a good event before a bad one", [Drafts.event(.first, 2), Drafts.event(.first, 2)]),
    ])
    func whatCannotFollowIsRefusedAndChangesNothing(_ fault: String, _ drafts: [EventDraft]) async throws {
        let ledger = try await Ledger.holding([.first])
        let before = try await ledger.allEvents()
        // The caller swallows the error: even then the group has nothing of it to commit.
        let code = try await ledger.group { group in
            do throws(LedgerError) {
                _ = try group.append(drafts, at: .start)
                return "accepted"
            } catch {
                return error.code
            }
        }
        #expect(code == "illegal_event", "\(fault)")
        #expect(try await ledger.allEvents() == before)
        #expect(try await ledger.proposal(.first)?.revision == 1)
        try await ledger.append([Drafts.event(.first, 2)])
    }

    @Test func aPaperIsRecordedWhenItsActTakesEffect() async throws {
        let ledger = try await Ledger.holding([.first, .second])
        let number = "青政协〔2022〕1号"
        func change(_ id: ProposalID) -> Change {
            Change(
                action: "send",
                input: [:],
                papers: [Paper(number: number, proposal: id.description, content: #"{"title":"请示"}"#)]
            )
        }
        try await ledger.append([Drafts.event(.second, 2, .acted, change(.second))])
        try await ledger.append([Drafts.event(.first, 2, .recorded, change(.first))])
        #expect(try await ledger.read { try $0.papers(number) } == change(.second).papers)
        try await ledger.append([Drafts.event(.first, 3, .confirmed, change(.first))])
        #expect(try await ledger.read { try $0.papers(number) } == change(.first).papers + change(.second).papers)
        #expect(try await ledger.read { try $0.papers("青政协〔2022〕2号") } == [])
    }

    @Test func aRequestIsFoundAgainWithItsEvents() async throws {
        let ledger = try await Ledger.holding([.first, .second])
        let body = Digest.sha256("annotate both")
        try await ledger.append(
            [Drafts.event(.first, 2), Drafts.event(.second, 2)],
            request: RequestMark(id: "r", body: body)
        )
        try await ledger.append([Drafts.event(.first, 3)])
        let found = try await ledger.read { try $0.request("r") }
        #expect(found?.body == body)
        #expect(found?.events == 4...5)
        #expect(try await ledger.read { try $0.request("other") } == nil)
    }
}
