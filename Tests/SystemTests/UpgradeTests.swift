import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// The package comes, is replaced, and goes.
    @Suite struct UpgradeTests {
        @Test func anUpgradeKeepsTheDataAndTheClients() async throws {
            try await BootedSystem.with(isInstalled: false) { s in
                try await s.install(.earlier)
                try await s.openOffice()
                try await s.enterProposal("升级之前")
                let process = try await s.property("MainPID")
                let watch = try s.launch(["yishi", "watch", "--after", "0", "--json"], as: "auditor")
                let load = try Load(on: s, people: 2, each: 30)
                try await load.answered(3)
                try await s.install()
                let outcomes = try await load.outcomes()
                #expect(Set(outcomes.map(\.status)).subtracting(["0", "7"]) == [], "\(outcomes)")
                #expect(try await s.property("MainPID") != process, "the new program runs")
                #expect(try await s.titles().sorted() == (["升级之前"] + load.titles).sorted())
                let head = try #require(try await s.status()["events"]?.integer)
                try await watch.output.until { $0.lines.count >= head }
                #expect(try await s.faults() == [])
                // Over itself.
                try await s.install()
                #expect(try await s.titles().count == 1 + load.titles.count)
                #expect(try await s.done("systemctl", "is-system-running", "--wait") == "running")
            }
        }

        @Test func removalKeepsWhatTheOfficeRecordedAndPurgeKeepsItsBackups() async throws {
            try await BootedSystem.with { s in
                try await s.openOffice()
                try await s.enterProposal("题")
                try await s.done("systemctl", "start", "yishi-backup.service")
                try await s.done("dpkg", "--remove", "yishi")
                #expect(
                    try await s.run("systemctl", "is-active", "yishid.service", "yishid.socket", "yishi-backup.timer")
                        .output == "inactive\ninactive\ninactive\n"
                )
                #expect(try await s.run("test", "-e", "/run/yishi/io.yishi").status == 1)
                try await s.shell("test -s /var/lib/yishi/ledger.sqlite && test -e /etc/yishi/yishid.conf")
                try await s.install()
                #expect(try await s.titles() == ["题"], "it is found again")
                try await s.done("dpkg", "--purge", "yishi")
                #expect(try await s.run("ls", "/var/lib/yishi", "/etc/yishi").status == 2)
                try await s.shell("test -s /var/backups/yishi/yishi-*/ledger.sqlite")
                let rest = try await s.shell("find /etc/systemd /lib/systemd/system /usr/lib -name '*yishi*'")
                #expect(rest == "", "left behind")
            }
        }
    }
}
