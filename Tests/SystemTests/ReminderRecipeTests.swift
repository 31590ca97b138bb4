import Foundation
import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// The way that yishi-admin(8) gives for reminders beyond the journal, by its very lines.
    @Suite struct ReminderRecipeTests {
        private static let unit = "yishi-reminders.service"
        private static let place = "/var/lib/yishi-reminders/place"
        private static let mails = "/var/lib/yishi-reminders/mails"

        /// Stands for the machine's mail: keeps what it gets, unless it is to refuse, which it notes as well.
        private static let sendmail = """
            #!/bin/bash
            if [[ -e /run/refuse ]]; then
                echo "refused $YISHI_SEQ" >>"$STATE_DIRECTORY/mails"
                exit 75
            fi
            { echo "mail $YISHI_SEQ"; cat; } >>"$STATE_DIRECTORY/mails"

            """

        @Test func bothPagesSayTheSame() throws {
            #expect(try Self.steps(of: "man/yishi-admin.8") == Self.steps(of: "man/zh_CN/yishi-admin.8"))
        }

        @Test func eachReminderIsHandedOnOnceOverRestartsAndFailures() async throws {
            try await BootedSystem.with { s in
                try await s.openOffice()
                try await OfficeClock.install(on: s)
                try await start(s, at: "2026-03-02")
                let id = try await s.enterProposal("老旧小区停车难治理")
                try await submit(id, on: s)

                try s.put(Self.sendmail, at: "/usr/sbin/sendmail")
                try await s.done("chmod", "755", "/usr/sbin/sendmail")
                try await s.shell(try Self.steps(of: "man/yishi-admin.8").joined(separator: "\n"))
                // The same, but for half a minute between two tries.
                try await s.dropIn("[Unit]\nStartLimitIntervalSec=0\n[Service]\nRestartSec=1\n", for: Self.unit)
                let mails = try s.launch(["tail", "--follow=name", "--retry", "--lines=+1", Self.mails])

                // Due on the 16th.
                try await start(s, at: "2026-03-13")
                try await mails.output.until { $0.lines.contains { $0.hasPrefix("yishi deadline explain") } }
                try await s.done("systemctl", "restart", Self.unit)
                try await s.shell("cp \(Self.place) /run/first-place")
                try await s.done("systemctl", "restart", "systemd-journald.service")
                try await start(s, at: "2026-03-17")
                try await mails.output.until { $0.count("mail ") == 2 }

                // As where a daemon that was killed tells a reminder again: it stands in the journal behind the place.
                try await s.shell(
                    """
                    systemctl stop \(Self.unit)
                    read -r seq _ <\(Self.place)
                    read -r _ cursor </run/first-place
                    echo "$seq $cursor" >\(Self.place)
                    systemctl start \(Self.unit)
                    """
                )

                try s.put("", at: "/run/refuse")
                try await start(s, at: "2026-03-23")
                try await mails.output.until { $0.count("refused ") >= 2 }
                // What comes meanwhile waits behind it.
                try await s.done("journalctl", "--rotate")
                try await start(s, at: "2026-03-30")
                try await s.wait(forReminders: 4, of: id)
                try await s.done("rm", "/run/refuse")
                try await mails.output.until { $0.count("mail ") >= 4 && $0.count("yishi deadline explain") >= 4 }
                try await s.done("systemctl", "stop", Self.unit)

                let lines = mails.output.value.lines
                let handed = lines.filter { $0.hasPrefix("mail ") }.compactMap { Int($0.dropFirst(5)) }
                #expect(handed == (try await s.reminders(of: id)), "each once, in their order")
                let refused = lines.filter { $0.hasPrefix("refused ") }.compactMap { Int($0.dropFirst(8)) }
                #expect(Set(refused) == [handed[2]], "the same one is tried again: \(refused)")
                #expect(lines.filter { $0.hasPrefix("To: ") } == Array(repeating: "To: wang@example.org", count: 4))
                #expect(lines.contains("yishi deadline explain \(id) screening"))
            }
        }

        /// Lets the daemon see ten in the morning of that day from now on.
        private func start(_ s: BootedSystem, at day: String) async throws {
            try OfficeClock.set("@\(day) 02:00:00", on: s)
            try await s.shell("systemctl reset-failed yishid.service; systemctl restart yishid.service")
        }

        private func submit(_ id: String, on s: BootedSystem) async throws {
            let submit = ["act", id, "submit", "source_kind=public", "source_name=区政协", "source_date=2026-01-10"]
            let form = [
                "background=群众关切", "suggested_units=区住建局", "not_secret=yes", "suggested_form=special_meeting",
            ]
            let answer = try await s.launch(["yishi"] + submit + form, as: "clerk").answer()
            try #require(answer.status == 0, "\(answer)")
        }

        /// The lines of the example.
        private static func steps(of page: String) throws -> [String] {
            let text = try String(contentsOfFile: "\(Host.checkout)/\(page)", encoding: .utf8)
            let example = text.split(separator: ".EX\n").compactMap { $0.split(separator: "\n.EE").first }
                .first { $0.contains("yishi\\-follow\\-reminders") }
            return try #require(example).replacing("\\-", with: "-").split(separator: "\n").map(String.init)
        }
    }
}

extension ChildProcess.Written {
    /// How many lines begin so.
    fileprivate func count(_ beginning: String) -> Int { lines.count { $0.hasPrefix(beginning) } }
}

extension BootedSystem {
    /// The numbers of a proposal's reminders in the ledger, oldest first.
    fileprivate func reminders(of id: String) async throws -> [Int] {
        let answer = try await yishi("history", id, "--json")
        return try #require(try answer.json()["events"]?.array, "\(answer)")
            .filter { $0["kind"] == "reminded" }.compactMap { $0["seq"]?.integer }
    }

    /// Waits until the ledger has so many reminders of a proposal.
    fileprivate func wait(forReminders count: Int, of id: String) async throws {
        let watch = try launch(["yishi", "watch", id, "--after", "0", "--json"])
        try await watch.output.until { $0.lines.count { $0.contains("\"reminded\"") } >= count }
    }
}
