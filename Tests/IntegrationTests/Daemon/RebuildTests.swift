import StrictJSON
import TestSupport
import Testing

/// `yishid --rebuild`, with the service stopped.
@Suite(.timeLimit(.minutes(10))) struct RebuildTests {
    @Test func whatIsShownIsComputedAnewAndTheServiceGoesOn() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let id = try await f.enterProposal("老旧小区停车难治理")
            let events = try await f.eventCount()
            try await f.daemon.stop()
            let rebuild = try await rebuild(f)
            #expect(rebuild.ending == .exited(0))
            #expect(rebuild.output.contains("Rebuilt from \(events) events"))
            try await f.start()
            let reply = try await f.connect(as: .clerk).call("io.yishi.Proposals.Get", ["id": .string(id)])
            #expect(reply["proposal"]?["title"] == "老旧小区停车难治理")
        }
    }

    @Test func aRunningServiceIsNotDisturbed() async throws {
        try await DaemonFixture.with { f in
            let rebuild = try await rebuild(f)
            #expect(rebuild.ending == .exited(1))
            #expect(rebuild.errors.contains("stop the service first"))
            #expect(try await f.connect().call("io.yishi.Manage.Status")["state"] == "ready")
        }
    }

    @Test func aFaultyConfigurationIsNamedWithItsPlace() async throws {
        try await DaemonFixture.with("colour: red", isStarted: false) { f in
            let rebuild = try await rebuild(f)
            #expect(rebuild.ending == .exited(78))
            #expect(rebuild.errors.contains("4:1: "))
        }
    }

    private func rebuild(_ f: DaemonFixture) async throws -> Answer {
        try await ChildProcess(
            [try Machine.program("yishid"), "--config", f.configuration, "--rebuild"],
            environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
        ).answer()
    }
}
