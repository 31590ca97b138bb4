import StrictJSON
import TestSupport
import Testing

/// What the chain alone cannot tell, told to an administrator by a digest that was noted earlier.
@Suite(.timeLimit(.minutes(10))) struct RewrittenLedgerTests {
    @Test func aSuffixThatWasCutOffWithAllThatCameOfItIsToldByItsHead() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            try await f.enterProposal("老旧小区停车难治理")
            let kept = try await head(f)
            try await f.enterProposal("旧楼加装电梯")
            let noted = try await head(f)
            let events = try await f.eventCount()

            try await f.daemon.stop()
            let cut = """
                DROP TRIGGER events_are_never_removed; DELETE FROM events WHERE seq = \(events);
                CREATE TRIGGER events_are_never_removed BEFORE DELETE ON events
                BEGIN SELECT RAISE(ABORT, 'an event is never removed'); END;
                """
            #expect(try await run(["/usr/bin/env", "sqlite3", f.state + "/ledger.sqlite", cut]).output == "")
            let rebuilt = try await run([try Machine.program("yishid"), "--config", f.configuration, "--rebuild"])
            #expect(rebuilt.status == 0, "\(rebuilt)")
            try await f.start()

            #expect(try await f.yishi("admin", "verify").status == 0)
            #expect(try await f.yishi("admin", "verify", "--head", kept).status == 0)
            let told = try await f.yishi("admin", "verify", "--head", noted)
            #expect(told.status == 1)
            #expect(told.output.contains("the ledger was cut short or rewritten before it"), "\(told)")
            let rules = try await f.yishi("admin", "verify", "--head", noted, "--json").json()["faults"]?.array
            #expect(
                rules?.map { "\($0["place"]?.string ?? "") \($0["rule"]?.string ?? "")" } == ["ledger head_not_found"]
            )
        }
    }

    private func head(_ f: DaemonFixture) async throws -> String {
        try #require(try await f.yishi("admin", "verify", "--json").json()["head"]?.string)
    }

    private func run(_ command: [String]) async throws -> Answer {
        try await ChildProcess(command, environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]).answer()
    }
}
