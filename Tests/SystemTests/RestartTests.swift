import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// Work goes on while the daemon is restarted, killed or stopped.
    @Suite struct RestartTests {
        @Test(arguments: BootedSystem.Release.allCases)
        func noClientIsLostOverRestartsAndKills(release: BootedSystem.Release) async throws {
            try await BootedSystem.with(release) { s in
                try await s.openOffice()
                let watch = try s.launch(["yishi", "watch", "--after", "0", "--json"], as: "auditor")
                let load = try Load(on: s, each: 40)
                for (number, disturb) in ["restart", "kill --signal=KILL", "restart", "kill --signal=KILL"].enumerated()
                {
                    try await load.answered(5 + number * 8)
                    // The limit of starts is for a daemon that nobody disturbs.
                    try await s.shell("systemctl reset-failed yishid.service; systemctl \(disturb) yishid.service")
                }
                let outcomes = try await load.outcomes()
                #expect(Set(outcomes.map(\.status)).subtracting(["0", "7"]) == [], "\(outcomes)")
                #expect(try await s.titles().sorted() == load.titles.sorted(), "each is there once")
                #expect(try await s.faults() == [])
                #expect(try await s.property("NRestarts") != "0", "it came back by itself after the kill")
                let head = try #require(try await s.status()["events"]?.integer)
                try await watch.output.until { $0.lines.count >= head }
                let seqs = try watch.output.value.lines.map { try JSON(parsing: Array($0.utf8))["seq"]?.integer }
                #expect(seqs == Array(1...head), "the watcher has lost and repeated nothing")
            }
        }

        @Test func aStopLeavesNothingHalfDone() async throws {
            try await BootedSystem.with { s in
                try await s.openOffice()
                let load = try Load(on: s, each: 500)
                try await load.answered(10)
                // With its socket: otherwise the next call starts it again.
                try await s.done("systemctl", "stop", "yishid.socket", "yishid.service")
                let outcomes = try await load.outcomes()
                let answered = Set(outcomes.filter { $0.status == "0" }.map { "议题 \($0.request)" })
                let unknown = Set(outcomes.filter { $0.status == "7" }.map { "议题 \($0.request)" })
                #expect(answered.count < load.titles.count, "the stop came too late to say anything")
                #expect(Set(outcomes.map(\.status)).subtracting(["0", "6", "7"]) == [], "\(outcomes.suffix(9))")
                #expect(try await s.property("Result") == "success")
                try await s.done("systemctl", "start", "yishid.socket")
                let entered = try await s.titles()
                #expect(Set(entered).count == entered.count)
                #expect(answered.subtracting(entered) == [], "what was answered is there")
                #expect(Set(entered).subtracting(answered).subtracting(unknown) == [], "what failed is not there")
                #expect(try await s.faults() == [])
            }
        }

        @Test func callsWaitInTheSocketWhileTheDaemonIsAway() async throws {
            try await BootedSystem.with { s in
                try await s.openOffice()
                // As long as this runs the daemon cannot start.
                try await s.dropIn("[Service]\nExecStartPre=/bin/sh -c 'read line </run/gate'\n")
                try await s.shell("mkfifo --mode=666 /run/gate && systemctl stop yishid.service")
                let waiting = try (1...5).map { number in
                    try s.launch(["yishi", "new", "议题 \(number)", "--year", "2022"], as: "clerk")
                }
                // Opening the pipe waits until the service reads it: somebody has called.
                try await s.shell("echo go >/run/gate")
                for call in waiting { #expect(try await call.answer().status == 0) }
                #expect(try await s.titles().count == 5)
            }
        }
    }
}
