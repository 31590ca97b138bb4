import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// What the units allow, as systemd itself judges them where they are installed.
    @Suite struct HardeningTests {
        @Test(arguments: BootedSystem.Release.allCases)
        func systemdHasNothingToSayAgainstTheUnits(release: BootedSystem.Release) async throws {
            try await BootedSystem.with(release) { s in
                let units = try await s.shell(
                    "dpkg --listfiles yishi | grep -E '/systemd/system/.+[.](service|socket|timer)$'"
                )
                for unit in units.split(separator: "\n") {
                    let answer = try await s.run("systemd-analyze", "verify", "--man=no", String(unit))
                    #expect(answer.status == 0 && answer.output + answer.errors == "", "\(unit): \(answer)")
                }
                for unit in units.split(separator: "\n") where unit.hasSuffix(".service") {
                    // In tenths. What is left without PrivateUsers=, which peer credentials forbid, is 0.4.
                    let name = unit.split(separator: "/").last ?? ""
                    let answer = try await s.run(
                        "systemd-analyze",
                        "security",
                        "--no-pager",
                        "--threshold=6",
                        String(name)
                    )
                    #expect(answer.status == 0, "\(answer)")
                    let verdict = answer.output.split(separator: "\n").last ?? ""
                    print("figures:", release, name, verdict.drop { !$0.isLetter })
                }
            }
        }

        /// What the daemon does itself, from its start to its end: nothing that a filter would have to keep it from.
        @Test func aWholeLifeTakesNothingButUnixSockets() async throws {
            try await BootedSystem.with { s in
                try await s.shell("install --directory --owner=yishi /run/traced")
                // The tracer is the child: the daemon is the process that systemd has started and handed the socket to.
                try await s.dropIn(
                    """
                    [Service]
                    ExecStart=
                    ExecStart=/usr/bin/strace -D -f -A -o /run/traced/calls --trace=%%network /usr/sbin/yishid
                    ReadWritePaths=/run/traced
                    SystemCallFilter=
                    """
                )
                try await s.done("systemctl", "restart", "yishid.service")
                try await s.takeEightProposalsToTheirEnds()
                try await s.done("systemctl", "stop", "yishid.socket", "yishid.service")
                let calls = try await s.done("cat", "/run/traced/calls").split(separator: "\n")
                let sockets = calls.filter { $0.contains(" socket(") || $0.contains(" socketpair(") }
                #expect(!sockets.isEmpty)
                for call in sockets { #expect(call.contains("(AF_UNIX, "), "\(call)") }
                let addresses = calls.compactMap { $0.firstMatch(of: /sa_family=(\w+)/)?.1 }
                #expect(Set(addresses) == ["AF_UNIX"])
                #expect(calls.count { $0.contains("accept4(") } > 100, "the calls of the whole life are there")
            }
        }

        /// The filter of the address families, tried by a program that is let in on the daemon's terms.
        @Test(arguments: BootedSystem.Release.allCases)
        func theServiceCanMakeNothingButUnixSockets(release: BootedSystem.Release) async throws {
            try await BootedSystem.with(release) { s in
                try await s.dropIn(
                    """
                    [Service]
                    ExecStart=
                    ExecStart=/usr/bin/perl -e 'for (1, 2, 10, 16, 17, 40) { print "$$_ ", socket(S, $$_, 2, 0) ? "yes" : $$!, "\\n" }'
                    Type=oneshot
                    WatchdogSec=0
                    """
                )
                try await s.done("systemctl", "restart", "yishid.service")
                let said = try await s.journal().compactMap { $0["MESSAGE"]?.string }
                #expect(said.contains("1 yes"), "\(said)")
                for family in [2, 10, 16, 17, 40] {
                    #expect(said.contains("\(family) Address family not supported by protocol"), "\(said)")
                }
            }
        }
    }
}
