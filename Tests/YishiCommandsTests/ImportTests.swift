import Foundation
import StrictJSON
import Testing
import YishiAPI
import YishiCommands

@Suite("yishi import")
struct ImportTests {
    private static func run(
        _ bytes: [UInt8],
        _ daemon: FakeDaemon,
        _ options: [String] = ["--json"]
    ) throws -> Outcome {
        try YishiCommandsTests.run(["import", "-"] + options, daemon, console: FakeConsole(input: bytes))
    }

    private static func daemon() throws -> FakeDaemon {
        let daemon = try Office.daemon()
        try daemon.answer(Proposals.CreateAll.self, with: .init(proposals: [Office.proposal()], events: []))
        return daemon
    }

    private static let plan = """
        序号,议题名称,来源,建议承办单位,不涉密\r
        1,"推进海产品产业链延伸，壮大我区食品产业",政协选题,住建局；交警,是\r
        2,"有""引号""和,逗号",委员荐题,,\r
        """

    private static let items: JSON = [
        [
            "serial": 1, "title": "推进海产品产业链延伸，壮大我区食品产业", "source_kind": "政协选题",
            "suggested_units": ["住建局", "交警"], "not_secret": true,
        ], ["serial": 2, "title": "有\"引号\"和,逗号", "source_kind": "委员荐题"],
    ]

    private static let gb18030: [UInt8] = [
        0xD2, 0xE9, 0xCC, 0xE2, 0xC3, 0xFB, 0xB3, 0xC6, 0x0A, 0xBA, 0xA3, 0xB2, 0xFA, 0xC6, 0xB7, 0x81, 0x39, 0xEF,
        0x31,
    ]

    @Test(
        "understands the sheets that offices keep",
        arguments: [
            (Array(plan.utf8), items), ([0xEF, 0xBB, 0xBF] + Array(plan.utf8), items),
            (Array(plan.replacing("\r\n", with: "\n").utf8), items),
            (Array("title\n\n 题目 \n,\n".utf8), .array([["title": "题目"]])),
            (Array("Title,Year\n\"two\nlines\",2022".utf8), .array([["title": "two\nlines", "year": 2022]])),
            (gb18030, .array([["title": "海产品㐂"]])),
        ] as [([UInt8], JSON)]
    )
    func sheetsAreUnderstood(_ bytes: [UInt8], _ expected: JSON) throws {
        let daemon = try Self.daemon()
        let outcome = try Self.run(bytes, daemon)
        #expect(outcome.status == .done)
        #expect(daemon.parameters(of: Proposals.CreateAll.self).map { $0["items"] } == [expected])
    }

    @Test(
        "refuses a sheet by name, and sends nothing",
        arguments: [
            ([0xFF, 0xFE, 0x41, 0x00], "SheetUnreadable"), ([0xFF, 0xFF, 0x80], "SheetUnreadable"),
            (Array("title\n\"open".utf8), "SheetMalformed"), (Array("title\n\"a\"b".utf8), "SheetMalformed"),
            ([], "SheetRefused"), (Array("title".utf8), "SheetRefused"),
            (Array("title,title\na,b".utf8), "SheetRefused"),
            (Array("title,议题名称\na,b".utf8), "SheetRefused"), (Array("title,\na,b".utf8), "SheetRefused"),
            (Array("title,colour\na,b".utf8), "SheetRefused"),
        ]
    )
    func badSheetsAreRefused(_ bytes: [UInt8], _ name: String) throws {
        let daemon = try Self.daemon()
        let outcome = try Self.run(bytes, daemon)
        #expect(outcome.status == .refused)
        #expect(try outcome.json["error"] == .string(name))
        #expect(daemon.parameters(of: Proposals.CreateAll.self).isEmpty)
    }

    @Test(
        "tells all faults, its own and the daemon's, by row and column",
        arguments: [
            (Translation.Language.en, "import-faults.en.txt"), (.zh, "import-faults.zh.txt"),
        ]
    )
    func allFaultsAreTold(_ language: Translation.Language, _ snapshot: String) throws {
        let daemon = try Self.daemon()
        let failure = Proposals.Failure.batchRefused([
            Proposals.Refusal(index: 0, reasons: [Office.reason("value_invalid", field: "source_kind")]),
            Proposals.Refusal(
                index: 1,
                reasons: [Office.reason("title_missing", field: "title"), Office.reason("role_forbidden", field: nil)]
            ),
        ])
        daemon.refuse(Proposals.CreateAll.self, .error(name: failure.name, parameters: try failure.parameters()))
        let text = "议题名称,来源\n一,猜测\n二,政协选题,多\n\n,政协选题\n"
        let outcome = try YishiCommandsTests.run(
            ["import", "-"],
            daemon,
            console: FakeConsole(input: Array(text.utf8)),
            in: language
        )
        #expect(outcome.status == .refused)
        try expectSnapshot(outcome.errors, snapshot)
        // What has a fault of its own is checked, never entered.
        #expect(daemon.parameters(of: Proposals.CreateAll.self).map { $0["dryRun"] } == [true])
        #expect(daemon.parameters(of: Proposals.CreateAll.self).first?["requestId"] == nil)
    }

    @Test("enters nothing where only a row of its own is bad")
    func aBadRowEntersNothing() throws {
        let daemon = try Self.daemon()
        let outcome = try Self.run(Array("议题名称\n一\n二,多\n".utf8), daemon)
        #expect(outcome.status == .refused)
        #expect(try outcome.json["parameters"]?["faults"]?.array?.map { $0["row"] } == [3])
        #expect(daemon.parameters(of: Proposals.CreateAll.self).map { $0["dryRun"] } == [true])
    }

    @Test("only checks with --dry-run")
    func aDryRunStoresNothing() throws {
        let daemon = try Self.daemon()
        let outcome = try Self.run(Array("title\n一\n".utf8), daemon, ["--dry-run", "--year", "2022"])
        #expect(outcome.output.hasPrefix("1 row could be entered; nothing was stored."))
        let sent = try #require(daemon.parameters(of: Proposals.CreateAll.self).first)
        #expect(sent["dryRun"] == true)
        #expect(sent["year"] == 2022)
    }
}
