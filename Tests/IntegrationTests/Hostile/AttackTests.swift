import StrictJSON
import TestSupport
import Testing

/// While some attack, others are served; afterwards the daemon is as it was.
///
/// One attack after the other: all tests share the machine.
@Suite(.serialized, .timeLimit(.minutes(10))) struct AttackTests {
    private struct Count {
        var begun = 0
        var done = 0
    }

    @Test(arguments: Attack.all)
    func anHonestClientIsServedAllTheWhile(_ attack: Attack) async throws {
        try await DaemonFixture.with { f in
            let honest = try await HonestClient(f)
            let rounds = Observed(Count())
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<attack.clients {
                    group.addTask {
                        while rounds.value.done < 2 * attack.clients {
                            rounds.update { $0.begun += 1 }
                            try await attack.round(f)
                            rounds.update { $0.done += 1 }
                        }
                    }
                }
                // From the beginning to the end of it.
                for done in 1...attack.clients {
                    try await honest.works()
                    try await rounds.until { $0.done >= done }
                }
                try await group.waitForAll()
            }
            try await honest.seesEverythingClosed()
            try await f.daemon.stop()
            #expect(try f.daemon.log.value.incidents == (attack.isLogged ? rounds.value.done : 0))
        }
    }

    @Test func noMoreIsTakenFromWhoDoesNotRead() async throws {
        try await DaemonFixture.with { f in
            let honest = try await HonestClient(f)
            let hostile = try await f.connect()
            let call = Array(RawBytesTests.Nonsense.message(ofBytes: 5_000).utf8) + [0]
            let calls = Array(repeating: call, count: (8 << 20) / call.count).flatMap { $0 }
            var rest = calls[...]
            // As long as it takes anything between two honest calls, it may take more.
            var rounds = 0
            while !rest.isEmpty, rounds < 20 {
                let count = hostile.offer(rest)
                rest = rest.dropFirst(count)
                rounds = count > 0 ? 0 : rounds + 1
                try await honest.works(1)
            }
            #expect(!rest.isEmpty, "it takes whatever comes, though nobody reads its replies")
            // What it had taken is answered all the same, whole and in order.
            let taken = calls.count - rest.count
            let answers = taken / call.count
            for _ in 0..<answers { #expect(try await hostile.receive()?["vendor"]?.string == "Yishi") }
            try await honest.works()
        }
    }
}

extension ChildProcess.Written {
    /// How many incidents with clients the log tells of, those included that it only counts.
    var incidents: Int {
        let incidents = lines.filter { $0.contains("closing a connection of user") || $0.contains("refusing user") }
        let leftOut = incidents.compactMap { $0.firstMatch(of: /suppressed=([0-9]+)/).flatMap { Int($0.output.1) } }
        return incidents.count + leftOut.reduce(0, +)
    }
}
