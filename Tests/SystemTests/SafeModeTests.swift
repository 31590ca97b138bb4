import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// A ledger that cannot be used is left alone, and the service says so.
    @Suite struct SafeModeTests {
        @Test func aForeignLedgerIsSaidAndLeftAlone() async throws {
            try await BootedSystem.with { s in
                try await s.openOffice()
                try await s.enterProposal("原有的议题")
                try await s.shell(
                    """
                    systemctl stop yishid.service
                    cd /var/lib/yishi && mkdir aside && mv ledger.sqlite* aside/
                    install -o yishi -g yishi -m 600 /etc/passwd ledger.sqlite
                    systemctl start yishid.service
                    """
                )
                #expect(try await s.property("ActiveState") == "active", "no loop of crashes")
                #expect(try await s.property("NRestarts") == "0")
                let line = try await s.property("StatusText")
                #expect(line.contains("not a database; it was left untouched: /var/lib/yishi/ledger.sqlite"), "\(line)")
                #expect(try await s.status()["state"] == "closed")
                let doctor = try await s.yishi("admin", "doctor", "--json")
                #expect(doctor.status == 1, "\(doctor)")
                let ledger = try doctor.json()["checks"]?.array?.first { $0["name"] == "ledger" }
                #expect(ledger?["state"] == "fault" && ledger?["next"]?["en"] != nil, "\(doctor)")
                #expect(
                    try await s.yishi("admin", "person", "set", "clerk", "--name", "x", "--role", "clerk").status == 8
                )
                try await s.shell("cmp /etc/passwd /var/lib/yishi/ledger.sqlite")
                // The way back.
                try await s.shell(
                    """
                    systemctl stop yishid.service
                    cd /var/lib/yishi && mv aside/* . && rmdir aside
                    systemctl start yishid.service
                    """
                )
                #expect(try await s.titles() == ["原有的议题"])
            }
        }

        @Test func aStateThatIsOpenToOthersIsRefusedByName() async throws {
            try await BootedSystem.with { s in
                try await s.done("systemctl", "start", "yishid.service")
                try await s.shell("systemctl stop yishid.service; chmod 644 /var/lib/yishi/ledger.sqlite")
                #expect(try await s.run("systemctl", "start", "yishid.service").status == 1)
                #expect(try await s.property("ExecMainStatus") == "78")
                let said = try await s.journal().compactMap { $0["MESSAGE"]?.string }
                #expect(
                    said.contains { $0.contains("/var/lib/yishi/ledger.sqlite") && $0.contains("chmod") },
                    "\(said)"
                )
            }
        }
    }
}
