import Foundation
import StrictJSON
import TestSupport
import Testing

/// Scenarios over the socket: they are played beside the office, and touch nothing of it.
@Suite(.timeLimit(.minutes(10))) struct ScenarioTests {
    private static let method = "io.yishi.Manage.RunScenario"

    @Test func theWorkedExampleIsAsItSaysAndTheOfficeIsAsItWas() async throws {
        try await DaemonFixture.with { f in
            let before = try await f.eventCount()
            let text = try source("Sources/YishiDaemon/Examples/worked-example.scenario")
            let reply = try await f.connect().call(Self.method, ["text": .string(text)])
            let lines = try #require(reply["lines"]?.array, "\(reply)")
            #expect(lines.count > 100)
            #expect(lines.filter { $0["passed"] != true } == [])
            #expect(lines.first?["line"] == 17 && lines.first?["on"] == "2025-11-03")
            #expect(try await f.eventCount() == before)
            #expect(try files(in: "\(f.state)/evidence").isEmpty)
        }
    }

    @Test func whatIsNotSoIsFoundWithWhatIs() async throws {
        try await DaemonFixture.with { f in
            let text = """
                given person wang clerk
                on 2025-11-03 wang: create 2026-001 title=老旧小区停车难治理
                then 2026-001 topic_call is due 2025-11-21

                """
            let reply = try await f.connect().call(Self.method, ["text": .string(text), "file": "own.scenario"])
            #expect(
                reply["lines"] == [
                    [
                        "line": 2, "on": "2025-11-03", "passed": true,
                        "text": "on 2025-11-03 wang: create 2026-001 title=老旧小区停车难治理",
                    ],
                    [
                        "line": 3, "on": "2025-11-03", "passed": false,
                        "text": "then 2026-001 topic_call is due 2025-11-21",
                        "found": [
                            "en": "it is due 2025-11-20, 13 working days left", "zh": "2025-11-20 到期，还剩 13 个工作日",
                        ],
                    ],
                ]
            )
        }
    }

    @Test func aFaultyTextIsRefusedWithEveryPlace() async throws {
        try await DaemonFixture.with { f in
            let text = "given person wang clerk\non 2025-11-03 li: submit 2026-001\nthen all is well\n"
            let reply = try await f.connect().call(Self.method, ["text": .string(text), "file": "own.scenario"])
            #expect(reply.error == "io.yishi.Manage.InvalidScenario")
            let places = reply["faults"]?.array?.map { $0["place"]?.string }
            #expect(places == ["own.scenario:2:15", "own.scenario:2:26", "own.scenario:3:6", "own.scenario:3:13"])
        }
    }

    @Test func theOfficesOwnWorkflowIsPlayedByItsName() async throws {
        try await DaemonFixture.with { f in
            let own = try source("Sources/YishiDaemon/Shipped/annual-proposal.yaml")
                .replacing("workflow: annual-proposal", with: "workflow: own")
                .replacing("until 11-20", with: "until 12-20")
            let connection = try await f.connect()
            #expect(try await connection.call("io.yishi.Manage.InstallDefinition", ["text": .string(own)]).error == nil)
            for (workflow, day) in [("own", "2025-12-22"), ("annual-proposal", "2025-11-20")] {
                let text = """
                    given workflow \(workflow)
                    given person wang clerk
                    on 2025-11-03 wang: create 2026-001 title=老旧小区停车难治理
                    then 2026-001 topic_call is due \(day)

                    """
                let reply = try await connection.call(Self.method, ["text": .string(text)])
                #expect(reply["lines"]?.array?.map { $0["passed"] } == [true, true], "\(reply)")
            }
        }
    }

    private func source(_ path: String) throws -> String {
        try String(contentsOf: Machine.package.appending(path: path), encoding: .utf8)
    }

    private func files(in folder: String) throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: folder).filter { path in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(folder)/\(path)", isDirectory: &isFolder)
                && !isFolder.boolValue
        }
    }
}
