import Foundation
import StrictJSON
import TestSupport
import Testing

/// A new configuration while people are connected.
@Suite(.timeLimit(.minutes(10))) struct ReloadTests {
    @Test(.enabled(if: Machine.isRoot, Machine.needsRoot))
    func anotherGroupAdministersFromTheReloadOn() async throws {
        try await DaemonFixture.with { f in
            let member = try await f.connect(as: .stranger)
            #expect(try await member.call("io.yishi.Manage.Doctor").error == "org.varlink.service.PermissionDenied")
            try f.configure("administrators: \(Member.group)", "log_level: warning", "time_zone: +09:00")
            let answer = try await f.yishi("admin", "reload")
            #expect(answer.status == 0, "\(answer)")
            #expect(
                answer.output == """
                    Changed: administrators
                    Changed: log_level
                    Waits for a restart: time_zone

                    """
            )
            #expect(try await member.call("io.yishi.Manage.Doctor").error == nil)
            try await f.daemon.logged("waiting for a restart: time_zone")
            try await f.daemon.stop()
            let log = try f.daemon.log.value.text
            #expect(!log.contains("reloaded; changed"), "that is a notice, and only warnings are wanted now")
        }
    }

    @Test func fewerConnectionsAreTakenFromTheReloadOn() async throws {
        try await DaemonFixture.with { f in
            let first = try await f.connect()
            let second = try await f.connect()
            #expect(try await second.call("org.varlink.service.GetInfo").error == nil)
            try f.configure("limits: {connections: 2}")
            #expect(try await first.call("io.yishi.Manage.Reload")["changed"] == ["limits"])
            await #expect(throws: Connection.Closed.self) {
                try await f.connect().call("org.varlink.service.GetInfo")
            }
            #expect(try await second.call("org.varlink.service.GetInfo").error == nil, "who is in stays")
        }
    }

    @Test(.enabled(if: Machine.isRoot, "the number of the line is root's"))
    func whatIsWrongIsAnsweredAndLoggedAndNothingIsTakenOver() async throws {
        try await DaemonFixture.with { f in
            try f.configure("administrators: \(Member.group)", "colour: red")
            let answer = try await f.yishi("admin", "reload")
            #expect(answer.status == 5, "\(answer)")
            #expect(answer.errors.contains("yishid.conf:5:1 "), "\(answer)")
            try await f.daemon.logged("yishid.conf:5:1: ")
            try f.configure()
            #expect(try await f.connect().call("io.yishi.Manage.Reload")["changed"] == [])
        }
    }
}
