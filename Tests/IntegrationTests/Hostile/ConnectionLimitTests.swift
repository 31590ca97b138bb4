import TestSupport
import Testing

/// Nobody can take all connections: so many are one user's, and so many are there at all.
@Suite(.serialized, .enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10)))
struct ConnectionLimitTests {
    private let ofOneUser = 16
    private let ofRoot = 64
    private let ofAll = 256

    @Test func whoTakesAllLeavesRoomForOthers() async throws {
        try await DaemonFixture.with { f in
            let honest = try await HonestClient(f)
            // Of root's own one is the honest client's.
            let crowd = try await Crowd(of: "root", connecting: 300, to: f)
            #expect(crowd.served == ofRoot - 1)
            try await honest.works()
            let other = try await Crowd(of: "games", connecting: 300, to: f)
            #expect(other.served == ofOneUser)
            try await HonestClient.work(on: try await f.connect(as: .auditor), 20)
            #expect(try await f.connect().receive() == nil)
            for crowd in [crowd, other] { await crowd.program.end() }
            try await honest.seesEverythingClosed()
            try await HonestClient.work(on: try await f.connect(), 1)
            try await f.daemon.stop()
            let refused = 300 - (ofRoot - 1) + 300 - ofOneUser + 1
            #expect(try f.daemon.log.value.incidents == refused)
            #expect(try f.daemon.log.value.text.contains("user 0 has \(ofRoot) connections already"))
        }
    }

    @Test func thereAreSoManyConnectionsAtAll() async throws {
        try await DaemonFixture.with { f in
            let honest = try await HonestClient(f)
            let administrators = try await Crowd(of: "root", connecting: ofRoot - 1, to: f)
            #expect(administrators.served == ofRoot - 1)
            let users = Crowd.users.prefix((ofAll - ofRoot) / ofOneUser)
            var crowds: [Crowd] = []
            for user in users { crowds.append(try await Crowd(of: user, connecting: ofOneUser, to: f)) }
            #expect(crowds.allSatisfy { $0.served == ofOneUser })
            let late = try #require(Crowd.users.last)
            #expect(try await Crowd(of: late, connecting: 1, to: f).served == 0)
            try await honest.works()
            for crowd in crowds + [administrators] { await crowd.program.end() }
            try await honest.seesEverythingClosed()
            #expect(try await Crowd(of: late, connecting: 1, to: f).served == 1)
            try await f.daemon.stop()
            #expect(try f.daemon.log.value.incidents == 1)
            #expect(try f.daemon.log.value.text.contains("there are \(ofAll) connections already"))
        }
    }
}
