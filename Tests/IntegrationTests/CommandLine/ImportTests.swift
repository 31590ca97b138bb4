import Foundation
import StrictJSON
import TestSupport
import Testing

/// `yishi import`, with a real district's plan.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct ImportTests {
    /// A way in which spreadsheets write a sheet.
    enum Writing: String, CaseIterable {
        /// UTF-8 with a byte order mark and CRLF, as it is kept.
        case asKept
        case unixUTF8
        case gb18030
    }

    private static let titles = [
        "推进海产品产业链延伸，壮大我区食品产业", "着力推动文旅产业发展", "当前我区农村建房衍生的纠纷管控探索",
        "加快海上养殖转型升级改造，推动海洋经济高质量发展", "加快公共区域和住宅小区新能源汽车和电动自行车充电设施配套建设",
        "整合公海铁联运优势，打造物流活区", "培育名师、名校、名校长，推进科教兴区", "补齐农村养老服务业短板，构建多层次养老服务体系",
    ]

    @Test(arguments: Writing.allCases)
    func aPlanIsEnteredAsItWasWritten(_ writing: Writing) async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let file = try await sheet(writing, f)
            let answer = try await f.yishi("import", file, "--json", as: .clerk)
            try #require(answer.status == 0, "\(answer)")
            let entered = try answer.json()["proposals"]?.array ?? []
            #expect(entered.map { $0["title"]?.string } == Self.titles)
            #expect(entered.map { $0["id"]?.string } == (1...8).map { "2022-00\($0)" })
            #expect(entered.allSatisfy { $0["record"]?["source_kind"] == "cppcc" && $0["state"] == "draft" })
            let list = try await f.yishi("list", as: .committee)
            #expect(Self.titles.allSatisfy(list.output.contains))
        }
    }

    @Test func everyFaultIsToldWithRowAndColumnAndNothingIsEntered() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let text = """
                序号,议题名称,来源,协商形式,年度\r
                1,着力推动文旅产业发展,政协选题,专题协商会,2022\r
                2,,政协选题,专题协商会,2022\r
                三,整合公海铁联运优势,天上掉下,专题协商会,2022\r
                4,补齐农村养老服务业短板,政协选题,专题协商会\r
                1,推进海产品产业链延伸,政协选题,专题协商会,2022\r

                """
            let file = try f.scratch.write(text.utf8, to: "bad.csv")
            let before = try await f.eventCount()
            let answer = try await f.yishi("import", file, "--json", as: .clerk)
            #expect(answer.status == 5)
            let faults = try answer.json()["parameters"]?["faults"]?.array ?? []
            let places = faults.map { "\($0["row"]?.integer ?? 0) \($0["column"]?.string ?? "")" }
            #expect(places == ["3 议题名称", "4 序号", "4 来源", "5 ", "6 序号"], "\(answer.output)")
            let told = try await f.yishi("import", file, as: .clerk)
            #expect(told.errors.contains("nothing was entered, 5 faults"), "\(told)")
            #expect(told.errors.contains("row 4, 来源"))
            #expect(try await f.eventCount() == before)
        }
    }

    @Test func aSheetThatIsNoneIsRefused() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let before = try await f.eventCount()
            let sheets: [(String, [UInt8])] = [
                ("empty", []), ("unknown head", Array("颜色\n红\n".utf8)), ("head alone", Array("议题名称\n".utf8)),
                ("open quote", Array("议题名称\n\"着力推动\n".utf8)), ("UTF-16", [0xFF, 0xFE, 0xAE, 0x8B]),
                ("noise", [0xFF, 0x00, 0x80, 0x81, 0x0A]),
            ]
            for (name, bytes) in sheets {
                let file = try f.scratch.write(bytes, to: "sheet.csv")
                let answer = try await f.yishi("import", file, "--json", as: .clerk)
                #expect(answer.status == 5, "\(name): \(answer)")
            }
            #expect(try await f.yishi("import", "/nowhere.csv", as: .clerk).status != 0)
            #expect(try await f.eventCount() == before)
        }
    }

    private func sheet(_ writing: Writing, _ f: DaemonFixture) async throws -> String {
        let kept = Array(try Data(contentsOf: Machine.package.appending(path: ".dev/data/plan-2022.csv")))
        let plain = Array(String(decoding: kept.dropFirst(3), as: UTF8.self).replacing("\r\n", with: "\n").utf8)
        switch writing {
        case .asKept: return try f.scratch.write(kept, to: "plan.csv")
        case .unixUTF8: return try f.scratch.write(plain, to: "plan.csv")
        case .gb18030:
            let converter = try ChildProcess(
                ["iconv", "--from-code=UTF-8", "--to-code=GB18030"],
                environment: ["PATH": "/usr/bin:/bin"],
                input: plain
            )
            try #require(try await converter.ending() == .exited(0))
            return try f.scratch.write(converter.output.value.bytes, to: "plan.csv")
        }
    }
}
