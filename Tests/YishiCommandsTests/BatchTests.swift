import Foundation
import StrictJSON
import Testing
import YishiAPI
import YishiCommands

@Suite("yishi batch")
struct BatchTests {
    private static func daemon() throws -> FakeDaemon {
        let daemon = try Office.daemon()
        var approve = Office.submit
        approve.name = "approve"
        approve.label = Office.label("Approve", "批准")
        var reject = Office.submit
        reject.name = "reject"
        reject.form = [Office.field("reason", "Reason", "理由")]
        try daemon.answer(Proposals.Actions.self, with: .init(actions: [approve, reject]))
        try daemon.answer(Proposals.ActAll.self, with: .init(proposals: [Office.proposal()], events: []))
        return daemon
    }

    private static func run(_ text: String, _ daemon: FakeDaemon, _ options: [String] = []) throws -> Outcome {
        try YishiCommandsTests.run(["batch", "-"] + options, daemon, console: FakeConsole(input: Array(text.utf8)))
    }

    @Test("sends one paper with one outcome per proposal as one commit")
    func onePaperCarriesOneOutcomePerProposal() throws {
        let daemon = try Self.daemon()
        try daemon.answer(Proposals.AddFile.self, with: .init(upload: "u1", sha256: "ab12"))
        try withScratchFolder { folder in
            let path = folder.appending(path: "批复.pdf").path
            try Data("scan".utf8).write(to: URL(filePath: path))
            let outcome = try Self.run(
                """
                # 区委批复
                *        form=reply paper=@\(path)

                2022-001 approve
                2022-002 批准 form='another form'   # its own form
                2022-003 reject reason="not \\"now\\""
                """,
                daemon
            )
            #expect(outcome.status == .done)
        }
        let file: JSON = ["sha256": "ab12", "name": "批复.pdf"]
        #expect(
            daemon.parameters(of: Proposals.ActAll.self).first?["attempts"] == [
                ["id": "2022-001", "action": "approve", "input": ["form": "reply", "paper": file]],
                ["id": "2022-002", "action": "approve", "input": ["form": "another form", "paper": file]],
                ["id": "2022-003", "action": "reject", "input": ["reason": "not \"now\""]],
            ]
        )
        #expect(daemon.parameters(of: Proposals.AddFile.self).count == 1)
    }

    @Test("sends what is not offered as it is, so that the daemon tells why")
    func whatIsNotOfferedIsSentAsItIs() throws {
        let daemon = try Self.daemon()
        _ = try Self.run("2022-001 archive paper=@/no/such/file", daemon, ["--dry-run"])
        let sent = try #require(daemon.parameters(of: Proposals.ActAll.self).first)
        #expect(sent["attempts"] == [["id": "2022-001", "action": "archive"]])
        #expect(sent["dryRun"] == true)
    }

    @Test(
        "refuses a bad line with its number, and sends nothing",
        arguments: [
            ("", nil), ("# only a remark", nil), ("2022-001 approve\napprove 2022-001", 2),
            ("2022-001 approve 'open", 1),
            ("2022-001 approve \\", 1), ("* nothing=here\n2022-001 approve", 1), ("* form\n2022-001 approve", 1),
            ("2022-001 approve\n\n2022-002 approve paper=@/no/such/file", 3),
        ]
    )
    func badLinesAreRefused(_ text: String, _ line: Int?) throws {
        let daemon = try Self.daemon()
        let outcome = try Self.run(text, daemon, ["--json"])
        #expect(outcome.status == .usage)
        #expect(try outcome.json["parameters"]?["line"] == line.map { .integer($0) })
        #expect(daemon.parameters(of: Proposals.ActAll.self).isEmpty)
    }
}
