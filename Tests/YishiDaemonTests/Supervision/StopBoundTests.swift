import Testing
import Varlink
import YishiDaemon

@Suite struct StopBoundTests {
    /// Otherwise systemd would kill it while it is still stopping in good order.
    @Test func callsHaveLessTimeThanTheStopAndTheStopLessThanSystemdGivesIt() throws {
        let unit = try RepositoryFile.text(of: "systemd/yishid.service")
        let line = try #require(unit.firstMatch(of: /\nTimeoutStopSec=([0-9]+)\n/))
        let limits = VarlinkLimits()
        let calls = Duration.seconds(limits.secondsToFinish + limits.secondsToLeave)
        #expect(calls < StopBound.wholeStop)
        #expect(StopBound.wholeStop < .seconds(try #require(Int(line.1))))
    }

    @Test func theCatalogSaysHowLongACallHas() throws {
        for entry in try MessageCatalog().entries where entry.id == JournalKind.callAbandoned.rawValue {
            #expect(entry.body.contains(" \(VarlinkLimits().secondsToFinish) "))
        }
    }
}
