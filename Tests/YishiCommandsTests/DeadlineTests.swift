import StrictJSON
import Testing
import YishiAPI
import YishiCommands

@Suite("yishi deadline and todo")
struct DeadlineTests {
    private static func daemon() throws -> FakeDaemon {
        let daemon = try Office.daemon()
        try daemon.answer(Proposals.Get.self, with: .init(proposal: Office.proposal(clocks: Office.clocks)))
        try daemon.answer(Proposals.ExplainDeadline.self, with: Office.explained)
        try daemon.answer(
            Proposals.Acknowledge.self,
            with: .init(proposal: Office.proposal(), events: [Office.event(9, kind: "acknowledged")])
        )
        try daemon.answer(Proposals.Deadlines.self, with: .init(deadlines: []))
        try daemon.answer(Proposals.Todo.self, with: .init(tasks: [], more: false))
        return daemon
    }

    @Test(
        "is found by its name or what it is called, with what it is for",
        arguments: [
            (["screening"], "screening", nil), (["初审期限"], "screening", nil), (["SCREENING"], "screening", nil),
            (["reply", "--item", "区住建局"], "reply", "区住建局"), (["Reply", "--item", "区交警大队"], "reply", "区交警大队"),
            (["答复期限（区住建局）"], "reply", "区住建局"), (["Reply (区交警大队)"], "reply", "区交警大队"),
            (["progress"], "progress", "2"), (["进展期限"], "progress", "2"),
        ] as [([String], JSON, JSON?)]
    )
    func aDeadlineIsFound(_ words: [String], _ name: JSON, _ item: JSON?) throws {
        let daemon = try Self.daemon()
        #expect(try run(["deadline", "explain", "2022-001"] + words, daemon).status == .done)
        let sent = try #require(daemon.parameters(of: Proposals.ExplainDeadline.self).first)
        #expect(sent["clock"] == name)
        #expect(sent["item"] == item)
    }

    @Test(
        "that is misspelt is not found, and those that there are are named",
        arguments: [
            (["screenin"], "2022-001 has no deadline screenin."),
            (["reply", "--item", "区城管局"], "2022-001 has no deadline reply 区城管局."),
        ]
    )
    func aMisspeltDeadlineIsNotFound(_ words: [String], _ message: String) throws {
        let daemon = try Self.daemon()
        for command in ["explain", "acknowledge"] {
            let outcome = try run(["deadline", command, "2022-001"] + words, daemon)
            #expect(outcome.status == .notFound)
            #expect(
                outcome.errors == """
                    \(message)
                    It has these:
                      screening                Screening
                      review                   Review
                      reply --item 区住建局    Reply (区住建局)
                      reply --item 区交警大队  Reply (区交警大队)
                      progress --item 2        Progress (2)
                      outcome                  Outcome
                      revisit                  Revisit
                      notice                   Notice

                    """
            )
            let json = try run(["deadline", command, "2022-001"] + words + ["--json"], daemon).json
            #expect(json["error"] == "DeadlineNotFound")
            #expect(json["parameters"]?["known"]?.array?[2] == ["name": "reply", "item": "区住建局"])
        }
        #expect(daemon.parameters(of: Proposals.ExplainDeadline.self).isEmpty)
        #expect(daemon.parameters(of: Proposals.Acknowledge.self).isEmpty)
    }

    @Test("of several asks which, and takes none", arguments: ["reply", "答复期限"])
    func anAmbiguousDeadlineIsRefused(_ word: String) throws {
        let daemon = try Self.daemon()
        let outcome = try run(["deadline", "acknowledge", "2022-001", word], daemon)
        #expect(outcome.status == .usage)
        #expect(
            outcome.errors == """
                2022-001 has several deadlines \(word): say which with --item.
                  reply --item 区住建局    Reply (区住建局)
                  reply --item 区交警大队  Reply (区交警大队)

                """
        )
        #expect(daemon.parameters(of: Proposals.Acknowledge.self).isEmpty)
    }

    @Test("is acknowledged under a request id")
    func anAcknowledgementIsARequest() throws {
        let daemon = try Self.daemon()
        try run(["deadline", "acknowledge", "2022-001", "screening"], daemon)
        try run(["deadline", "acknowledge", "2022-001", "progress", "--request-id", "r1"], daemon)
        let sent = daemon.parameters(of: Proposals.Acknowledge.self)
        #expect(sent.first?["requestId"]?.string?.count == 32)
        #expect(sent.last == ["id": "2022-001", "clock": "progress", "item": "2", "requestId": "r1"])
        daemon.refuse(Proposals.Acknowledge.self, .noReply("the connection was closed"))
        let lost = try run(["deadline", "acknowledge", "2022-001", "screening", "--request-id", "r1"], daemon)
        #expect(lost.status == .outcomeUnknown)
        #expect(lost.errors.contains("yishi deadline acknowledge 2022-001 screening --request-id r1"))
    }

    @Test("is listed through all pages, and up to the limit")
    func listsGoThroughAllPages() throws {
        let daemon = try Self.daemon()
        daemon.answer(Proposals.Deadlines.self) { parameters in
            let page = Proposals.Deadlines.Output(
                deadlines: [Office.deadlines[parameters["after"] == nil ? 0 : 1]],
                next: parameters["after"] == nil ? "n" : nil
            )
            return (try? JSONObject(encoding: page)) ?? [:]
        }
        #expect(try run(["deadline", "list", "--json"], daemon).json["deadlines"]?.array?.count == 2)
        let filters = ["--id", "2022-001", "--overdue", "--through", "2022-05-01", "--limit", "1"]
        #expect(try run(["deadline", "list", "--json"] + filters, daemon).json["deadlines"]?.array?.count == 1)
        #expect(
            daemon.parameters(of: Proposals.Deadlines.self) == [
                [:], ["after": "n"], ["id": "2022-001", "overdue": true, "through": "2022-05-01", "limit": 1],
            ]
        )
    }

    @Test("and what waits is asked for up to a limit")
    func todoHasALimit() throws {
        let daemon = try Self.daemon()
        try run(["todo"], daemon)
        try run(["todo", "--limit", "7"], daemon)
        #expect(daemon.parameters(of: Proposals.Todo.self) == [[:], ["limit": 7]])
    }
}
