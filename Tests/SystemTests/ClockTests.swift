import StrictJSON
import TestSupport
import Testing

extension SystemTests {
    /// The machine's clock is set while the daemon runs.
    @Suite struct ClockTests {
        @Test func theOrderOfEventsSurvivesAClockThatIsSetForwardAndBack() async throws {
            try await BootedSystem.with { s in
                try await s.openOffice()
                try await OfficeClock.install(on: s)
                try await s.done("systemctl", "restart", "yishid.service")
                let process = try await s.property("MainPID")
                let watch = try s.launch(["yishi", "watch", "--after", "0", "--json"], as: "auditor")
                for (number, offset) in ["+400d", "-800d", "+0d"].enumerated() {
                    try OfficeClock.set(offset, on: s)
                    try await s.enterProposal("议题 \(number)")
                    #expect(try await s.status()["state"] == "ready")
                }
                let head = try #require(try await s.status()["events"]?.integer)
                try await watch.output.until { $0.lines.count >= head }
                let events = try watch.output.value.lines.map { try JSON(parsing: Array($0.utf8)) }
                #expect(events.map { $0["seq"]?.integer } == Array(1...head))
                let years = events.suffix(3).compactMap { $0["at"]?.string?.prefix(4) }.compactMap { Int($0) }
                try #require(years.count == 3)
                #expect(years[0] > years[1] && years[1] < years[2], "the clock did jump: \(years)")
                #expect(try await s.property("MainPID") == process, "it has not ended once")
                #expect(try await s.faults() == [])
            }
        }
    }
}
