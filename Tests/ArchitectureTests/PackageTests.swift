import Foundation
import TestSupport
import Testing

/// The Debian package that `make deb` has made last.
@Suite struct PackageTests {
    private static let package = try? Repository.entries(of: ".build/deb").files.first { $0.hasSuffix(".deb") }
    private static let missing: Comment = "there is no package: make deb makes it"
    private static let dpkg = Tool("dpkg-deb")
    private static let lintian = Tool("lintian")

    private static let files: Set<String> = [
        "etc/yishi/workflows/", "etc/yishi/yishid.conf",
        "lib/systemd/system-preset/yishi.preset",
        "lib/systemd/system/yishi-backup.service", "lib/systemd/system/yishi-backup.timer",
        "lib/systemd/system/yishid.service", "lib/systemd/system/yishid.socket",
        "usr/bin/yishi", "usr/sbin/yishid",
        "usr/lib/systemd/catalog/yishi.catalog", "usr/lib/sysusers.d/yishi.conf", "usr/lib/tmpfiles.d/yishi.conf",
        "usr/share/bash-completion/completions/yishi", "usr/share/fish/vendor_completions.d/yishi.fish",
        "usr/share/zsh/vendor-completions/_yishi",
        "usr/share/doc/yishi/changelog.Debian.gz", "usr/share/doc/yishi/changelog.gz", "usr/share/doc/yishi/copyright",
        "usr/share/doc/yishi/examples/yishi-follow-reminders", "usr/share/doc/yishi/examples/yishi-remind-by-mail",
        "usr/share/doc/yishi/examples/yishi-reminders.service",
        "usr/share/doc/yishi/examples/reminders.scenario", "usr/share/doc/yishi/examples/worked-example.scenario",
        "usr/share/lintian/overrides/yishi", "usr/share/locale/zh_CN/LC_MESSAGES/yishi.mo",
        "usr/share/yishi/calendars/holidays-cn.csv", "usr/share/yishi/workflows/annual-proposal.yaml",
        "usr/share/yishi/interfaces/io.yishi.Manage.varlink", "usr/share/yishi/interfaces/io.yishi.Proposals.varlink",
    ]

    @Test(.enabled(if: package != nil, missing), .enabled(if: dpkg != nil, "dpkg-deb is missing"))
    func itHoldsWhatItShouldAndNothingElse() throws {
        let answer = try #require(Self.dpkg).run("--contents", try path())
        #expect(answer.status == 0, "\(answer.output)")
        let paths = answer.output.split(separator: "\n").compactMap {
            $0.split(separator: " ./", omittingEmptySubsequences: false).last.map(String.init)
        }
        let held = paths.filter { !$0.isEmpty && (!$0.hasSuffix("/") || $0 == "etc/yishi/workflows/") }
        let pages = try Repository.paths().filter { $0.hasPrefix("man/") }.map { page in
            let section = try #require(page.split(separator: ".").last)
            let parts = page.split(separator: "/").dropFirst()
            return "usr/share/man/" + (parts.dropLast() + ["man\(section)"] + parts.suffix(1)).joined(separator: "/")
                + ".gz"
        }
        #expect(Set(held).symmetricDifference(Self.files.union(pages)) == [])
    }

    @Test(.enabled(if: package != nil, missing), .enabled(if: dpkg != nil, "dpkg-deb is missing"))
    func itHasTheVersionOfTheProgram() throws {
        let source = try #require(try Repository.text(of: "Sources/YishiAPI/YishiVersion.swift"))
        let version = try #require(source.firstMatch(of: /current = "(.+)"/)?.1)
        let answer = try #require(Self.dpkg).run("--field", try path(), "Version")
        #expect(answer.output == "\(version)\n")
    }

    @Test(.enabled(if: package != nil, missing), .enabled(if: lintian != nil, "lintian is missing"))
    func debiansOwnCheckFindsNoError() throws {
        let answer = try #require(Self.lintian).run("--fail-on", "error", try path())
        #expect(answer.status == 0, "\(answer.output)")
    }

    private func path() throws -> String {
        Repository.root.appending(path: ".build/deb").appending(path: try #require(Self.package)).path
    }
}
