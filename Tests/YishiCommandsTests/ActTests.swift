import Foundation
import StrictJSON
import Testing
import YishiAPI
import YishiCommands

@Suite("yishi act")
struct ActTests {
    private static func daemon() throws -> FakeDaemon {
        let daemon = try Office.daemon()
        let changed = Office.proposal(state: ("screening", "Screening", "初审"), revision: 2)
        let event = Office.event(2, "submit", label: Office.label("Submit", "提交"), to: "screening")
        try daemon.answer(Proposals.Act.self, with: .init(proposal: changed, events: [event]))
        try daemon.answer(Proposals.ActAll.self, with: .init(proposals: [changed], events: [event]))
        return daemon
    }

    @Test("sends one proposal with its fields and a request id of its own")
    func oneProposalIsSentAlone() throws {
        let daemon = try Self.daemon()
        let outcome = try run(
            ["act", "2022-001", "submit", "background=理由", "not_secret=是", "review.date=2025-12-02"],
            daemon
        )
        #expect(outcome.status == .done)
        let sent = try #require(daemon.parameters(of: Proposals.Act.self).first)
        #expect(sent["input"] == ["background": "理由", "not_secret": true, "review": ["date": "2025-12-02"]])
        #expect(sent["requestId"]?.string?.count == 32)
        #expect(sent["dryRun"] == nil)
        #expect(sent["expectedRevision"] == nil)
    }

    @Test("sends several proposals in one batch")
    func severalProposalsAreOneBatch() throws {
        let daemon = try Self.daemon()
        let outcome = try run(["act", "2022-001", "2022-002", "submit", "background=理由"], daemon)
        #expect(outcome.status == .done)
        #expect(daemon.parameters(of: Proposals.Act.self).isEmpty)
        let sent = try #require(daemon.parameters(of: Proposals.ActAll.self).first)
        let attempt: (JSON) -> JSON = { ["id": $0, "action": "submit", "input": ["background": "理由"]] }
        #expect(sent["attempts"] == .array([attempt("2022-001"), attempt("2022-002")]))
    }

    @Test("takes the action and the fields by their labels")
    func labelsStandForNames() throws {
        let daemon = try Self.daemon()
        try run(["act", "2022-001", "提交", "背景理由=理由", "审议.会议日期=2025-12-02"], daemon)
        let sent = try #require(daemon.parameters(of: Proposals.Act.self).first)
        #expect(sent["action"] == "submit")
        #expect(sent["input"] == ["background": "理由", "review": ["date": "2025-12-02"]])
    }

    @Test(
        "passes on what was asked of it",
        arguments: [
            (["--if-revision", "3"], "expectedRevision", JSON.integer(3)), (["--request-id", "r1"], "requestId", "r1"),
            (["--dry-run"], "dryRun", true),
        ]
    )
    func optionsArePassedOn(_ options: [String], _ name: String, _ value: JSON) throws {
        let daemon = try Self.daemon()
        try run(["act", "2022-001", "submit"] + options, daemon)
        #expect(daemon.parameters(of: Proposals.Act.self).first?[name] == value)
    }

    @Test("stores a file and names it in the form by its digest")
    func filesAreStoredFirst() throws {
        let daemon = try Self.daemon()
        try daemon.answer(Proposals.AddFile.self, with: .init(upload: "u1", sha256: "ab12"))
        try withScratchFolder { folder in
            let path = folder.appending(path: "批复.pdf").path
            try Data("scan".utf8).write(to: URL(filePath: path))
            try run(["act", "2022-001", "submit", "paper=@\(path)", "review.file=@\(path)"], daemon)
        }
        let file: JSON = ["sha256": "ab12", "name": "批复.pdf"]
        #expect(daemon.parameters(of: Proposals.Act.self).first?["input"] == ["paper": file, "review": ["file": file]])
        let part = try #require(daemon.parameters(of: Proposals.AddFile.self).first)
        #expect(part["part"]?.string == Data("scan".utf8).base64EncodedString())
        #expect(part["id"] == "2022-001")
    }

    @Test("sends a large file in parts of one upload")
    func largeFilesGoInParts() throws {
        let daemon = try Self.daemon()
        var sizes: [Int] = []
        daemon.answer(Proposals.AddFile.self) { parameters in
            sizes.append(Data(base64Encoded: parameters["part"]?.string ?? "")?.count ?? -1)
            return parameters["last"] == true ? ["upload": "u1", "sha256": "ab12"] : ["upload": "u1"]
        }
        try withScratchFolder { folder in
            let path = folder.appending(path: "scan").path
            try Data(count: 600 * 1024).write(to: URL(filePath: path))
            try run(["act", "2022-001", "submit", "paper=@\(path)"], daemon)
        }
        #expect(sizes == [256 * 1024, 256 * 1024, 88 * 1024])
        #expect(daemon.parameters(of: Proposals.AddFile.self).map { $0["upload"] } == [nil, "u1", "u1"])
    }

    @Test("lays fields over a form from a file")
    func fieldsAreLaidOverAFile() throws {
        let daemon = try Self.daemon()
        let console = FakeConsole(input: Array(#"{"background":"旧","form":"座谈"}"#.utf8))
        try run(["act", "2022-001", "submit", "background=新", "--input", "-"], daemon, console: console)
        #expect(daemon.parameters(of: Proposals.Act.self).first?["input"] == ["background": "新", "form": "座谈"])
    }

    @Test("asks a person at a terminal for what the form lacks, and sends the answers")
    func missingFieldsAreAskedFor() throws {
        let daemon = try Self.daemon()
        var action = Office.submit
        action.reasons = ["source_kind", "review.date", "units", "background"].map { Office.reason(field: $0) }
        try daemon.answer(Proposals.Actions.self, with: .init(actions: [action]))
        let console = FakeConsole(lines: ["9", "2", "理由", "2025-12-02", "住建局", ""])
        let outcome = try run(["act", "2022-001", "submit"], daemon, console: console)
        #expect(outcome.status == .done)
        #expect(
            daemon.parameters(of: Proposals.Act.self).first?["input"] == [
                "source_kind": "cppcc", "background": "理由", "review": ["date": "2025-12-02"],
                "units": [["unit": "住建局"]],
            ]
        )
        #expect(outcome.output.contains("  2  Chosen by the committee  cppcc"))
        #expect(outcome.output.contains("Please answer by a number"))
    }

    @Test("asks nothing of a person who may not act anyway")
    func nothingIsAskedInVain() throws {
        let daemon = try Self.daemon()
        var action = Office.submit
        action.reasons.append(Office.reason("role_forbidden", field: nil))
        try daemon.answer(Proposals.Actions.self, with: .init(actions: [action]))
        let outcome = try run(["act", "2022-001", "submit"], daemon, console: FakeConsole(lines: []))
        #expect(outcome.status == .done)
        #expect(daemon.parameters(of: Proposals.Act.self).first?["input"] == nil)
    }

    @Test("asks nothing where nobody sits at a terminal, or a program reads", arguments: [nil, ["--json"]])
    func nothingIsAskedOfPrograms(_ options: [String]?) throws {
        let daemon = try Self.daemon()
        let console = options == nil ? FakeConsole() : FakeConsole(lines: [])
        let outcome = try run(["act", "2022-001", "submit"] + (options ?? []), daemon, console: console)
        #expect(outcome.status == .done)
        #expect(daemon.parameters(of: Proposals.Act.self).first?["input"] == nil)
    }

    @Test("tells how to repeat a change whose outcome is unknown")
    func aLostReplyTellsHowToRepeat() throws {
        let daemon = try Self.daemon()
        daemon.refuse(Proposals.Act.self, .noReply("the connection was closed"))
        let arguments = ["act", "2022-001", "submit", "background=two words", "--socket", "/run/s"]
        let outcome = try run(arguments, daemon)
        #expect(outcome.status == .outcomeUnknown)
        let id = try #require(daemon.parameters(of: Proposals.Act.self).first?["requestId"]?.string)
        let command = "yishi act 2022-001 submit 'background=two words' --socket /run/s --request-id \(id)"
        #expect(outcome.errors.contains("\n  \(command)\n"))
        let json = try run(arguments + ["--json", "--request-id", "r1"], daemon).json
        #expect(json["parameters"]?["requestId"] == "r1")
        #expect(json["parameters"]?["command"]?.string?.hasSuffix("--json --request-id r1") == true)
        #expect(json["exitCode"] == 7)
    }

    @Test(
        "shows every unmet condition, in both languages",
        arguments: [
            (Translation.Language.en, "act-refused.en.txt"), (.zh, "act-refused.zh.txt"),
        ]
    )
    func refusalsAreShown(_ language: Translation.Language, _ snapshot: String) throws {
        let daemon = try Self.daemon()
        let failure = Proposals.Failure.refused(
            id: "2022-001",
            action: "submit",
            reasons: [Office.reason(), Office.reason("similar_not_checked", field: nil)]
        )
        daemon.refuse(Proposals.Act.self, .error(name: failure.name, parameters: try failure.parameters()))
        let outcome = try run(["act", "2022-001", "submit"], daemon, in: language)
        #expect(outcome.status == .refused)
        try expectSnapshot(outcome.errors, snapshot)
        let json = try run(["act", "2022-001", "submit", "--json"], daemon, in: language).json
        #expect(json["error"] == "io.yishi.Proposals.Refused")
        #expect(try json["parameters"] == .object(failure.parameters()))
    }

    @Test(
        "refuses words that make no sense, and sends nothing",
        arguments: [
            ["act", "submit"], ["act", "2022-001"], ["act", "2022-001", "a=b"],
            ["act", "2022-001", "2022-001", "submit"],
            ["act", "2022-001", "submit", "novalue"], ["act", "2022-001", "submit", "=x"],
            ["act", "2022-001", "submit", "a..b=x"], ["act", "2022-001", "submit", "title:={"],
            ["act", "2022-001", "2022-002", "submit", "--if-revision", "3"],
            ["act", "2022-001", "submit", "title=a", "title=b"], ["act", "2022-001", "submit", "title.x=a"],
            ["act", "2022-001", "submit", "units.unit=a"], ["act", "2022-001", "submit", "units[1].unit=a"],
            ["act", "2022-001", "submit", "not_secret=@/etc/hosts"],
            ["act", "2022-001", "submit", "paper=@/no/such/file"],
            ["act", "2022-001", "submit", "--input", "/no/such/file"], ["act", "2022-001", "submit", "--input", "-"],
        ]
    )
    func nonsenseIsRefused(_ arguments: [String]) throws {
        let daemon = try Self.daemon()
        let outcome = try run(arguments, daemon)
        #expect(outcome.status == .usage)
        #expect(!outcome.errors.isEmpty)
        #expect(daemon.calls.allSatisfy { !$0.method.hasSuffix(".Act") && !$0.method.hasSuffix(".ActAll") })
    }
}
