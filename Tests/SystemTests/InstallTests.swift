import Foundation
import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// What is there once the package is installed.
    @Suite struct InstallTests {
        @Test(arguments: BootedSystem.Release.allCases)
        func theFirstCallOfAMemberStartsTheDaemon(release: BootedSystem.Release) async throws {
            try await BootedSystem.with(release) { s in
                #expect(try await s.done("systemctl", "is-active", "yishid.socket") == "active")
                try await s.done("systemctl", "stop", "yishid.service")
                #expect(try await s.property("ActiveState") == "inactive")
                try await s.addUser("clerk")
                let answer = try await s.yishi("status", "--json", as: "clerk")
                #expect(try answer.json()["state"] == "ready", "\(answer)")
                #expect(try await s.property("ActiveState") == "active")
                #expect(try await s.done("systemctl", "is-system-running", "--wait") == "running")
                #expect(
                    try await s.done("systemctl", "is-enabled", "yishid.service", "yishid.socket") == "enabled\nenabled"
                )
            }
        }

        @Test func everythingBelongsToWhomItShould() async throws {
            try await BootedSystem.with { s in
                try await s.done("systemctl", "start", "yishid.service")
                let table: [(path: String, mode: String)] = [
                    ("/run/yishi", "755 root root"),
                    ("/run/yishi/io.yishi", "660 root yishi"),
                    ("/usr/bin/yishi", "755 root root"),
                    ("/usr/sbin/yishid", "755 root root"),
                    ("/var/lib/yishi", "700 yishi yishi"),
                    ("/var/lib/yishi/ledger.sqlite", "600 yishi yishi"),
                    ("/var/lib/yishi/evidence", "700 yishi yishi"),
                    ("/etc/yishi/yishid.conf", "644 root root"),
                    ("/var/backups/yishi", "700 yishi yishi"),
                ]
                for row in table {
                    #expect(
                        try await s.run("stat", "--format=%a %U %G", row.path).output == "\(row.mode)\n",
                        "\(row.path)"
                    )
                }
                #expect(try await s.shell("getent group yishi yishi-admin | cut -d: -f1,4") == "yishi:\nyishi-admin:")
                let process = try await s.property("MainPID")
                #expect(try await s.done("stat", "--format=%U %G", "/proc/\(process)") == "yishi yishi")
                let changed = try await s.shell("cd / && dpkg --verify yishi")
                #expect(changed == "", "files differ from those of the package")
            }
        }

        @Test func theDaemonIsSoonReadyAndSmall() async throws {
            try await BootedSystem.with { s in
                let clock = ContinuousClock()
                var times: [Duration] = []
                for _ in 0..<5 {
                    // Systemd's own limit of starts is for those that nobody asked for.
                    try await s.shell("systemctl stop yishid.service && systemctl reset-failed yishid.service")
                    times.append(try await clock.measure { try await s.done("systemctl", "start", "yishid.service") })
                }
                let process = try await s.property("MainPID")
                let memory = try await s.shell("awk '/^(VmRSS|RssAnon):/ { print $1, $2, $3 }' /proc/\(process)/status")
                let size = try FileManager.default.attributesOfItem(atPath: try #require(Host.package))[.size] ?? 0
                let installed = try await s.done("dpkg-query", "--show", "--showformat=${Installed-Size}", "yishi")
                print(
                    "figures: systemctl start to ready:",
                    times.map { $0.formatted(.units(allowed: [.milliseconds])) }
                )
                print(
                    "figures: memory:",
                    memory.replacing("\n", with: ", "),
                    "| package:",
                    size,
                    "bytes, installed",
                    installed,
                    "KiB"
                )
                // Generous: the machine may be busy. The figures are for the eye.
                #expect(times.min() ?? .zero < .seconds(5))
            }
        }
    }
}
