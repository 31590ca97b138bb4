import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// The daily backup, and the way back from one.
    @Suite struct BackupTests {
        @Test func theTimerMakesABackupThatTheManualPageRestores() async throws {
            try await BootedSystem.with { s in
                #expect(try await s.done("systemctl", "is-enabled", "yishi-backup.timer") == "enabled")
                #expect(try await s.done("systemctl", "is-active", "yishi-backup.timer") == "active")
                try await s.openOffice()
                try await s.enterProposal("备份之前")
                try await s.done("systemctl", "start", "yishi-backup.service")
                let digest = try #require(try await s.status()["head"]?.string)
                try await s.enterProposal("备份之后")
                let backup = try await s.shell("cd /var/backups/yishi && ls")
                // As it is printed, with this backup in the place of the example's.
                var steps = try await s.shell(
                    "zcat /usr/share/man/man8/yishi-admin.8.gz | sed -n '/^.SH RESTORE/,/^[.]EE/p' | sed '1,/^[.]EX/d; /^[.]EE/d'"
                )
                steps = steps.replacing("\\-", with: "-").replacing("DIGEST", with: digest)
                    .replacing(/yishi-[0-9T]+Z/, with: backup)
                #expect(steps.contains(backup) && steps.contains(digest), "\(steps)")
                try await s.shell(steps)
                #expect(try await s.titles() == ["备份之前"])
                try await s.enterProposal("恢复之后")
                #expect(try await s.faults() == [])
            }
        }

        @Test func theNewestFourteenAreKeptAndWhatIsNoBackupIsLeftAlone() async throws {
            try await BootedSystem.with { s in
                try await s.openOffice()
                try await s.done("systemctl", "start", "yishi-backup.service")
                // It stands for nineteen nights, of which the last was cut off.
                try await s.shell(
                    """
                    cd /var/backups/yishi && made=$(echo yishi-*)
                    for day in {01..19}; do cp -a "$made" "yishi-200001${day}T023000Z"; done
                    rm -r "$made" && mv yishi-20000119T023000Z yishi-20000119T023000Z.incomplete
                    install -d -o yishi -g yishi yishi-notes && touch yishi-notes/mine
                    """
                )
                try await s.done("systemctl", "start", "yishi-backup.service")
                let left = try await s.shell("cd /var/backups/yishi && ls").split(separator: "\n").map(String.init)
                let old = ["06", "07", "08", "09"] + (10...18).map { "\($0)" }
                #expect(left.dropLast(2) == old.map { "yishi-200001\($0)T023000Z" }[...])
                let newest = try #require(left.dropLast().last)
                try await s.shell("test -s /var/backups/yishi/\(newest)/ledger.sqlite")
                #expect(left.last == "yishi-notes")
                try await s.shell("test -e /var/backups/yishi/yishi-notes/mine")
            }
        }

        @Test func aBackupOfWhatIsDamagedFailsAndIsSaid() async throws {
            try await BootedSystem.with { s in
                try await s.openOffice()
                let id = try await s.enterProposal("题")
                try s.put("凭据", at: "/tmp/paper.txt")
                let stored = try await s.yishi("act", id, "annotate", "text=附上凭据", "file=@/tmp/paper.txt", as: "clerk")
                try #require(stored.status == 0, "\(stored)")
                try await s.shell("find /var/lib/yishi/evidence -type f -exec sh -c 'echo x >\"$1\"' sh {} \\;")
                #expect(try await s.run("systemctl", "start", "yishi-backup.service").status == 1)
                #expect(try await s.property("Result", of: "yishi-backup.service") == "exit-code")
                #expect(
                    try await s.shell("ls /var/backups/yishi").hasSuffix(".incomplete"),
                    "none takes it for a backup"
                )
            }
        }
    }
}
