import Foundation
import TestSupport
import Testing

/// The files below `systemd/`, as systemd's own tools read them.
@Suite struct UnitTests {
    private static let analyze = Tool("systemd-analyze")
    private static let sysusers = Tool("systemd-sysusers")
    private static let tmpfiles = Tool("systemd-tmpfiles")

    @Test(.enabled(if: analyze != nil, "systemd-analyze is missing"))
    func systemdHasNothingToSayAgainstTheUnits() throws {
        #expect(try verify() == "")
    }

    // systemd-analyze exits 0 all the same, so only its words tell.
    @Test(.enabled(if: analyze != nil, "systemd-analyze is missing"))
    func aKeyThatSystemdDoesNotKnowWouldBeNoticed() throws {
        #expect(try verify(addingToService: "[Service]\nNovelty=yes\n").contains("Novelty"))
    }

    @Test(
        .enabled(if: analyze != nil, "systemd-analyze is missing"),
        arguments: ["yishid", "yishi-backup"]
    )
    func aServiceIsExposedNoMoreThanItMustBe(_ service: String) throws {
        // In tenths: 0.4 is what is left without PrivateUsers=, which peer credentials forbid.
        let path = Repository.root.appending(path: "systemd/\(service).service").path
        let answer = try #require(Self.analyze).run("security", "--offline=true", "--threshold=4", path)
        #expect(answer.status == 0, "\(answer.output)")
    }

    @Test func theBackupIsAskedForAsAnAdministratorWhoIsNotRoot() throws {
        let service = UnitFile(try #require(try Repository.text(of: "systemd/yishi-backup.service")))
        #expect(service["User"] == ["yishi"])
        #expect(service["SupplementaryGroups"] == ["yishi-admin"])
        #expect(service["ExecStart"] == ["/usr/bin/yishi admin backup --keep 14 /var/backups/yishi"])
        let daemon = UnitFile(try #require(try Repository.text(of: "systemd/yishid.service")))
        #expect(daemon["ReadWritePaths"] == ["-/var/backups/yishi"])
        let timer = UnitFile(try #require(try Repository.text(of: "systemd/yishi-backup.timer")))
        #expect(timer["Persistent"] == ["yes"])
    }

    @Test func theServiceKeepsWhatTheDaemonReliesOn() throws {
        let service = UnitFile(try #require(try Repository.text(of: "systemd/yishid.service")))
        #expect(service["Type"] == ["notify"])
        #expect(service["ExecStart"] == ["/usr/sbin/yishid"])
        #expect(service["Restart"] == ["on-failure"], "what the disk holds is read anew at a start")
        #expect(service["RestartPreventExitStatus"] == ["78"])
        #expect(service["StartLimitBurst"] == ["5"] && service["StartLimitIntervalSec"] == ["60"])
        #expect(service["WatchdogSec"] == ["120"])
        #expect(service["StateDirectory"] == ["yishi"])
        #expect(service["PrivateUsers"] == [], "peer credentials would read as 65534")
        #expect(service["DynamicUser"] == [], "backups of the symlinked state folder have saved nothing")
        #expect(service["RuntimeDirectory"] == [], "the socket would go with the service")
        #expect(service["LogRateLimitIntervalSec"] == ["30"], "0 would be none")
        #expect(service["LogRateLimitBurst"] == ["1000000"], "journald would drop reminders")
        #expect(service["SystemCallErrorNumber"] == ["EPERM"], "Swift's runtime would be killed at start")
    }

    @Test func theSocketIsForTheGroupAndNobodyElse() throws {
        let socket = UnitFile(try #require(try Repository.text(of: "systemd/yishid.socket")))
        #expect(socket["ListenStream"] == ["/run/yishi/io.yishi"])
        #expect(socket["SocketGroup"] == ["yishi"])
        #expect(socket["SocketMode"] == ["0660"])
    }

    @Test(.enabled(if: sysusers != nil, "systemd-sysusers is missing"))
    func theUserAndTheGroupsAreMade() throws {
        let scratch = try ScratchFolder()
        let path = Repository.root.appending(path: "systemd/yishi.sysusers").path
        let answer = try #require(Self.sysusers).run("--root=\(scratch.url.path)", "--dry-run", path)
        #expect(answer.status == 0, "\(answer.output)")
        #expect(answer.output.contains("Creating user 'yishi'"))
        #expect(answer.output.contains("Creating group 'yishi-admin'"))
    }

    @Test(.enabled(if: tmpfiles != nil, "systemd-tmpfiles is missing"), .enabled(if: geteuid() == 0, "needs root"))
    func theFoldersOfTheSocketAndOfTheBackupsAreMade() throws {
        let scratch = try ScratchFolder()
        // The folder has no users of its own.
        let path = scratch.path("yishi.tmpfiles")
        let rules = try #require(try Repository.text(of: "systemd/yishi.tmpfiles"))
        try scratch.write(rules.replacing("yishi yishi -", with: "root root -"), to: "yishi.tmpfiles")
        let answer = try #require(Self.tmpfiles).run("--root=\(scratch.url.path)", "--create", path)
        #expect(answer.status == 0 && answer.output.isEmpty, "\(answer.output)")
        for (folder, mode) in [("run/yishi", 0o755), ("var/backups/yishi", 0o700)] {
            let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path(folder))
            #expect(attributes[.posixPermissions] as? Int == mode)
        }
        #expect(rules.contains("\nd /var/backups/yishi 0700 yishi yishi -\n"))
    }

    /// What systemd says of the units, with another program in place of those that are not installed here.
    private func verify(addingToService addition: String = "") throws -> String {
        let scratch = try ScratchFolder()
        for name in ["yishid.service", "yishid.socket", "yishi-backup.service", "yishi-backup.timer"] {
            let unit = try #require(try Repository.text(of: "systemd/\(name)"))
            let lines = unit.split(separator: "\n", omittingEmptySubsequences: false)
                .map { $0.replacing(/^(Exec[A-Za-z]+)=.*/) { "\($0.1)=/bin/true" } }
            try scratch.write(
                lines.joined(separator: "\n") + (name == "yishid.service" ? addition : ""),
                to: name
            )
        }
        let tool = try #require(Self.analyze)
        return try tool.run(
            "verify",
            "--man=no",
            scratch.path("yishid.service"),
            scratch.path("yishi-backup.service"),
            scratch.path("yishi-backup.timer")
        ).output
    }
}
