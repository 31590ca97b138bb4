import Foundation
import Logging
import Testing
import Varlink
import WorkflowCore
import YishiDaemon

@Suite struct DaemonSettingsTests {
    @Test(arguments: ["", "# all as it is\n", "{}"])
    func anEmptyConfigurationGivesTheStandardSettings(_ text: String) throws {
        let settings = try DaemonSettings(file: "c", bytes: Array(text.utf8))
        #expect(settings.socketPath == "/run/yishi/io.yishi")
        #expect(settings.stateDirectory == "/var/lib/yishi")
        #expect(settings.definitionsDirectory == "/etc/yishi/workflows")
        #expect(settings.standardWorkflow == "annual-proposal")
        #expect(settings.zone == .shanghai)
        #expect(settings.administratorGroup == "yishi-admin")
        #expect(settings.fileBytes == 64 << 20)
        #expect(settings.logLevel == .info)
        #expect(settings.sealInterval == .seconds(3_600))
        #expect(settings.limits == VarlinkLimits())
    }

    @Test func everyKeyIsRead() throws {
        let file = try #require(try Fixture.all(in: "Configuration").first { $0.name == "whole.conf" })
        let settings = try DaemonSettings(file: file.name, bytes: file.bytes)
        #expect(settings.socketPath == "/tmp/a/socket")
        #expect(settings.stateDirectory == "/tmp/a/state")
        #expect(settings.definitionsDirectory == "/tmp/a/workflows")
        #expect(settings.standardWorkflow == "another-one")
        #expect(settings.zone == OfficeZone(offsetSeconds: -12_600))
        #expect(settings.administratorGroup == "wheel")
        #expect(settings.fileBytes == 2 << 20)
        #expect(settings.logLevel == .debug)
        #expect(settings.sealInterval == .seconds(600))
        var limits = VarlinkLimits()
        limits.connections = 10
        limits.connectionsPerUser = 2
        limits.connectionsOfRoot = 3
        limits.secondsPerCall = 5
        #expect(settings.limits == limits)
    }

    @Test(arguments: try Fixture.all(in: "Configuration"))
    func everyFaultIsReportedAtOnceWithItsPlace(_ fixture: Fixture) {
        var found: [String] = []
        do {
            _ = try DaemonSettings(file: fixture.name, bytes: fixture.bytes)
        } catch {
            found = error.faults.map { "\($0.rule) \($0.line):\($0.column)" }
        }
        #expect(found == fixture.announced.filter { $0.contains(":") })
    }

    @Test func aFaultSaysWhatIsExpected() {
        let error = #expect(throws: DocumentFaults.self) {
            try DaemonSettings(file: "/etc/c", bytes: Array("log_level: loud\n".utf8))
        }
        #expect(
            error?.description
                == "/etc/c:1:12: “loud” should be a log level: trace, debug, info, notice, warning, error, critical"
                + " [value-wrong]"
        )
    }

    @Test func aKeyThatThereWasOnceSaysWhatToDoInstead() {
        let error = #expect(throws: DocumentFaults.self) {
            try DaemonSettings(file: "/etc/c", bytes: Array("calendars: [/etc/yishi/2027.csv]\n".utf8))
        }
        #expect(
            error?.description
                == "/etc/c:1:1: There is no key calendars any more: working days are no longer set here, but by "
                + "yishi admin calendar import [key-unknown]"
        )
    }

    @Test(arguments: ["1 KiB": 1_024, "1 GiB": 1 << 30, "1023 MiB": 1_023 << 20])
    func sizesAreReadInTheirUnits(_ text: String, bytes: Int) throws {
        #expect(try DaemonSettings(file: "c", bytes: Array("evidence_limit: \(text)".utf8)).fileBytes == bytes)
    }

    @Test(arguments: ["1 min": 60, "90 min": 5_400, "24 h": 86_400])
    func timesAreReadInTheirUnits(_ text: String, seconds: Int) throws {
        let settings = try DaemonSettings(file: "c", bytes: Array("seal_interval: \(text)".utf8))
        #expect(settings.sealInterval == .seconds(seconds))
    }

    @Test(arguments: [
        "60", "0 min", "25 h", "1441 min", "-1 h", "1h", "1 hour", "99999999999999999999 h", "1  h", "１ h",
    ])
    func whatIsNoTimeInTheRangeIsRefused(_ text: String) {
        #expect(throws: DocumentFaults.self) {
            try DaemonSettings(file: "c", bytes: Array("seal_interval: \(text)".utf8))
        }
    }

    @Test(arguments: ["1023", "1 KB", "0 MiB", "2 GiB", "-1 MiB", "99999999999999999999 GiB", "1  MiB", "１ MiB"])
    func whatIsNoSizeInTheRangeIsRefused(_ text: String) {
        #expect(throws: DocumentFaults.self) {
            try DaemonSettings(file: "c", bytes: Array("evidence_limit: \(text)".utf8))
        }
    }
}
