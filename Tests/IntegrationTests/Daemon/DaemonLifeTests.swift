import Foundation
import StrictJSON
import TestSupport
import Testing

/// How the daemon comes and goes.
@Suite(.timeLimit(.minutes(10))) struct DaemonLifeTests {
    @Test func whoHearsThatItIsReadyCanCallIt() async throws {
        try await DaemonFixture.with { f in
            let reply = try await f.connect().call("org.varlink.service.GetInfo")
            #expect(
                reply["interfaces"] == ["io.yishi.Manage", "io.yishi.Proposals", "org.varlink.service"]
            )
            try await f.daemon.told.until { $0.contains { $0.hasPrefix("STATUS=0 open, 0 overdue, 0 to confirm; ") } }
        }
    }

    @Test func withoutJournalAndServiceManagerItWorksAndSaysWhatIsMissing() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            let daemon = try ChildProcess(
                [try Machine.program("yishid"), "--config", f.configuration],
                environment: ["PATH": "/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
            )
            f.atEnd { await daemon.end() }
            let lacks = "no journal, entries go to standard error; no service manager to tell when it is ready or hangs"
            try await daemon.errors.until { $0.text.contains("started by hand: \(lacks)") }
            try await daemon.errors.until { $0.text.contains("yishid: ready at event ") }
            #expect(try await f.connect().call("org.varlink.service.GetInfo").error == nil)
        }
    }

    @Test func theSocketIsForItsOwnerAndGroup() async throws {
        try await DaemonFixture.with { f in
            var status = stat()
            try #require(lstat(f.socket, &status) == 0)
            #expect(status.st_mode == S_IFSOCK | 0o660)
        }
    }

    @Test func itStopsWhenItIsAskedTo() async throws {
        try await DaemonFixture.with { f in
            let daemon = try f.daemon
            #expect(try await daemon.stop() == .exited(0))
            #expect(daemon.told.value.contains("STOPPING=1\nSTATUS=stopping"))
            #expect(try #require(daemon.log.value.lines.last).hasSuffix("yishid: stopped"))
        }
    }

    @Test func aSocketThatACrashHasLeftIsReplaced() async throws {
        try await DaemonFixture.with { f in
            try await f.daemon.crash()
            #expect(FileManager.default.fileExists(atPath: f.socket))
            try await f.start()
            #expect(try await f.connect().call("org.varlink.service.GetInfo").error == nil)
        }
    }

    @Test func aFileAtTheSocketsPlaceIsLeftAlone() async throws {
        try await DaemonFixture.with(isStarted: false) { f in
            try f.scratch.write("mine".utf8, to: "s")
            let daemon = try f.launch()
            #expect(try await daemon.ending() == .exited(1))
            #expect(daemon.log.value.text.contains(f.socket))
            #expect(try f.scratch.bytes("s") == Array("mine".utf8))
        }
    }

    @Test func aSecondDaemonOnTheSameStateIsRefusedByName() async throws {
        try await DaemonFixture.with { f in
            let text = "socket: \(f.scratch.file("other"))\nstate_directory: \(f.state)\n"
            let second = try f.launch(configuration: try f.scratch.write(text.utf8, to: "other.conf"))
            #expect(try await second.ending() == .exited(1))
            #expect(second.log.value.text.contains(f.state))
            #expect(try await f.connect().call("org.varlink.service.GetInfo").error == nil)
        }
    }

    @Test func aSecondDaemonOnTheSameSocketIsRefusedByName() async throws {
        try await DaemonFixture.with { f in
            let state = try f.scratch.makeFolder("other")
            let text = "socket: \(f.socket)\nstate_directory: \(state)\n"
            let second = try f.launch(configuration: try f.scratch.write(text.utf8, to: "other.conf"))
            #expect(try await second.ending() == .exited(1))
            #expect(second.log.value.text.contains(f.socket))
            #expect(try await f.connect().call("org.varlink.service.GetInfo").error == nil)
        }
    }
}
