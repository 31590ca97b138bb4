import Ledger
import StrictJSON
import Testing
import WorkflowCore

struct ChainTests {
    /// The rule of `Ledger.docc/Chain.md`, written a second time.
    private func encoding(_ fields: [String?]) -> String {
        "yishi event 1\n" + fields.map { $0.map { "\($0.utf8.count):\($0)," } ?? "-," }.joined()
    }

    @Test func aDigestCoversEveryColumnAndTheDigestBefore() async throws {
        let ledger = try await Ledger.holding()
        let first = try await ledger.allEvents()[0]
        let draft = EventDraft(
            subject: "2022-001",
            revision: 1,
            kind: .created,
            actor: "王",
            authority: "party_committee",
            definition: Drafts.definition,
            detail: ["workflow": "w", "position": ["state": "b", "step": "a"], "set": ["title": "停车\"难\""]]
        )
        let event = try await ledger.append([draft], request: RequestMark(id: "r1", body: "b1"))[0]
        let detail = #"{"position":{"state":"b","step":"a"},"set":{"title":"停车\"难\""},"workflow":"w"}"#
        let expected = encoding([
            first.digest, "2", "2022-001", "1", "1640995200000", "created", "王", "party_committee", Drafts.definition,
            "r1", "b1", detail,
        ])
        #expect(event.digest == Digest.sha256(expected))
        let plain = try await ledger.append([Drafts.event(.first, 2)])[0]
        #expect(
            plain.digest
                == Digest.sha256(
                    encoding([
                        event.digest, "3", "2022-001", "2", "1640995200000", "acted", "wang", nil, Drafts.definition,
                        nil, nil, #"{"action":"annotate"}"#,
                    ])
                )
        )
    }

    /// What a release has written, every later one must compute alike.
    @Test func theDigestOfAKnownEventStaysWhatItIs() async throws {
        let ledger = try Ledger.inMemory()
        let event = try await ledger.append([
            Drafts.person(1, OfficePerson(user: "li", name: "李", roles: ["clerk"]))
        ])[0]
        #expect(event.digest == "17d7c92f5e4e4e56142d2902cba57422a6a30a2b8e0e790cd77512e55875141d")
    }

    @Test func aDetailThatCouldNotBeReadBackIsRefused() async throws {
        let ledger = try await Ledger.holding([.first])
        func nested(_ depth: Int) -> JSON { depth == 0 ? .string("") : .array([nested(depth - 1)]) }
        func change(_ value: JSON) -> [EventDraft] {
            [Drafts.event(.first, 2, .acted, Change(action: "a", input: ["x": value], set: ["x": value]))]
        }
        for value in [nested(100), .integer(1 << 54), .number(.infinity), .number(.nan), "a\u{0}b"] {
            #expect(await codeOf { try await ledger.append(change(value)) } == "illegal_event")
        }
        // As deep as a request may be is not too deep for the ledger.
        try await ledger.append(change(nested(JSON.standardDepth)))
        #expect(try await ledger.allEvents().count == 3)
        try await ledger.rebuild()
        #expect(try await ledger.proposal(.first)?.revision == 2)
        #expect(try await ledger.verify().faults == [])
        // A name that SQLite would cut short.
        let draft = Drafts.event(.first, 3)
        let mark = RequestMark(id: "r\u{0}1", body: "b")
        #expect(await codeOf { try await ledger.append([draft], request: mark) } == "illegal_event")
    }
}
