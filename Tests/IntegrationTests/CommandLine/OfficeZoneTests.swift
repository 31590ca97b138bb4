import Foundation
import StrictJSON
import TestSupport
import Testing

/// Where the reader is does not matter: times are those of the office.
@Suite(.timeLimit(.minutes(10))) struct OfficeZoneTests {
    @Test(arguments: ["UTC", "America/New_York", "Pacific/Kiritimati"])
    func timesAreThoseOfTheOffice(zone: String) async throws {
        try await DaemonFixture.with { f in
            let events = try await f.connect().call("io.yishi.Proposals.History")["events"]?.array
            let instant = try #require(events?.first?["at"]?.string)
            let time = try Date(instant, strategy: Date.ISO8601FormatStyle(includingFractionalSeconds: true))
            let inOffice = time.addingTimeInterval(8 * 3_600).formatted(.iso8601).prefix(16).replacing("T", with: " ")
            let history = try await f.launchYishi(["history"], zone: zone).answer()
            #expect(history.output.contains("  \(inOffice)  "), "\(history)")
        }
    }
}
