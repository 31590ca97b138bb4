import Synchronization
import Testing
import Varlink
import WorkflowCore
import YishiDaemon

@Suite struct IncidentLogTests {
    private let journal = TestJournal()
    private let clock = SteppedClock()
    private let peer = PeerCredentials(uid: 1_000, gid: 1_000, pid: 7, groups: [])

    @Test func ofAKindOneASecondIsWrittenAndTheNextCountsTheOthers() {
        let log = IncidentLog(logger: journal.logger) { clock.now }
        for _ in 1...1_000 { log.write(.refused(peer, problem: "too many")) }
        #expect(journal.values(.suppressed) == ["0"])
        clock.advance(milliseconds: 1_000)
        log.write(.refused(peer, problem: "too many"))
        #expect(journal.values(.suppressed) == ["0", "999"])
    }

    @Test func anotherKindIsWrittenAtOnce() {
        let log = IncidentLog(logger: journal.logger) { clock.now }
        log.write(.refused(peer, problem: "too many"))
        log.write(.dropped(peer, problem: "not JSON"))
        #expect(journal.kinds == [.peerRefused, .peerDropped])
    }

    @Test func atTheEndTheLastThatWasLeftOutIsWrittenWithTheCount() {
        let log = IncidentLog(logger: journal.logger) { clock.now }
        for number in 1...3 { log.write(.refused(peer, problem: "\(number)")) }
        log.flush()
        #expect(journal.values(.reason) == ["1", "3"])
        #expect(journal.values(.suppressed) == ["0", "1"])
        log.flush()
        #expect(journal.kinds.count == 2)
    }

    @Test func aClockThatIsSetBackSilencesNothing() {
        let log = IncidentLog(logger: journal.logger) { clock.now }
        log.write(.refused(peer, problem: "1"))
        clock.advance(milliseconds: -3_600_000)
        log.write(.refused(peer, problem: "2"))
        #expect(journal.values(.reason) == ["1", "2"])
    }
}
