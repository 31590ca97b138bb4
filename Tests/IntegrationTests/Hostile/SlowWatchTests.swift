import StrictJSON
import TestSupport
import Testing

/// Who reads a stream slowly, or not at all, holds up nobody and loses nothing.
@Suite(.enabled(if: Machine.isRoot, Machine.needsRoot), .timeLimit(.minutes(10))) struct SlowWatchTests {
    private static let watch = "io.yishi.Proposals.Watch"

    /// Enters so many proposals, each with a long title, so that their events do not fit into what a socket holds.
    private func enter(_ count: Int, _ f: DaemonFixture) async throws {
        let clerk = try await f.connect(as: .clerk)
        let batches = (0..<count / 20).map { batch in
            JSON.array(
                (0..<20).map { ["title": .string(String(repeating: "题", count: 150) + "\(batch)-\($0)")] }
            )
        }
        for items in batches {
            let reply = try await clerk.call("io.yishi.Proposals.CreateAll", ["year": 2022, "items": items])
            try #require(reply.error == nil, "\(reply)")
        }
    }

    private func watch(after cursor: Int, on connection: Connection) async throws {
        try await connection.send(Connection.message(Self.watch, ["after": .integer(cursor)], more: true))
        #expect(try await connection.receive()?["cursor"]?.integer == cursor)
    }

    /// The numbers of the events up to `last` that the stream gives.
    private func seqs(to last: Int, on connection: Connection) async throws -> [Int] {
        var seqs: [Int] = []
        while seqs.last != last {
            let reply = try #require(try await connection.receive())
            let seq = try #require(reply["event"]?["seq"]?.integer)
            #expect(reply["cursor"]?.integer == seq)
            seqs.append(seq)
        }
        return seqs
    }

    @Test func aReaderThatSleptLosesAndRepeatsNothing() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let honest = try await HonestClient(f)
            let readers = try await [f.connect(as: .auditor), f.connect(as: .committee)]
            for reader in readers { try await watch(after: 0, on: reader) }
            // They read nothing while all this happens, and more than their sockets hold.
            try await enter(400, f)
            try await honest.works()
            let head = try await f.eventCount()
            #expect(head >= 400)
            #expect(try await seqs(to: head, on: readers[0]) == Array(1...head))
            // One has had enough half way, and goes on from there later.
            let half = try await seqs(to: head / 2, on: readers[1])
            readers[1].endSending()
            let again = try await f.connect(as: .committee)
            try await watch(after: head / 2, on: again)
            #expect(half + (try await seqs(to: head, on: again)) == Array(1...head))
            try await enter(20, f)
            #expect(try await seqs(to: head + 20, on: readers[0]) == Array(head + 1...head + 20))
        }
    }

    @Test func aPlaceThatIsNotThereIsNamedAndTheConnectionStays() async throws {
        try await DaemonFixture.with { f in
            try await f.openOffice()
            let head = try await f.eventCount()
            let reader = try await f.connect(as: .auditor)
            for cursor in [head + 1, -1, 1 << 50] {
                try await reader.send(Connection.message(Self.watch, ["after": .integer(cursor)], more: true))
                let reply = try await reader.receive()
                #expect(reply?.error == "io.yishi.Proposals.Lagged")
                #expect(reply?["cursor"]?.integer == head)
                #expect(reply?.continues == false)
            }
            try await watch(after: head, on: reader)
            try await enter(20, f)
            #expect(try await seqs(to: head + 20, on: reader) == Array(head + 1...head + 20))
        }
    }
}
