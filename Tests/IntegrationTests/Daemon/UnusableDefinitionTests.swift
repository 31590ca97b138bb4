import Foundation
import StrictJSON
import TestSupport
import Testing

/// A workflow definition in the ledger that this program cannot run, as after a step module has gone.
@Suite(.timeLimit(.minutes(10)), .enabled(if: Machine.isRoot, Machine.needsRoot))
struct UnusableDefinitionTests {
    @Test func openProposalsThatNeedItMakeAllReadableAndNothingChangeable() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let id = try await f.enterProposal("老旧小区停车难治理")
            try await f.daemon.stop()
            try await f.rename(module: "FollowUp", to: "Followed")
            try await f.start()
            let administrator = try await f.connect()
            let status = try await administrator.call("io.yishi.Manage.Status")
            #expect(status["state"] == "read_only" && status["code"] == "definition_unusable", "\(status)")
            #expect(status["reason"]?.string?.contains("There is no module Followed") == true, "\(status)")
            try await f.daemon.told.until { $0.contains { $0.contains("refusing changes: this program cannot run") } }
            try await f.daemon.logged("no changes are taken: this program cannot run the workflow definition")
            let clerk = try await f.connect(as: .clerk)
            #expect(try await clerk.call("io.yishi.Proposals.List")["proposals"]?.array?.count == 1)
            let create: JSONObject = ["year": 2022, "fields": ["title": "题"]]
            for (method, parameters) in [
                ("Create", create), ("Act", ["id": .string(id), "action": "submit", "input": [:]]),
            ] {
                let reply = try await clerk.call("io.yishi.Proposals.\(method)", parameters)
                #expect(reply.error == "io.yishi.Proposals.ReadOnly", "\(method): \(reply)")
            }
            let doctor = try await f.yishi("admin", "doctor", "--json")
            let checks = try doctor.json()["checks"]?.array ?? []
            let faults = checks.filter { $0["state"] == "fault" && $0["name"] != "disk" }.compactMap { $0["name"] }
            #expect(doctor.status == 1 && faults == ["changes", "definitions"], "\(doctor)")
            // A reload that brings a definition is refused as well, and says so.
            try f.scratch.write(Array("# ours\n".utf8) + (try f.shippedDefinition()), to: "workflows/ours.yaml")
            #expect(try await administrator.call("io.yishi.Manage.Reload").error == "io.yishi.Manage.ReadOnly")
            try await f.daemon.logged("nothing was reloaded: this program cannot run the workflow definition")
            // With the module back all goes on.
            try await f.daemon.stop()
            try await f.rename(module: "Followed", to: "FollowUp")
            try await f.start()
            try await f.enterProposal("恢复之后")
            #expect(try await f.faults() == [])
        }
    }

    @Test func whereNoOpenProposalNeedsItTheDoctorAloneSaysSo() async throws {
        try await DaemonFixture.with { f in
            try await f.daemon.stop()
            try await f.rename(module: "FollowUp", to: "Followed")
            try await f.start()
            #expect(try await f.connect().call("io.yishi.Manage.Status")["state"] == "ready")
            let checks = try await f.connect().call("io.yishi.Manage.Doctor")["checks"]?.array ?? []
            let check = checks.first { $0["name"] == "definitions" }
            #expect(check?["state"] == "warning", "\(checks)")
            #expect(check?["label"]?["en"]?.string?.contains("There is no module Followed") == true, "\(checks)")
        }
    }
}

extension DaemonFixture {
    /// Gives a module another name in the definition that the ledger keeps; the daemon must be stopped.
    fileprivate func rename(module: String, to name: String) async throws {
        let program = """
            import sqlite3, sys
            ledger = sqlite3.connect(sys.argv[1])
            with ledger: ledger.execute("UPDATE definitions SET text = replace(text, ?, ?)", sys.argv[2:])
            ledger.close()
            """
        let words = ["module: \(module)\n", "module: \(name)\n"]
        let answer = try await ChildProcess(
            ["python3", "-c", program, "\(state)/ledger.sqlite"] + words,
            environment: ["PATH": "/usr/bin:/bin"]
        ).answer()
        try #require(answer.status == 0, "\(answer)")
    }

    fileprivate func shippedDefinition() throws -> [UInt8] {
        let file = Machine.package.appending(path: "Sources/YishiDaemon/Shipped/annual-proposal.yaml")
        return Array(try String(contentsOf: file, encoding: .utf8).utf8)
    }
}
