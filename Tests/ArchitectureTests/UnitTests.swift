import Foundation
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

    @Test(.enabled(if: analyze != nil, "systemd-analyze is missing"))
    func theServiceIsExposedNoMoreThanItMustBe() throws {
        // In tenths: 0.5 is what is left without PrivateUsers=, which peer credentials forbid.
        let path = Repository.root.appending(path: "systemd/yishid.service").path
        let answer = try #require(Self.analyze).run("security", "--offline=true", "--threshold=5", path)
        #expect(answer.status == 0, "\(answer.output)")
    }

    @Test func theServiceKeepsWhatTheDaemonReliesOn() throws {
        let service = UnitFile(try #require(try Repository.text(of: "systemd/yishid.service")))
        #expect(service["Type"] == ["notify"])
        #expect(service["ExecStart"] == ["/usr/sbin/yishid"])
        #expect(service["RestartPreventExitStatus"] == ["78"])
        #expect(service["StateDirectory"] == ["yishi"])
        #expect(service["PrivateUsers"] == [], "peer credentials would read as 65534")
        #expect(service["DynamicUser"] == [], "backups of the symlinked state folder have saved nothing")
        #expect(service["RuntimeDirectory"] == [], "the socket would go with the service")
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
    func theFolderOfTheSocketIsMade() throws {
        let scratch = try ScratchFolder()
        let path = Repository.root.appending(path: "systemd/yishi.tmpfiles").path
        let answer = try #require(Self.tmpfiles).run("--root=\(scratch.url.path)", "--create", path)
        #expect(answer.status == 0 && answer.output.isEmpty, "\(answer.output)")
        let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path("run/yishi"))
        #expect(attributes[.posixPermissions] as? Int == 0o755)
    }

    /// What systemd says of both units, with a program in place of the daemon, which is not installed here.
    private func verify(addingToService addition: String = "") throws -> String {
        let scratch = try ScratchFolder()
        let service = try #require(try Repository.text(of: "systemd/yishid.service"))
        let socket = try #require(try Repository.text(of: "systemd/yishid.socket"))
        try scratch.write(
            service.replacing("ExecStart=/usr/sbin/yishid\n", with: "ExecStart=/bin/true\n") + addition,
            to: "yishid.service"
        )
        try scratch.write(socket, to: "yishid.socket")
        let tool = try #require(Self.analyze)
        return try tool.run("verify", "--man=no", scratch.path("yishid.service"), scratch.path("yishid.socket")).output
    }
}
