import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// The configuration is changed, for the better or not.
    @Suite struct ReloadTests {
        @Test func aGoodConfigurationHoldsFromTheReloadOn() async throws {
            try await BootedSystem.with { s in
                try await s.done("systemctl", "start", "yishid.service")
                let process = try await s.property("MainPID")
                try s.put("seal_interval: 5 min\ntime_zone: +09:00\n", at: "/etc/yishi/yishid.conf")
                try await s.shell(
                    "sed 's/年度协商议题/本区&/' /usr/share/yishi/workflows/*.yaml >/etc/yishi/workflows/own.yaml"
                )
                try await s.done("systemctl", "reload", "yishid.service")
                let entries = try await s.journal()
                let changed = entries.compactMap { $0["YISHI_CHANGED"]?.string }
                #expect(changed == ["definitions: /etc/yishi/workflows/own.yaml, seal_interval"])
                #expect(
                    entries.compactMap { $0["YISHI_SETTINGS"]?.string } == ["time_zone"],
                    "what waits for a restart is said"
                )
                #expect(try await s.yishi("admin", "definition", "list").output.contains("annual-proposal"))
                #expect(try await s.property("MainPID") == process)
            }
        }

        @Test func aBadConfigurationFailsTheReloadWithItsReasonAndLeavesTheOldOne() async throws {
            try await BootedSystem.with { s in
                try await s.openOffice()
                let process = try await s.property("MainPID")
                try s.put("log_level: loud\ncolour: red\n", at: "/etc/yishi/yishid.conf")
                #expect(try await s.run("systemctl", "reload", "yishid.service").status == 1)
                let places = try await s.journal().compactMap { $0["YISHI_PLACE"]?.string }
                #expect(
                    places.contains("/etc/yishi/yishid.conf:1:12") && places.contains("/etc/yishi/yishid.conf:2:1"),
                    "\(places)"
                )
                #expect(try await s.property("MainPID") == process)
                #expect(try await s.property("ActiveState") == "active")
                try await s.enterProposal("旧配置照常有效")
            }
        }

        @Test func aStartWithABadConfigurationIsNotTriedAgain() async throws {
            try await BootedSystem.with { s in
                try s.put("colour: red\n", at: "/etc/yishi/yishid.conf")
                #expect(try await s.run("systemctl", "restart", "yishid.service").status == 1)
                #expect(try await s.property("ExecMainStatus") == "78")
                #expect(try await s.property("ActiveState") == "failed")
                #expect(try await s.property("NRestarts") == "0")
            }
        }
    }
}
